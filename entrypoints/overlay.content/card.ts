import type { CardActions, OverlayView } from '#components/overlay/model.ts';
import type { Verdict } from '#core/model/review.ts';
import { withPhrase } from '#core/review/bank-options.ts';
import { gapIn, openGap } from '#core/review/comment-bank.ts';
import { commentTooLong } from '#core/review/comment-limit.ts';
import { readScore } from '#core/review/score.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Keeping } from './keeping.ts';
import type { Screen } from './screen.tsx';
import type { Remark } from './verdict.ts';
import type { Typed, Verdicts } from './verdicts.ts';

interface Parts {
  screen: Screen;
  typed: Typed;
  verdicts: Verdicts;
  keeping: Keeping;
  /** Says why not where nothing may be stored now. */
  isAllowed: (event: Event) => boolean;
  onTyped: () => void;
  /** A verdict is stored. */
  onJudged: (remark: Remark, verdict: Verdict) => void;
}

/** What the reviewer says of the criterion at hand: verdict, points and comment. */
export class Card implements Pick<
  CardActions,
  'judge' | 'withdraw' | 'comment' | 'commentKey' | 'leaveSaying' | 'score' | 'commitScore'
> {
  readonly #screen: Screen;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#screen = parts.screen;
    this.#parts = parts;
  }

  judge = (verdict: Verdict, event: Event) => {
    const { remark, view } = this.#screen;
    if (view.saving || !remark || !this.#parts.isAllowed(event)) return;
    if (verdict !== 'notApplicable' && !this.mayLeave()) return;
    if (verdict === 'notMet' && view.comment.trim() === '') {
      this.#parts.verdicts.press(remark, verdict);
      this.#screen.set({ commentMissing: true, status: undefined });
      return this.#screen.focusOn('comment');
    }
    const gap = openGap(view.comment, remark.checklist.phrases);
    if (gap !== undefined) {
      const text = t('overlay.bank.gap', { name: gap });
      this.#parts.verdicts.press(remark, verdict);
      this.#screen.set({ status: { tone: 'error', text } });
      return this.#screen.select('comment', gapIn(view.comment));
    }
    const long = commentTooLong(view.comment);
    if (long) {
      this.#parts.verdicts.press(remark, verdict);
      this.#screen.set({ commentWrong: errorText(long), status: undefined });
      return this.#screen.focusOn('comment');
    }
    void this.#save(remark, verdict);
  };

  withdraw = (event: Event) => {
    const { remark, view } = this.#screen;
    if (view.saving || !remark?.criterion.verdict || !this.#parts.isAllowed(event)) return;
    void this.#parts.verdicts.withdraw(remark);
  };

  comment = (comment: string) => {
    const { remark } = this.#screen;
    if (remark) {
      this.#parts.typed.comments.note(remark.checklist, remark.criterion.id, comment);
      this.#parts.keeping.keep(remark.checklist, remark.criterion.id);
    }
    this.#parts.onTyped();
    this.#screen.set({ comment, commentMissing: false, commentWrong: undefined });
  };

  /**
   * Going on is no reason to lose what was said. Leaving draws nothing in the card anew: what was about to be pressed would
   * move away under the pointer.
   */
  leaveSaying = ({ relatedTarget }: FocusEvent) => {
    // Verdict, points and phrases belong to what is being said.
    if (relatedTarget instanceof Element && relatedTarget.closest('.overlay__say')) return;
    const { criterion, view } = this.#screen;
    void this.#parts.verdicts.saveTyped();
    // Points that cannot be taken are told of already.
    if (!criterion || criterion.verdict || view.pending || this.#wrongScore()) return;
    const commented = view.comment.trim() !== '';
    if (!commented && (criterion.maxScore === undefined || view.score.trim() === '')) return;
    const text = t(commented ? 'overlay.unsaved.draft' : 'overlay.unsaved.draft.score');
    this.#screen.set({ status: { tone: 'info', text } });
  };

  commentKey = (event: KeyboardEvent) => {
    // Everything typed here is text, never a key of the list.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#screen.focus();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.#typed(event);
  };

  score = (score: string) => {
    const { remark } = this.#screen;
    if (remark) {
      this.#parts.typed.scores.note(remark.checklist, remark.criterion.id, score);
      this.#parts.keeping.keep(remark.checklist, remark.criterion.id);
    }
    this.#parts.onTyped();
    // What was said of the points before is not said of these.
    const told = this.#screen.view.status?.text;
    const status = this.#scoreWords().some((words) => words === told) ? { status: undefined } : {};
    this.#screen.set({ score, scoreWrong: undefined, ...status });
  };

  /**
   * Points typed after the verdict belong to it. Leaving the field draws nothing in the card anew: what was about to be pressed
   * would move away under the pointer.
   */
  commitScore = () => {
    const wrong = this.#wrongScore();
    if (!wrong) return void this.#parts.verdicts.saveTyped();
    this.#screen.set({ status: { tone: 'error', text: this.#scoreWords(wrong)[0] ?? '' } });
  };

  /** What is said of points that cannot be taken. */
  #scoreWords(...wrong: NonNullable<OverlayView['scoreWrong']>[]): string[] {
    const { maxScore = 0 } = this.#screen.criterion ?? {};
    const of = wrong.length > 0 ? wrong : (['notANumber', 'outOfRange'] as const);
    return of.map((each) => t(`overlay.score.${each}`, { maxScore }));
  }

  async #save(remark: Remark, verdict: Verdict): Promise<void> {
    if (await this.#parts.verdicts.save(remark, verdict)) this.#parts.onJudged(remark, verdict);
  }

  /** Whether the criterion may be left: points that cannot be taken are told first. */
  mayLeave(): boolean {
    const scoreWrong = this.#wrongScore();
    if (!scoreWrong) return true;
    this.#screen.set({ scoreWrong, status: undefined });
    this.#screen.focusOn('score');
    return false;
  }

  /** Enter after a comment or points: the verdict that waits for them, or that they belong to. */
  #typed(event: KeyboardEvent): void {
    const verdict = this.#screen.view.pending ?? this.#screen.criterion?.verdict?.verdict;
    if (!this.mayLeave()) return;
    this.#screen.focus();
    if (verdict) this.judge(verdict, event);
  }

  #wrongScore(): OverlayView['scoreWrong'] {
    const { criterion, view } = this.#screen;
    if (criterion?.maxScore === undefined) return undefined;
    const read = readScore(view.score, criterion.maxScore);
    return 'wrong' in read ? read.wrong : undefined;
  }

  addPhrase(phrase: string): void {
    const text = withPhrase(this.#screen.view.comment, phrase);
    this.comment(text);
    this.#screen.select('comment', gapIn(text));
  }
}
