import { useState } from 'preact/hooks';
import type { OverlayView } from '#components/overlay/model.ts';
import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { CommentPhrase } from '#core/model/pack.ts';
import type { Verdict } from '#core/model/review.ts';
import { openGap } from '#core/review/comment-bank.ts';
import { commentTooLong } from '#core/review/comment-limit.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { readScore } from '#core/review/score.ts';
import { isSaidBy, isSameVerdict, verdictOf } from '#core/review/verdict-of.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import { unsaved } from '../unsaved.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import type { NoteDone } from './taking-back.ts';
import { verdictDraft, withdrawalDraft } from './verdict-draft.ts';

interface Typed {
  comment?: string;
  score?: string;
  /** A verdict that was pressed and waits for its comment. */
  pending?: Verdict | undefined;
}

/** What is being stored by a reviewer who goes on: it is not stored a second time from the same base. */
const leaving = new Map<string, Promise<boolean>>();

type Shown = Pick<JudgeDraft, 'commentMissing' | 'commentWrong' | 'scoreWrong' | 'saving' | 'status'>;
const QUIET: Shown = {
  commentMissing: false,
  commentWrong: undefined,
  scoreWrong: undefined,
  saving: false,
  status: undefined,
};

/** `comment`, `score`: what is missing or wrong; `gap`: what of a phrase was not filled in. */
export type Judged = 'saved' | 'failed' | 'comment' | 'score' | 'gap';

/** What is wanting before a verdict can be stored. */
type Lack = { judged: Exclude<Judged, 'saved'>; shown: Shown };

export interface Judging {
  draft: JudgeDraft;
  type: (change: Pick<Typed, 'comment' | 'score'>) => void;
  /** Stores a verdict with comment and score, or says what is missing and where. */
  judge: (verdict: Verdict) => Promise<Judged>;
  withdraw: () => Promise<void>;
  /** A comment or score changed after the verdict belongs to it: saved before the reviewer goes on. */
  saveTyped: () => Promise<boolean>;
  /** Says of a comment without a verdict that it is a draft, where it is one. */
  tellDraft: () => void;
  /** Criteria about which something was pressed or typed that is not saved. */
  unsaved: OverlayView['unsaved'];
  /** Gives up a verdict that waits for its comment. @returns whether there was one */
  unpress: () => boolean;
  /** Says something beside the criterion at hand; `undefined` takes away what was said. */
  tell: (status: JudgeDraft['status']) => void;
}

interface About {
  criteria: readonly ChecklistCriterion[];
  phrases: readonly CommentPhrase[];
  /** What was stored may be taken back. */
  note: NoteDone;
  /** The reviewer, `""` without a name. */
  who: string;
}

/** Verdicts on the criterion at hand, as events with what the reviewer saw as their base. */
export function useJudging(
  store: Store,
  item: ReviewItem,
  criterion: ChecklistCriterion | undefined,
  { criteria, phrases, note: noteDone, who }: About,
): Judging {
  const [shown, setShown] = useState<Shown>(QUIET);
  const [, redraw] = useState(0);
  const key = placeOf(item.id, criterion?.id ?? '');
  const given = criterion?.verdict;
  const note = typedAt(key);
  const before = { comment: given?.comment ?? '', score: String(given?.score ?? '') };
  const comment = note.comment ?? before.comment;
  const score = note.score ?? before.score;

  const keep = (change: Typed): void => {
    const next = { ...typedAt(key), ...change };
    const isSame =
      next.pending === undefined &&
      (next.comment ?? before.comment) === before.comment &&
      (next.score ?? before.score) === before.score;
    unsaved.set(key, isSame ? undefined : JSON.stringify(next));
  };
  const noteVerdict = ([event]: readonly JournalEvent[]): void => {
    if (!event || !criterion) return;
    const over = criterion.standing.at(-1)?.hash;
    noteDone({
      kind: 'verdict',
      criterionId: criterion.id,
      before: given && { verdict: given, of: criterion.standing.at(-1)?.who },
      stored: event.hash,
      over,
    });
  };
  const save = async (draft: Draft, words: string): Promise<boolean> => {
    setShown({ ...QUIET, saving: true });
    try {
      noteVerdict(await store.append([draft]));
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
  const lackOf = (verdict: Verdict): Lack | undefined => {
    const scoreWrong = criterion && wrongScore(criterion, score, verdict);
    if (scoreWrong) return { judged: 'score', shown: { ...QUIET, scoreWrong } };
    if (verdict === 'notMet' && comment.trim() === '') {
      return { judged: 'comment', shown: { ...QUIET, commentMissing: true } };
    }
    const long = commentTooLong(comment);
    if (long) return { judged: 'comment', shown: { ...QUIET, commentWrong: errorText(long) } };
    const gap = openGap(comment, phrases);
    if (gap === undefined) return undefined;
    const status = { tone: 'error', text: t('overlay.bank.gap', { name: gap }) } as const;
    return { judged: 'gap', shown: { ...QUIET, status } };
  };
  /** What goes with the reviewer who goes on without a comment is told, and waits. */
  const goOnWithout = (verdict: Verdict): boolean => {
    if (verdict !== 'notMet' || comment.trim() !== '') return false;
    const words = { criterion: criterion?.name ?? '', verdict: t(`verdict.${verdict}`) };
    setShown({ ...QUIET, status: { tone: 'error', text: t('overlay.unsaved.comment', words) } });
    return true;
  };
  const saveTyped = async (): Promise<boolean> => {
    if (unsaved.get(key) === undefined) return true;
    const verdict = typedAt(key).pending ?? given?.verdict;
    if (!verdict) return true;
    const isSame = comment.trim() === given?.comment && score === String(given.score ?? '');
    if (isSame && verdict === given?.verdict) return true;
    return goOnWithout(verdict) || (await judge(verdict)) === 'saved';
  };
  const judge = async (verdict: Verdict): Promise<Judged> => {
    if (!criterion || shown.saving) return 'failed';
    const lack = lackOf(verdict);
    if (lack) {
      if (lack.judged !== 'score') keep({ pending: verdict });
      setShown(lack.shown);
      return lack.judged;
    }
    const said = verdictOf(criterion, { verdict, comment, score });
    const words = t('overlay.saved.of', { criterion: criterion.name, verdict: t(`verdict.${verdict}`) });
    if (isSaidBy(who, criterion) && isSameVerdict(given, said)) {
      unsaved.set(key, undefined);
      setShown({ ...QUIET, status: { tone: 'success', text: words } });
      return 'saved';
    }
    return (await save(verdictDraft(item, criterion, said), words)) ? 'saved' : 'failed';
  };
  return {
    draft: { comment, score, pending: note.pending, ...shown },
    type: (change) => {
      keep(change);
      setShown(QUIET);
      redraw((count) => count + 1);
    },
    judge,
    withdraw: async () => {
      if (!criterion?.verdict || shown.saving) return;
      await save(withdrawalDraft(item, criterion), t('overlay.withdrawn'));
    },
    saveTyped: () => {
      const underWay = leaving.get(key);
      if (underWay) return underWay;
      const work = saveTyped().finally(() => leaving.delete(key));
      leaving.set(key, work);
      return work;
    },
    tellDraft: () => {
      if (given || note.pending || comment.trim() === '') return;
      setShown({ ...QUIET, status: { tone: 'info', text: t('overlay.unsaved.draft') } });
    },
    unsaved: unsavedOf(item, criteria),
    unpress: () => {
      if (!note.pending) return false;
      keep({ pending: undefined });
      setShown(QUIET);
      redraw((count) => count + 1);
      return true;
    },
    tell: (status) => setShown({ ...QUIET, status }),
  };
}

/** What was pressed or typed about each criterion and no verdict carries. */
function unsavedOf({ id }: ReviewItem, criteria: readonly ChecklistCriterion[]): OverlayView['unsaved'] {
  const found = new Map<string, Verdict | undefined>();
  for (const { id: criterionId, verdict } of criteria) {
    const { comment = verdict?.comment ?? '', score, pending } = typedAt(placeOf(id, criterionId));
    const isNew = comment.trim() !== '' && comment.trim() !== verdict?.comment;
    const hasPoints = score !== undefined && score.trim() !== '' && score !== String(verdict?.score ?? '');
    if (isNew || hasPoints || pending) found.set(criterionId, pending);
  }
  return found;
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
