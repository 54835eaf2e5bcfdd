import { useState } from 'preact/hooks';
import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import type { Draft } from '#core/model/event.ts';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import { type ReviewItem, targetOf } from '#core/review/items.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import { unsaved } from '../unsaved.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

interface Typed {
  comment?: string;
  score?: string;
}

type Shown = Pick<JudgeDraft, 'commentMissing' | 'pending' | 'scoreWrong' | 'saving' | 'status'>;
const QUIET: Shown = {
  commentMissing: false,
  pending: undefined,
  scoreWrong: false,
  saving: false,
  status: undefined,
};

export interface Judging {
  draft: Omit<JudgeDraft, 'phrases'>;
  type: (change: Typed) => void;
  /** Stores a verdict with comment and score; `false` where something is missing or it failed, and says so. */
  judge: (verdict: Verdict) => Promise<boolean>;
  withdraw: () => Promise<void>;
  /** A comment or score changed after the verdict belongs to it: saved before the reviewer goes on. */
  saveTyped: () => Promise<boolean>;
  /** Takes the words of the criterion before away. */
  quiet: () => void;
}

/** Verdicts on the criterion at hand, as events with what the reviewer saw as their base. */
export function useJudging(
  store: Store,
  item: ReviewItem,
  criterion: ChecklistCriterion | undefined,
): Judging {
  const [shown, setShown] = useState<Shown>(QUIET);
  const [, redraw] = useState(0);
  const key = `judge ${item.id} ${criterion?.id ?? ''}`;
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
  const judge = async (verdict: Verdict): Promise<boolean> => {
    if (!criterion || shown.saving) return false;
    const points = pointsOf(score, criterion.maxScore);
    const commentMissing = verdict === 'notMet' && comment.trim() === '';
    if (commentMissing || points === 'wrong') {
      const pending = commentMissing ? verdict : undefined;
      setShown({ ...QUIET, commentMissing, pending, scoreWrong: points === 'wrong' });
      return false;
    }
    return save(
      verdictDraft(item, criterion, { verdict, comment: comment.trim(), points }),
      t('overlay.save'),
    );
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
      const payload = { kind: 'review.withdrawn', reviewId: item.id, criterionId: criterion.id } as const;
      await save({ ...seenOf(item, criterion), payload }, t('overlay.withdrawn'));
    },
    saveTyped: async () => {
      if (!given || unsaved.get(key) === undefined) return true;
      const isSame = comment.trim() === given.comment && score === String(given.score ?? '');
      return isSame || judge(given.verdict);
    },
    quiet: () => setShown(QUIET),
  };
}

/** What was typed and is not saved yet, by review and criterion: kept while the reviewer looks at other forms. */
function typedAt(key: string): Typed {
  const text = unsaved.get(key);
  return text === undefined ? {} : (JSON.parse(text) as Typed);
}

/** Points as typed, digits of any width; nothing where nothing was typed. */
function pointsOf(text: string, max: number | undefined): number | undefined | 'wrong' {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || max === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return 'wrong';
  return Number(plain) <= max ? Number(plain) : 'wrong';
}

function verdictDraft(
  item: ReviewItem,
  criterion: ChecklistCriterion,
  said: { verdict: Verdict; comment: string; points: number | undefined },
): Draft {
  const quote = criterion.findings
    .flatMap(({ evidence }) => evidence)
    .find((each) => each.quote !== '')?.quote;
  const verdict: CriterionVerdict = {
    criterionId: criterion.id,
    verdict: said.verdict,
    // Without a check the machine does not know, and not knowing is `review` (law 5).
    machine: criterion.machine ?? 'review',
    comment: said.comment,
    ...(quote === undefined ? {} : { quote }),
    ...(said.points === undefined ? {} : { score: said.points }),
  };
  const { id: reviewId, packId } = item;
  return {
    ...seenOf(item, criterion),
    payload: { kind: 'review.verdict', reviewId, packId, target: targetOf(item), verdict },
  };
}

/** What the reviewer sees of the criterion: everything that stands there is settled by what is said next. */
function seenOf({ id, state }: ReviewItem, { standing }: ChecklistCriterion): Omit<Draft, 'payload'> {
  const head = state?.head ?? null;
  const settles = standing.map(({ hash }) => hash).filter((hash) => hash !== head);
  return { entity: `review:${id}`, base: head, ...(settles.length > 0 ? { settles } : {}) };
}
