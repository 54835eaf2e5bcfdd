import type { Outcome } from '../../model/finding.ts';
import { maskNumbers } from '../../model/mask.ts';
import type { Criterion, Pack } from '../../model/pack.ts';
import type { ReviewTarget } from '../../model/review.ts';
import { setsFor } from '../../review/criteria-for.ts';
import { rowReviewId } from '../../review/record-review.ts';
import { targetOf } from '../../review/sheet/decide.ts';
import type { JudgedRow } from '../../review/sheet/judge.ts';
import type { SheetRow } from '../../review/sheet/rows.ts';

/** Somebody's form that a reviewer is to judge, criterion by criterion. */
export interface RecordToReview {
  /** The review that the verdicts go into. */
  reviewId: string;
  /** Identity of what was said in it last; `null` for a review that begins. */
  base: string | null;
  target: ReviewTarget;
  /** SHA-256 (hex) of what is there to be judged. */
  digest: string;
  /** As they may leave. */
  name: string;
  unit: string;
  /** Where it stands; `''` where that says nothing. */
  place: string;
  criteria: readonly Criterion[];
  /** What the checks say, by criterion id; one that no check speaks of is missing. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** The same in words. */
  said: ReadonlyMap<string, string>;
}

export interface RecordSources {
  /** Name of the file that the rows are of. */
  file: string;
  /** With what it extends. */
  pack: Pack;
  placeOf: (sheet: string, row: number) => string;
  /** The review that a row has already, with the identity of what was said in it last. */
  reviewOf?: ((row: SheetRow) => { reviewId: string; base: string | null } | undefined) | undefined;
}

/** Rows that can be reviewed, and those that cannot since nothing tells whose or of what form they are. */
export interface RecordsToReview {
  records: RecordToReview[];
  left: SheetRow[];
}

/** The checked rows of a workbook as records to review. */
export function recordsToReview(
  judged: readonly JudgedRow[],
  { file, pack, placeOf, reviewOf }: RecordSources,
): RecordsToReview {
  const twins = new Map<string, number>();
  const found: RecordsToReview = { records: [], left: [] };
  for (const { row, findings, outcomes } of judged) {
    const { form, digest, sheet } = row;
    const criteria = form ? setsFor(pack, form).flatMap((set) => set.criteria) : [];
    if (!form || row.lost || criteria.length === 0) {
      found.left.push(row);
      continue;
    }
    const twin = twins.get(digest) ?? 0;
    twins.set(digest, twin + 1);
    const said = new Map<string, string>();
    for (const { id } of criteria) {
      const texts = findings.filter(({ criterionIds }) => criterionIds.includes(id)).map(({ text }) => text);
      if (texts.length > 0) said.set(id, [...new Set(texts)].join('\n'));
    }
    found.records.push({
      ...(reviewOf?.(row) ?? { reviewId: rowReviewId(digest, pack.id, twin), base: null }),
      target: targetOf(row, file),
      digest,
      name: maskNumbers(row.name),
      unit: maskNumbers(row.unit),
      place: placeOf(sheet, row.rows[0] ?? 1),
      criteria,
      outcomes,
      said,
    });
  }
  return found;
}
