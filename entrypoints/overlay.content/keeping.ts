import type { ChecklistView } from '#components/overlay/model.ts';
import { cluesAbout } from '#core/review/choose.ts';
import { t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { KeptDraft, OverlayRequest } from '#utils/messages.ts';
import { Drafts } from './drafts.ts';
import type { Screen } from './screen.tsx';
import { waitingOn } from './unsaved.ts';
import { isSame } from './verdict.ts';
import type { Typed } from './verdicts.ts';

type KeepRequest = Extract<OverlayRequest, { type: 'overlay.keep' }>;

/**
 * Hands what is not saved yet to the background at each letter: a page that goes away takes the checklist with it, and says so too
 * late. While one letter is on its way only the latest state of the next is waited for.
 */
export class Keeping {
  readonly #screen: Screen;
  readonly typed: Typed = {
    comments: new Drafts(),
    scores: new Drafts(({ score }) => (score === undefined ? '' : String(score))),
    verdicts: new Drafts(({ verdict }) => verdict),
  };
  readonly #waiting = new Map<string, KeepRequest>();
  #sending = false;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Keeps what is unsaved on a criterion, or forgets it where nothing is any more. */
  keep(checklist: ChecklistView, criterionId: string): void {
    const { comments, scores } = this.typed;
    const draft = {
      criterionId,
      comment: comments.openOn(checklist, criterionId) ?? '',
      score: scores.openOn(checklist, criterionId) ?? '',
      verdict: waitingOn(checklist, criterionId, this.typed) ?? ('' as const),
    };
    const request: KeepRequest = { type: 'overlay.keep', about: aboutOf(checklist), draft };
    this.#waiting.set(JSON.stringify([request.about, criterionId]), request);
    void this.#send();
  }

  /** Forgets all of it: the reviewer gave it up. */
  async giveUp(): Promise<void> {
    const places = Object.values<Typed[keyof Typed]>({ ...this.typed }).flatMap((each) => each.places());
    for (const { checklist, criterionId } of places) {
      const draft = { criterionId, comment: '', score: '', verdict: '' } as const;
      const request: KeepRequest = { type: 'overlay.keep', about: aboutOf(checklist), draft };
      this.#waiting.set(JSON.stringify([request.about, criterionId]), request);
    }
    await this.#send();
  }

  /** Brings back what was typed before the page was loaded anew, and says so; what is being typed by now stays. */
  async bringBack(checklist: ChecklistView, show: (index: number) => void): Promise<void> {
    if (checklist.criteria.length === 0 || checklist.subjectName === '') return;
    await this.#screen.try(async () => {
      const count = await this.#restore(checklist);
      const { checklist: now, current, comment, status } = this.#screen.view;
      if (count === 0 || !now || !isSame(now, checklist)) return;
      if (comment === '' && !this.#screen.commenting) show(current);
      const text = t('overlay.unsaved.back', { count });
      this.#screen.set({ status: status?.tone === 'error' ? status : { tone: 'info', text } });
    });
  }

  /** @returns how many criteria it is about */
  async #restore(checklist: ChecklistView): Promise<number> {
    const kept = await askBackground<KeptDraft[]>({ type: 'overlay.kept', about: aboutOf(checklist) });
    const { comments, scores, verdicts } = this.typed;
    let count = 0;
    for (const { criterionId, comment, score, verdict } of kept) {
      const known = [comments, scores, verdicts].some(
        (each) => each.openOn(checklist, criterionId) !== undefined,
      );
      if (known || !checklist.criteria.some(({ id }) => id === criterionId)) continue;
      if (comment !== '') comments.note(checklist, criterionId, comment);
      if (score !== '') scores.note(checklist, criterionId, score);
      if (verdict !== '') verdicts.note(checklist, criterionId, verdict);
      count += 1;
    }
    return count;
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let next = this.#take(); next; next = this.#take()) {
      const request = next;
      // oxlint-disable-next-line no-await-in-loop -- the latest stands last
      await this.#screen.try(() => askBackground(request));
    }
    this.#sending = false;
  }

  #take(): KeepRequest | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first[0]);
    return first?.[1];
  }
}

function aboutOf(checklist: ChecklistView): KeepRequest['about'] {
  const { page, formId, packId, subjectName } = checklist;
  return { page, formId, packId, subjectName, clues: [...cluesAbout(checklist)] };
}
