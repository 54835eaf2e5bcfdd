import { isOpen } from '#components/overlay/filtered.ts';
import type { ChecklistView, Decided, Deciding, DecisionActions } from '#components/overlay/model.ts';
import type { Decision } from '#core/model/review.ts';
import { withPhrase } from '#core/review/bank-options.ts';
import { isAsked } from '#core/review/asked.ts';
import { gapIn, openGap } from '#core/review/comment-bank.ts';
import { commentTooLong } from '#core/review/comment-limit.ts';
import { decisionsAt } from '#core/review/stage.ts';
import { errorText } from '#locales/errors.ts';
import type { History } from '#core/review/history.ts';
import { t } from '#locales/index.ts';
import { QUIET } from './first-view.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import type { Sender } from './sender.ts';
import { decideRequest } from './verdict.ts';

const NOTHING: Deciding = {
  decision: undefined,
  comment: '',
  commentMissing: false,
  commentWrong: undefined,
  reasons: [],
};

/** The decision about the whole form: always a person's, and told what is still open before it. */
export class Decisions implements DecisionActions {
  readonly #screen: Screen;
  readonly #sender: Sender;
  readonly #history: History<ChecklistView>;
  readonly #isAllowed: (event: Event) => boolean;

  /** @param isAllowed says why not where nothing may be stored now */
  constructor(
    screen: Screen,
    sender: Sender,
    history: History<ChecklistView>,
    isAllowed: (event: Event) => boolean,
  ) {
    this.#screen = screen;
    this.#sender = sender;
    this.#history = history;
    this.#isAllowed = isAllowed;
  }

  toggleDeciding = () => {
    const { checklist, deciding } = this.#screen.view;
    const shown = checklist !== undefined && checklist.criteria.length > 0;
    const next = deciding || !shown ? undefined : NOTHING;
    this.#screen.set({ deciding: next, bank: undefined, together: undefined });
    if (deciding) this.#screen.focus();
    else this.#screen.focusOn('decision');
  };

  /** The decision of a key, while they are shown. */
  atKey(key: string): Decision | undefined {
    const { checklist, deciding } = this.#screen.view;
    return deciding && checklist ? decisionsAt(checklist.stage)[Number(key) - 1] : undefined;
  }

  chooseDecision = (decision: Decision, event: Event) => {
    const { checklist, saving, unsaved } = this.#screen.view;
    if (!checklist || saving) return;
    const deciding = proposal(checklist, decision);
    this.#screen.set({ deciding, bank: undefined, status: undefined });
    if (decision === 'returned' || decision === 'incomplete') return this.#screen.focusOn('decisionComment');
    if (unsaved.size === 0 && (decision !== 'passed' || isClear(checklist)))
      return this.confirmDecision(event);
    this.#screen.focusOn('decision');
  };

  /** What the verdicts speak for stands ready: it is made when the reviewer confirms it. */
  propose(decision: Decision): void {
    const { checklist } = this.#screen.view;
    if (!checklist) return;
    this.#screen.set({ deciding: proposal(checklist, decision), bank: undefined });
    this.#screen.focusOn('decision');
  }

  decisionComment = (comment: string) =>
    this.#change({ comment, commentMissing: false, commentWrong: undefined });

  toggleReason = (criterionId: string) => {
    const { reasons = [] } = this.#screen.view.deciding ?? {};
    const others = reasons.filter((id) => id !== criterionId);
    this.#change({ reasons: others.length < reasons.length ? others : [...reasons, criterionId] });
  };

  decisionKey = (event: KeyboardEvent) => {
    // Everything typed here is text, never a key of the list.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.toggleDeciding();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.confirmDecision(event);
  };

  confirmDecision = (event: Event) => {
    const { checklist, deciding, saving } = this.#screen.view;
    if (!checklist || !deciding?.decision || saving || !this.#isAllowed(event)) return;
    const { decision, comment, reasons } = deciding;
    if (decision === 'returned' && comment.trim() === '') {
      this.#change({ commentMissing: true });
      return this.#screen.focusOn('decisionComment');
    }
    const long = commentTooLong(comment);
    if (long) {
      this.#change({ commentWrong: errorText(long) });
      return this.#screen.focusOn('decisionComment');
    }
    const gap = openGap(comment, checklist.phrases);
    if (gap !== undefined) {
      const text = t('overlay.decide.gap', { name: gap });
      this.#screen.set({ status: { tone: 'error', text } });
      return this.#screen.focusOn('decisionComment');
    }
    const why = decision === 'returned' || decision === 'incomplete';
    const given = { decision, comment: why ? comment : '', criterionIds: why ? [...reasons] : [] };
    void this.#sender.queue(async () => {
      this.#screen.set({ saving: true, ...QUIET });
      const status = await savedWords(() => this.#decide(checklist, given));
      this.#screen.set({ saving: false, status });
      if (status?.tone !== 'success') return;
      this.#screen.set({ deciding: undefined });
      this.#screen.focus();
    });
  };

  addPhrase(phrase: string): void {
    const text = withPhrase(this.#screen.view.deciding?.comment ?? '', phrase);
    this.decisionComment(text);
    this.#screen.select('decisionComment', gapIn(text));
  }

  /** Takes the latest decision back, by an event of its own. */
  async reopen(about: ChecklistView): Promise<string> {
    await this.#ask(about, { decision: 'reopened', comment: '', criterionIds: [] });
    return t('decision.reopened');
  }

  async #decide(about: ChecklistView, given: Parameters<typeof decideRequest>[1]): Promise<string> {
    const over = this.#sender.latest(about).decided.at(-1)?.hash;
    const { head: stored } = await this.#ask(about, given);
    if (given.decision !== 'reopened') this.#history.note({ kind: 'decision', about, stored, over });
    const decision = t(`decision.${given.decision}`);
    const settled = given.decision !== 'reopened' && given.decision !== 'resubmitted';
    if (!settled) return t('overlay.decided', { decision });
    return about.list ? t('overlay.decided.row', { decision }) : t('overlay.decided.next', { decision });
  }

  async #ask(about: ChecklistView, given: Parameters<typeof decideRequest>[1]): Promise<Decided> {
    const answer = await this.#sender.ask<Decided>(about, (latest) => decideRequest(latest, given));
    this.#sender.take(about, () => answer);
    return answer;
  }

  #change(change: Partial<Deciding>): void {
    const { deciding } = this.#screen.view;
    if (deciding) this.#screen.set({ deciding: { ...deciding, ...change } });
  }
}

/** Nothing is left to say before it is passed. */
function isClear({ criteria }: ChecklistView): boolean {
  return criteria
    .filter(isAsked)
    .every(({ verdict, quoteGone }) => !quoteGone && !isOpen(verdict) && verdict?.verdict !== 'notMet');
}

/** What speaks for the decision already: the reviewer's own words on the criteria that are its reason. */
function proposal({ criteria }: ChecklistView, decision: Decision): Deciding {
  const wanted = decision === 'returned' ? 'notMet' : decision === 'incomplete' ? 'pending' : undefined;
  const wanting = criteria.filter(({ verdict }) => verdict !== undefined && verdict.verdict === wanted);
  const comment = wanting
    .map(({ name, verdict }) => (verdict?.comment ? `${name}：${verdict.comment}` : name))
    .join('\n');
  return {
    decision,
    comment,
    commentMissing: false,
    commentWrong: undefined,
    reasons: wanting.map(({ id }) => id),
  };
}
