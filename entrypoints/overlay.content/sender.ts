import type { ChecklistView } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import type { Screen } from './screen.tsx';
import { isSame } from './verdict.ts';

/** Hands what the reviewer did to the background, one thing after the other: what is stored next has seen what was stored before. */
export class Sender {
  readonly #screen: Screen;
  readonly #look: () => Promise<void>;
  /** Ends with all that is being saved. */
  #saved: Promise<void> = Promise.resolve();

  /** @param look reads the page anew if it shows something else by now */
  constructor(screen: Screen, look: () => Promise<void>) {
    this.#screen = screen;
    this.#look = look;
  }

  queue(work: () => Promise<void>): Promise<void> {
    this.#saved = this.#saved.then(work);
    return this.#saved;
  }

  /** The same checklist as it stands by now: something may have been stored in between. */
  latest(about: ChecklistView): ChecklistView {
    const { checklist } = this.#screen.view;
    return checklist && isSame(checklist, about) ? checklist : about;
  }

  /**
   * A page that drew the same person's form anew is looked at once more; one that shows another is not judged.
   * @param isStill whether what was done holds for the newer reading too
   * @throws `review.personMoved`, `review.contentMoved`, and what the background answers
   */
  async ask<T>(
    about: ChecklistView,
    request: (latest: ChecklistView) => OverlayRequest,
    isStill: (latest: ChecklistView) => boolean = () => true,
  ): Promise<T> {
    const before = this.latest(about);
    try {
      return await askBackground<T>(request(before));
    } catch (error) {
      if (!(error instanceof JiannuoError) || error.code !== 'review.personMoved') throw error;
      await this.#look();
      const latest = this.latest(about);
      if (latest === before || this.#screen.view.away || this.#screen.view.unsure) throw error;
      if (!isStill(latest)) throw new JiannuoError('review.contentMoved');
      return askBackground<T>(request(latest));
    }
  }

  /** Puts into the checklist on the screen what stands now; an answer about another one is for the journal alone. */
  take(about: ChecklistView, change: (checklist: ChecklistView) => Partial<ChecklistView>): void {
    const { checklist } = this.#screen.view;
    if (!checklist || !isSame(checklist, about)) return;
    this.#screen.set({ checklist: { ...checklist, ...change(checklist) } });
  }
}
