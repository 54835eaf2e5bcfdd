import type { ChecklistView } from '#components/overlay/model.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import { pageAddress } from '#utils/page-address.ts';
import { PageWatch } from './page-watch.ts';
import type { Screen } from './screen.tsx';

type ReadRequest = Omit<Extract<OverlayRequest, { type: 'overlay.read' }>, 'type'>;
export type Wanted = Omit<ReadRequest, 'before'>;

interface Reactions {
  /** What the reviewer chose and typed. */
  wanted(): Wanted;
  /** What the page shows by now, beside the checklist on the screen. */
  found(now: ChecklistView): void;
}

/** Follows the page while the checklist is open: portals go to the next person without loading a page. */
export class Follower {
  readonly #screen: Screen;
  readonly #react: Reactions;
  readonly #watch = new PageWatch(
    (early) => this.#screen.try(() => this.look(early)),
    (target) => this.#screen.isOwn(target),
  );

  constructor(screen: Screen, react: Reactions) {
    this.#screen = screen;
    this.#react = react;
  }

  start(): void {
    navigation.addEventListener('currententrychange', this.noteAddress);
    this.#watch.start();
  }

  stop(): void {
    navigation.removeEventListener('currententrychange', this.noteAddress);
    this.#watch.stop();
  }

  noteAddress = () => {
    const { checklist, moved } = this.#screen.view;
    const now = checklist !== undefined && pageAddress(location.href) !== checklist.page;
    if (now !== moved) this.#screen.set({ moved: now });
  };

  /**
   * Reads the page beside the checklist on the screen: only a whole reading finds what appeared.
   * @param early the page may not be drawn to its end: only that somebody else is shown by now is told
   */
  async look(early = false): Promise<void> {
    const { checklist } = this.#screen.view;
    if (!checklist || !this.#screen.open) return;
    const now = await this.read(this.#react.wanted(), () => this.#react.wanted());
    if (!now || (early && now.personNow !== 'other')) return;
    this.#react.found(now);
    this.noteAddress();
  }

  /**
   * `undefined` once the checklist was closed: what was read is for nobody.
   * @param again what is wanted where the checklist has become another meanwhile
   */
  async read(wanted: Wanted, again = (): Wanted => wanted): Promise<ChecklistView | undefined> {
    const { checklist } = this.#screen.view;
    const before = checklist && { before: beforeOf(checklist) };
    const now = await askBackground<ChecklistView>({ type: 'overlay.read', ...wanted, ...before });
    if (!this.#screen.open) return undefined;
    // Judged or read anew meanwhile: what was just read may be older than what is shown.
    return this.#screen.view.checklist === checklist ? now : this.read(again(), again);
  }
}

function beforeOf(checklist: ChecklistView): NonNullable<ReadRequest['before']> {
  const { page, formId, packId, reviewId, subjectName, typed, clues, shown, list } = checklist;
  return { page, formId, packId, reviewId, subjectName, typed, clues, shown, listed: list !== undefined };
}
