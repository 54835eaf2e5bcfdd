import { JiannuoError } from '../../errors.ts';
import { type JournalEvent, originOf } from '../../model/event.ts';
import { canonicalJson, sha256Hex } from '../../model/journal.ts';
import type { CriterionVerdict } from '../../model/review.ts';
import { foldReviews } from '../../review/fold.ts';
import { identityOf, reviewIdOf, undoneMerges } from '../../review/merged.ts';
import type { ReviewFile, TravellingEvent } from '../../review/review-file.ts';
import { formerReviews, type KnownRow } from '../../review/sheet/former.ts';
import { cluesOfTarget } from '../../review/target.ts';
import type { CarriedRecord } from './carried.ts';
import type { ReadReviewSheet, SheetVerdict } from './read.ts';

/**
 * A review sheet that was read, as the review file that its reviewer would have saved: it is merged, told and undone like any other.
 * Each verdict is an event of the workbook's own, known by what it says: the same sheet read again brings nothing, and what its
 * reviewer has changed since follows their own word. What others said after the sheet was made its reviewer has not seen: it stands
 * beside their verdict until somebody chooses.
 * @param events the review events of this store, oldest first
 * @returns no events where no verdict could be taken: what was refused is for the caller to tell
 * @throws JiannuoError `reviewSheet.empty` where nothing was written into the sheet
 */
export function reviewFileOf(read: ReadReviewSheet, events: readonly JournalEvent[]): ReviewFile {
  if (read.verdicts.length + read.refused.length === 0) throw new JiannuoError('reviewSheet.empty');
  const isUndone = undoneMerges(events);
  const here = events.filter((event) => !isUndone(event));
  const known = new Set(here.map(identityOf));
  const own = ownEvents(here, read);
  const reviews = reviewsHere(read, here);
  const heads = new Map<string, string | null>();
  const claimedAt = noonOf(read.date);
  const said = read.verdicts.map(({ record, verdict }): TravellingEvent => {
    const reviewId = reviews.get(record.reviewId) ?? record.reviewId;
    const before = own.byCriterion.get(keyOf(reviewId, verdict.criterionId));
    const isSame = before !== undefined && saysSame(before.verdict, verdict);
    const id = isSame ? before.id : idOf(read, record, verdict, before?.id ?? null);
    const begun =
      own.last.get(reviewId) ?? (record.base !== null && known.has(record.base) ? record.base : null);
    const base = heads.get(reviewId) ?? begun;
    if (!isSame) heads.set(reviewId, id);
    return {
      id,
      base,
      device: read.workbookId,
      claimedAt,
      who: read.reviewer,
      payload: { kind: 'review.verdict', reviewId, packId: read.pack.id, target: record.target, verdict },
    };
  });
  return { savedAt: claimedAt, savedBy: read.reviewer, events: said, calibrations: [] };
}

interface OwnEvents {
  /** Identity of the latest event of this workbook in a review. */
  last: Map<string, string>;
  /** Latest verdict of its reviewer on a criterion of a review. */
  byCriterion: Map<string, { id: string; verdict: CriterionVerdict }>;
}

/** What came of this workbook before, by the same reviewer. */
function ownEvents(here: readonly JournalEvent[], { workbookId, reviewer }: ReadReviewSheet): OwnEvents {
  const found: OwnEvents = { last: new Map(), byCriterion: new Map() };
  for (const event of here) {
    const { payload } = event;
    const origin = originOf(payload);
    if (payload.kind !== 'review.verdict' || origin?.device !== workbookId || origin.who !== reviewer)
      continue;
    const { reviewId, verdict } = payload;
    found.last.set(reviewId, origin.hash);
    found.byCriterion.set(keyOf(reviewId, verdict.criterionId), { id: origin.hash, verdict });
  }
  return found;
}

/** Reviews that rows of a workbook have here already under another id, as far as it is certain that they are of the very person. */
function reviewsHere(
  { verdicts, pack }: ReadReviewSheet,
  here: readonly JournalEvent[],
): Map<string, string> {
  const ids = new Set(here.flatMap(({ payload }) => reviewIdOf(payload) ?? []));
  const records = new Map(verdicts.map(({ record }: SheetVerdict) => [record.reviewId, record]));
  const open = [...records.values()].filter(
    ({ reviewId, target }) => !ids.has(reviewId) && target.recordId === undefined,
  );
  if (open.length === 0) return new Map();
  const { found } = formerReviews(open.map(rowOf), foldReviews(here).values(), pack.id);
  return new Map([...found].map(([id, { state }]) => [id, state.review.id]));
}

function rowOf({ reviewId, target, digest }: CarriedRecord): KnownRow {
  return {
    id: reviewId,
    name: target.subjectName,
    clues: cluesOfTarget(target),
    digest,
    form: { id: target.formTypeId },
  };
}

function keyOf(reviewId: string, criterionId: string): string {
  return `${reviewId} ${criterionId}`;
}

/** The same word with the same points and comment; what the checks said is what the sheet carried, both times. */
function saysSame(one: CriterionVerdict, other: CriterionVerdict): boolean {
  return one.verdict === other.verdict && one.comment === other.comment && one.score === other.score;
}

/** Identity of a verdict: what is said, by whom, in which workbook, and what it goes on from. */
function idOf(
  { workbookId, reviewer }: ReadReviewSheet,
  { reviewId }: CarriedRecord,
  verdict: CriterionVerdict,
  before: string | null,
): string {
  return sha256Hex(canonicalJson({ workbookId, reviewer, reviewId, verdict, before }));
}

/** A day as an instant: the sheet says no hour. Noon in China is that day in every place where it is read. */
function noonOf(date: string): string {
  return `${date}T04:00:00.000Z`;
}
