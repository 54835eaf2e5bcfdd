import { useState } from 'preact/hooks';
import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import type { Draft } from '#core/model/event.ts';
import type { CommentPhrase } from '#core/model/pack.ts';
import type { Verdict } from '#core/model/review.ts';
import { openGap } from '#core/review/comment-bank.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { readScore } from '#core/review/score.ts';
import { verdictOf } from '#core/review/verdict-of.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import { unsaved } from '../unsaved.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { verdictDraft, withdrawalDraft } from './verdict-draft.ts';

interface Typed {
  comment?: string;
  score?: string;
}

type Shown = Pick<JudgeDraft, 'commentMissing' | 'pending' | 'scoreWrong' | 'saving' | 'status'>;
const QUIET: Shown = {
  commentMissing: false,
  pending: undefined,
  scoreWrong: undefined,
  saving: false,
  status: undefined,
};

/** `comment`, `score`: what is missing or wrong; `gap`: what of a phrase was not filled in. */
export type Judged = 'saved' | 'failed' | 'comment' | 'score' | 'gap';

export interface Judging {
  draft: JudgeDraft;
  type: (change: Typed) => void;
  /** Stores a verdict with comment and score, or says what is missing and where. */
  judge: (verdict: Verdict) => Promise<Judged>;
  withdraw: () => Promise<void>;
  /** A comment or score changed after the verdict belongs to it: saved before the reviewer goes on. */
  saveTyped: () => Promise<boolean>;
  /** Whether something was typed about a criterion and not saved yet. */
  isTyped: (criterionId: string) => boolean;
  /** Takes the words of the criterion before away. */
  quiet: () => void;
}

/** Verdicts on the criterion at hand, as events with what the reviewer saw as their base. */
export function useJudging(
  store: Store,
  item: ReviewItem,
  criterion: ChecklistCriterion | undefined,
  phrases: readonly CommentPhrase[],
): Judging {
  const [shown, setShown] = useState<Shown>(QUIET);
  const [, redraw] = useState(0);
  const key = placeOf(item.id, criterion?.id ?? '');
  const given = criterion?.verdict;
  const note = typedAt(key);
  const before = { comment: given?.comment ?? '', score: String(given?.score ?? '') };
  const comment = note.comment ?? before.comment;
  const score = note.score ?? before.score;

  const save = async (draft: Draft, words: string): Promise<boolean> => {
    setShown({ ...QUIET, saving: true });
    try {
      await store.append([draft]);
      unsaved.set(key, undefined);
      setShown({ ...QUIET, status: { tone: 'success', text: words } });
      return true;
    } catch (error) {
      setShown({
        ...QUIET,
        status: { tone: 'error', text: t('overlay.notSaved', { reason: errorText(error) }) },
      });
      return false;
    }
  };
  const judge = async (verdict: Verdict): Promise<Judged> => {
    if (!criterion || shown.saving) return 'failed';
    const scoreWrong = wrongScore(criterion, score, verdict);
    if (scoreWrong) {
      setShown({ ...QUIET, scoreWrong });
      return 'score';
    }
    if (verdict === 'notMet' && comment.trim() === '') {
      setShown({ ...QUIET, commentMissing: true, pending: verdict });
      return 'comment';
    }
    const gap = openGap(comment, phrases);
    if (gap !== undefined) {
      const status = { tone: 'error', text: t('overlay.bank.gap', { name: gap }) } as const;
      setShown({ ...QUIET, pending: verdict, status });
      return 'gap';
    }
    const said = verdictOf(criterion, { verdict, comment, score });
    const words = t('overlay.saved.of', { criterion: criterion.name, verdict: t(`verdict.${verdict}`) });
    return (await save(verdictDraft(item, criterion, said), words)) ? 'saved' : 'failed';
  };
  return {
    draft: { comment, score, ...shown },
    type: (change) => {
      const next = { ...note, ...change };
      const isSame =
        (next.comment ?? before.comment) === before.comment && (next.score ?? before.score) === before.score;
      unsaved.set(key, isSame ? undefined : JSON.stringify(next));
      setShown({ ...QUIET, pending: shown.pending });
      redraw((count) => count + 1);
    },
    judge,
    withdraw: async () => {
      if (!criterion?.verdict || shown.saving) return;
      await save(withdrawalDraft(item, criterion), t('overlay.withdrawn'));
    },
    saveTyped: async () => {
      if (!given || unsaved.get(key) === undefined) return true;
      const isSame = comment.trim() === given.comment && score === String(given.score ?? '');
      return isSame || (await judge(given.verdict)) === 'saved';
    },
    isTyped: (criterionId) => {
      const { comment: text = '', score: points = '' } = typedAt(placeOf(item.id, criterionId));
      return text.trim() !== '' || points.trim() !== '';
    },
    quiet: () => setShown(QUIET),
  };
}

/** Why points as typed cannot be taken; nothing that does not apply gets any. */
function wrongScore(
  { maxScore }: ChecklistCriterion,
  typedScore: string,
  verdict: Verdict,
): JudgeDraft['scoreWrong'] {
  if (maxScore === undefined || verdict === 'notApplicable') return undefined;
  const read = readScore(typedScore, maxScore);
  return 'wrong' in read ? read.wrong : undefined;
}

/** What was typed and is not saved yet, by review and criterion: kept while the reviewer looks at other forms. */
function typedAt(key: string): Typed {
  const text = unsaved.get(key);
  return text === undefined ? {} : (JSON.parse(text) as Typed);
}

function placeOf(reviewId: string, criterionId: string): string {
  return `judge ${reviewId} ${criterionId}`;
}
