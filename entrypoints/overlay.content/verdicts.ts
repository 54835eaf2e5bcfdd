import type { Judged } from '#components/overlay/model.ts';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import { agreementOf } from '#core/review/side-by-side.ts';
import { t } from '#locales/index.ts';
import type { Drafts } from './drafts.ts';
import { QUIET } from './first-view.ts';
import type { History } from './history.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import type { Sender } from './sender.ts';
import { judgeRequest, type Remark, scoreOf, verdictOf, withdrawRequest } from './verdict.ts';

/** What is typed about criteria and not stored yet. */
export interface Typed {
  comments: Drafts;
  scores: Drafts;
}

/** Stores verdicts and takes them back, and says when they are safe. */
export class Verdicts {
  readonly #screen: Screen;
  readonly #typed: Typed;
  readonly #sender: Sender;
  readonly #history: History;

  constructor(screen: Screen, typed: Typed, sender: Sender, history: History) {
    this.#screen = screen;
    this.#typed = typed;
    this.#sender = sender;
    this.#history = history;
  }

  save(remark: Remark, verdict: Verdict): Promise<void> {
    return this.#sender.queue(() => this.#store(() => this.#give(remark, verdictOf(remark, verdict))));
  }

  /** A comment or points changed after the verdict belong to it: they are saved when the reviewer goes on. */
  saveTyped(): Promise<void> {
    const before = this.#screen.remark;
    return this.#sender.queue(async () => {
      const remark = before && this.#latest(before);
      const given = remark?.criterion.verdict;
      if (!remark || !given || !this.#isChanged(remark, given)) return;
      const { moved, away, unsure } = this.#screen.view;
      if (moved || away || unsure) return;
      if (given.verdict === 'notMet' && remark.comment.trim() === '') return;
      await this.#store(() => this.#give(remark, verdictOf(remark, given.verdict)));
    });
  }

  withdraw(remark: Remark): Promise<void> {
    return this.#sender.queue(() => this.#store(() => this.#take(remark)));
  }

  /** Gives back what stood at a criterion before the latest verdict here: by a new event, as everything else. */
  async restore(remark: Remark, before: CriterionVerdict | undefined): Promise<string> {
    return before ? this.#give(remark, before, false) : this.#take(remark, false);
  }

  #isChanged({ comment, criterion, score }: Remark, given: CriterionVerdict): boolean {
    if (comment.trim() !== given.comment) return true;
    const typed = scoreOf(criterion, score, given.verdict);
    // Points that cannot be taken are told, and not stored.
    return typed !== 'wrong' && typed !== given.score;
  }

  async #give(remark: Remark, given: CriterionVerdict, noted = true): Promise<string> {
    const { checklist, criterion } = remark;
    const now = this.#latest(remark).criterion;
    // Said already, and nothing else stands beside it.
    if (now.standing.length === 1 && isSameVerdict(now.verdict, given)) return t('overlay.save');
    const before = now;
    const judged = await this.#sender.ask<Judged>(
      checklist,
      (latest) => judgeRequest(this.#on(remark, latest), given),
      (latest) => this.#on(remark, latest).criterion.machine === criterion.machine,
    );
    this.#typed.comments.saved(checklist, criterion.id, given.comment);
    this.#typed.scores.saved(checklist, criterion.id, remark.score.trim());
    this.#replace(remark, given, judged);
    if (noted) this.#note(remark, before, judged.head);
    return t('overlay.save');
  }

  async #take(remark: Remark, noted = true): Promise<string> {
    const before = this.#latest(remark).criterion;
    const judged = await this.#sender.ask<Judged>(
      remark.checklist,
      (latest) => withdrawRequest(this.#on(remark, latest)),
      (latest) => this.#on(remark, latest).criterion.machine === remark.criterion.machine,
    );
    this.#replace(remark, undefined, judged);
    if (noted) this.#note(remark, before, judged.head);
    return t('overlay.withdrawn');
  }

  #note(
    { checklist: about, criterion: { id: criterionId } }: Remark,
    { verdict: before, standing }: Remark['criterion'],
    stored: string,
  ): void {
    const over = standing.at(-1)?.hash;
    this.#history.note({ kind: 'verdict', about, criterionId, before, stored, over });
  }

  #latest(remark: Remark): Remark {
    return this.#on(remark, this.#sender.latest(remark.checklist));
  }

  /** The same remark on a newer reading. */
  #on(remark: Remark, checklist: Remark['checklist']): Remark {
    const criterion = checklist.criteria.find(({ id }) => id === remark.criterion.id);
    return criterion ? { ...remark, checklist, criterion } : remark;
  }

  /** Says 已保存 only after the background's answer, and plainly that it is not saved otherwise. */
  async #store(work: () => Promise<string>): Promise<void> {
    this.#screen.set({ saving: true, ...QUIET });
    this.#screen.set({ saving: false, status: await savedWords(work) });
  }

  #replace(about: Remark, own: CriterionVerdict | undefined, { reviewId, head, standing }: Judged): void {
    const criterionId = about.criterion.id;
    const verdict = own ?? standing.findLast((each) => each.verdict !== null)?.verdict ?? undefined;
    this.#sender.take(about.checklist, ({ criteria }) => ({
      reviewId,
      head,
      criteria: criteria.map((each) =>
        each.id === criterionId
          ? {
              ...each,
              verdict,
              standing,
              agreement: agreementOf(each.machine ?? null, verdict ?? null),
              quoteGone: false,
            }
          : each,
      ),
    }));
  }
}

function isSameVerdict(one: CriterionVerdict | undefined, other: CriterionVerdict): boolean {
  if (!one || one.verdict !== other.verdict || one.machine !== other.machine) return false;
  return one.comment === other.comment && one.score === other.score && one.quote === other.quote;
}
