import type { AcceptActions, ChecklistView, JudgedTogether } from '#components/overlay/model.ts';
import { acceptable } from '#core/review/accept.ts';
import { agreementOf } from '#core/review/side-by-side.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import { QUIET } from './first-view.ts';
import type { History } from './history.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import type { Sender } from './sender.ts';
import { acceptRequest, takeBackRequest } from './verdict.ts';
import type { Typed } from './verdicts.ts';

interface Parts {
  screen: Screen;
  sender: Sender;
  history: History;
  typed: Typed;
  /** Says why not where nothing may be stored now. */
  isAllowed: (event: Event) => boolean;
  /** They are stored. */
  onAccepted: (about: ChecklistView, words: string) => void;
}

/** Takes 符合 for all criteria that the machine found in order and nobody has judged: listed first, confirmed, in one batch. */
export class Accepting implements AcceptActions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  toggleAccepting = () => {
    const { screen } = this.#parts;
    const { accepting, checklist, saving } = screen.view;
    if (!checklist || saving) return;
    if (accepting) {
      screen.focus();
      return screen.set({ accepting: undefined });
    }
    const ids = this.#open(checklist).map(({ id }) => id);
    const none = { tone: 'info', text: t('overlay.accept.none') } as const;
    if (ids.length === 0) return screen.set({ status: none });
    screen.set({ accepting: ids, deciding: undefined, bank: undefined, status: undefined });
    screen.focusOn('accepting');
  };

  confirmAccepting = (event: Event) => {
    const { screen, sender, isAllowed } = this.#parts;
    const { accepting, checklist, saving } = screen.view;
    if (!accepting || !checklist || saving || !isAllowed(event)) return;
    const criteria = this.#open(checklist);
    // What is confirmed is what was shown.
    if (criteria.map(({ id }) => id).join() !== accepting.join()) {
      const status = { tone: 'error', text: t('overlay.accept.changed') } as const;
      return screen.set({
        accepting: criteria.length > 0 ? criteria.map(({ id }) => id) : undefined,
        status,
      });
    }
    void sender.queue(async () => {
      // First: a focus that comes from what is gone by then would count as one from the page.
      screen.focus();
      screen.set({ saving: true, ...QUIET });
      const status = await savedWords(() => this.#accept(checklist, criteria));
      screen.set({ saving: false, status });
      if (status?.tone === 'success') this.#parts.onAccepted(checklist, status.text);
    });
  };

  /** Takes a batch back, in one batch of new events. @returns what was taken back, in words */
  async takeBack(about: ChecklistView, criterionIds: readonly string[]): Promise<string> {
    const judged = await this.#parts.sender.ask<JudgedTogether>(about, (latest) =>
      takeBackRequest(latest, criterionIds),
    );
    this.#take(about, judged);
    return t('overlay.undo.accepted', { count: criterionIds.length });
  }

  async #accept(about: ChecklistView, criteria: readonly ChecklistCriterion[]): Promise<string> {
    const ids = criteria.map(({ id }) => id);
    const judged = await this.#parts.sender.ask<JudgedTogether>(
      about,
      (latest) => acceptRequest(latest, ids),
      (latest) => {
        const open = new Set(acceptable(latest.criteria).map(({ id }) => id));
        return ids.every((id) => open.has(id));
      },
    );
    this.#take(about, judged);
    const stored = judged.standing.flatMap(({ criterionId, heads }) => {
      const hash = heads.at(-1)?.hash;
      return hash === undefined ? [] : [[criterionId, hash] as const];
    });
    this.#parts.history.note({ kind: 'accepted', about, stored: new Map(stored) });
    return t('overlay.accepted', { count: ids.length });
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

  /** Where a comment or points are being written somebody is about to judge. */
  #open(checklist: ChecklistView): ChecklistCriterion[] {
    const { comments, scores } = this.#parts.typed;
    return acceptable(checklist.criteria).filter((criterion) =>
      [comments, scores].every((drafts) => drafts.textOn(checklist, criterion).trim() === ''),
    );
  }
}
