import type { ChecklistView, Judged } from '#components/overlay/model.ts';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import { JiannuoError } from '#core/errors.ts';
import { openGap } from '#core/review/comment-bank.ts';
import { commentTooLong } from '#core/review/comment-limit.ts';
import type { Before } from '#core/review/history.ts';
import { agreementOf } from '#core/review/side-by-side.ts';
import { isSaidBy, isSameVerdict, scoreOf, verdictOf } from '#core/review/verdict-of.ts';
import { errorText } from '#locales/errors.ts';
import type { History } from '#core/review/history.ts';
import { t } from '#locales/index.ts';
import type { Drafts } from './drafts.ts';
import { QUIET } from './first-view.ts';
import type { Keeping } from './keeping.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import type { Sender } from './sender.ts';
import { waitingOn } from './unsaved.ts';
import { isSame, judgeRequest, type Remark, withdrawRequest } from './verdict.ts';

/** What is typed about criteria and not stored yet. */
export interface Typed {
  comments: Drafts;
  scores: Drafts;
  /** Verdicts that were pressed and wait for their comment. */
  verdicts: Drafts;
}

/** Stores verdicts and takes them back, and says when they are safe. */
export class Verdicts {
  readonly #screen: Screen;
  readonly #typed: Typed;
  readonly #sender: Sender;
  readonly #history: History<ChecklistView>;
  readonly #keeping: Keeping;
  /** Where a verdict was pressed in this page, as it was on the screen then. */
  readonly #pressed: Remark[] = [];

  constructor(screen: Screen, keeping: Keeping, sender: Sender, history: History<ChecklistView>) {
    this.#screen = screen;
    this.#keeping = keeping;
    this.#typed = keeping.typed;
    this.#sender = sender;
    this.#history = history;
  }

  /** @returns whether it is stored */
  async save(remark: Remark, verdict: Verdict): Promise<boolean> {
    let stored = false;
    await this.#sender.queue(async () => {
      stored = await this.#store(() => this.#give(remark, verdictOn(remark, verdict)));
    });
    return stored;
  }

  /** A verdict that waits for its comment; a press that the gate has let through. */
  press(remark: Remark, verdict: Verdict): void {
    const { checklist, criterion } = remark;
    this.#typed.verdicts.note(checklist, criterion.id, verdict);
    this.#pressed.push(remark);
    this.#keeping.keep(checklist, criterion.id);
  }

  /** Gives up a verdict that waits for its comment. */
  unpress({ checklist, criterion }: Remark): void {
    this.#typed.verdicts.drop(checklist, criterion.id);
    this.#keeping.keep(checklist, criterion.id);
  }

  /** A comment or points changed after the verdict belong to it: they are saved when the reviewer goes on. */
  saveTyped(): Promise<void> {
    const before = this.#screen.remark;
    return this.#sender.queue(async () => {
      const remark = before && this.#latest(before);
      if (!remark) return;
      const { moved, away, unsure } = this.#screen.view;
      if (moved || away || unsure) return;
      const waiting = waitingOn(remark.checklist, remark.criterion.id, this.#typed);
      if (waiting) return this.#savePressed(remark, waiting);
      const given = remark.criterion.verdict;
      if (!given || !this.#isChanged(remark, given)) return;
      const lack = this.#lackOf(remark, given.verdict);
      if (lack !== undefined) return this.#tell(lack);
      await this.#store(() => this.#give(remark, verdictOn(remark, given.verdict)));
    });
  }

  /**
   * The gate was asked when the verdict was pressed, and is not asked again by what leaves the comment: that adds nothing to it but
   * words that only the reviewer can type here, and a page that moves the focus away can do no more than have stored what they
   * pressed. Asking again would lose the verdict of whoever goes on by a click into the page. What the machine says must be as it
   * was at the press, and the background asks the page once more whose form it shows.
   */
  async #savePressed(remark: Remark, verdict: Verdict): Promise<void> {
    const { checklist, criterion } = remark;
    const lack = this.#lackOf(remark, verdict);
    if (lack !== undefined) return this.#tell(lack);
    const pressed = this.#pressed.findLast(
      (each) => isSame(each.checklist, checklist) && each.criterion.id === criterion.id,
    );
    const words = { criterion: criterion.name, verdict: t(`verdict.${verdict}`) };
    if (!pressed) return this.#tell(t('overlay.unsaved.again', words));
    if (pressed.criterion.machine !== criterion.machine) {
      return this.#tell(errorText(new JiannuoError('review.contentMoved')));
    }
    await this.#store(async () => {
      await this.#give(remark, verdictOn(remark, verdict));
      return t('overlay.saved.of', words);
    });
  }

  /** What is wanting before it can be stored, in words. */
  #lackOf({ checklist, criterion, comment, score }: Remark, verdict: Verdict): string | undefined {
    if (verdict === 'notMet' && comment.trim() === '') {
      const words = { criterion: criterion.name, verdict: t(`verdict.${verdict}`) };
      return t('overlay.unsaved.comment', words);
    }
    const long = commentTooLong(comment);
    if (long) return errorText(long);
    const gap = openGap(comment, checklist.phrases);
    if (gap !== undefined) return t('overlay.bank.gap', { name: gap });
    const { maxScore = 0 } = criterion;
    return scoreOf(criterion, score, verdict) === 'wrong'
      ? t('overlay.score.outOfRange', { maxScore })
      : undefined;
  }

  #tell(text: string): void {
    this.#screen.set({ status: { tone: 'error', text } });
  }

  withdraw(remark: Remark): Promise<void> {
    return this.#sender.queue(async () => void (await this.#store(() => this.#take(remark))));
  }

  /** Gives back what stood at a criterion before the latest verdict here: by a new event, as everything else. */
  async restore(remark: Remark, before: Before | undefined): Promise<string> {
    return before ? this.#give(remark, before.verdict, before) : this.#take(remark, false);
  }

  #isChanged({ comment, criterion, score }: Remark, given: CriterionVerdict): boolean {
    if (comment.trim() !== given.comment) return true;
    const typed = scoreOf(criterion, score, given.verdict);
    // Points that cannot be taken are told, and not stored.
    return typed !== 'wrong' && typed !== given.score;
  }

  /** @param back what is given back, and is no step of its own to be taken back */
  async #give(remark: Remark, given: CriterionVerdict, back?: Before): Promise<string> {
    const { checklist, criterion } = remark;
    const now = this.#latest(remark).criterion;
    // Said already by the same reviewer, and nothing else stands beside it.
    if (isSaidBy(checklist.who, now) && isSameVerdict(now.verdict, given)) return t('overlay.save');
    const before = now;
    const judged = await this.#sender.ask<Judged>(
      checklist,
      (latest) => judgeRequest(this.#on(remark, latest), given, back?.of),
      (latest) => this.#on(remark, latest).criterion.machine === criterion.machine,
    );
    this.#typed.comments.saved(checklist, criterion.id, given.comment);
    this.#typed.scores.saved(checklist, criterion.id, remark.score.trim());
    this.#typed.verdicts.drop(checklist, criterion.id);
    this.#keeping.keep(checklist, criterion.id);
    this.#replace(remark, given, judged);
    if (!back) this.#note(remark, before, judged.head);
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
    { verdict, standing }: Remark['criterion'],
    stored: string,
  ): void {
    const last = standing.at(-1);
    const before = verdict && { verdict, of: last?.who };
    const over = last?.hash;
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
  async #store(work: () => Promise<string>): Promise<boolean> {
    this.#screen.set({ saving: true, ...QUIET });
    const status = await savedWords(work);
    this.#screen.set({ saving: false, status });
    return status?.tone === 'success';
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

function verdictOn({ criterion, comment, score }: Remark, verdict: Verdict): CriterionVerdict {
  return verdictOf(criterion, { verdict, comment, score });
}
