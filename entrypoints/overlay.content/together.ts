import type { ChecklistView, JudgedTogether, Together, TogetherActions } from '#components/overlay/model.ts';
import { judgeableTogether, type TogetherVerdict } from '#core/review/together.ts';
import { agreementOf } from '#core/review/side-by-side.ts';
import type { History } from '#core/review/history.ts';
import { t } from '#locales/index.ts';
import { QUIET } from './first-view.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import type { Sender } from './sender.ts';
import { takeBackRequest, togetherRequest } from './verdict.ts';
import { unsavedOn } from './unsaved.ts';
import type { Typed } from './verdicts.ts';

/** What was typed is looked at when it is asked; of what is stored only other people's verdicts may have come since. */
const NOTHING_BEGUN: ReadonlySet<string> = new Set();

/** What is asked, once it has a verdict. */
type Chosen = Together & { verdict: TogetherVerdict };

interface Parts {
  screen: Screen;
  sender: Sender;
  history: History<ChecklistView>;
  typed: Typed;
  /** Says why not where nothing may be stored now. */
  isAllowed: (event: Event) => boolean;
  /** They are stored. */
  onJudged: (about: ChecklistView, words: string) => void;
}

/**
 * Judges several criteria that nobody has judged by one act: 符合 for all that the machine found in order, or one verdict for a set.
 * They are listed first, confirmed, and stored in one batch.
 */
export class JudgingTogether implements TogetherActions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  togglePassed = () => this.#toggle(undefined);

  toggleSet = () => this.#toggle(this.#parts.screen.criterion?.set);

  chooseTogether = (verdict: TogetherVerdict) => {
    const { screen } = this.#parts;
    const { together, saving } = screen.view;
    // What the machine passed is 符合 or nothing.
    if (together?.set === undefined || saving) return;
    screen.set({ together: { ...together, verdict }, status: undefined });
  };

  confirmTogether = (event: Event) => {
    const { screen, sender, isAllowed } = this.#parts;
    const { together, checklist, saving } = screen.view;
    if (!together || !checklist || saving || !isAllowed(event)) return;
    const { set, verdict } = together;
    if (!verdict) return screen.set({ status: { tone: 'error', text: t('overlay.together.choose') } });
    const ids = this.#open(checklist, set);
    // What is confirmed is what was shown.
    if (ids.join() !== together.ids.join()) {
      const status = { tone: 'error', text: t('overlay.together.changed') } as const;
      return screen.set({ together: ids.length > 0 ? { ...together, ids } : undefined, status });
    }
    void sender.queue(async () => {
      // First: a focus that comes from what is gone by then would count as one from the page.
      screen.focus();
      screen.set({ saving: true, ...QUIET });
      const status = await savedWords(() => this.#judge(checklist, { ids, verdict, set }));
      screen.set({ saving: false, status });
      if (status?.tone === 'success') this.#parts.onJudged(checklist, status.text);
    });
  };

  /** Takes a batch back, in one batch of new events. @returns what was taken back, in words */
  async takeBack(about: ChecklistView, criterionIds: readonly string[]): Promise<string> {
    const judged = await this.#parts.sender.ask<JudgedTogether>(about, (latest) =>
      takeBackRequest(latest, criterionIds),
    );
    this.#take(about, judged);
    return t('overlay.undo.together', { count: criterionIds.length });
  }

  #toggle(set: string | undefined): void {
    const { screen } = this.#parts;
    const { together, checklist, saving } = screen.view;
    if (!checklist || saving) return;
    if (together) {
      screen.focus();
      return screen.set({ together: undefined });
    }
    const ids = this.#open(checklist, set);
    const none = t(set === undefined ? 'overlay.together.passed.none' : 'overlay.together.set.none');
    if (ids.length === 0) return screen.set({ status: { tone: 'info', text: none } });
    const asked: Together = { ids, verdict: set === undefined ? 'met' : undefined, set };
    screen.set({ together: asked, deciding: undefined, bank: undefined, status: undefined });
    screen.focusOn('together');
  }

  async #judge(about: ChecklistView, asked: Chosen): Promise<string> {
    const { ids, verdict, set } = asked;
    const judged = await this.#parts.sender.ask<JudgedTogether>(
      about,
      (latest) => togetherRequest(latest, asked),
      (latest) => {
        const open = new Set(judgeableTogether(latest.criteria, set, NOTHING_BEGUN).map(({ id }) => id));
        return ids.every((id) => open.has(id));
      },
    );
    this.#take(about, judged);
    const stored = judged.standing.flatMap(({ criterionId, heads }) => {
      const hash = heads.at(-1)?.hash;
      return hash === undefined ? [] : [[criterionId, hash] as const];
    });
    this.#parts.history.note({ kind: 'together', about, stored: new Map(stored) });
    return t('overlay.together.saved', { count: ids.length, verdict: t(`verdict.${verdict}`) });
  }

  #take(about: ChecklistView, { reviewId, head, standing }: JudgedTogether): void {
    const now = new Map(standing.map(({ criterionId, heads }) => [criterionId, heads]));
    this.#parts.sender.take(about, ({ criteria }) => ({
      reviewId,
      head,
      criteria: criteria.map((each) => {
        const heads = now.get(each.id);
        if (!heads) return each;
        const verdict = heads.findLast((given) => given.verdict !== null)?.verdict ?? undefined;
        const agreement = agreementOf(each.machine ?? null, verdict ?? null);
        return { ...each, verdict, standing: heads, agreement, quoteGone: false };
      }),
    }));
  }

  #open(checklist: ChecklistView, set: string | undefined): string[] {
    const begun = unsavedOn(checklist, this.#parts.typed);
    return judgeableTogether(checklist.criteria, set, begun).map(({ id }) => id);
  }
}
