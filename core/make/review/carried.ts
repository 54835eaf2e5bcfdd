import { canonicalJson, sha256Hex } from '../../model/journal.ts';
import { Outcome } from '../../model/finding.ts';
import { CriterionId } from '../../model/pack.ts';
import { ReviewTarget, Verdict } from '../../model/review.ts';
import { IsoInstant } from '../../model/values.ts';
import { z } from '../../model/zod.ts';
import { COLUMN_KEYS } from './words.ts';

/** What a hidden sheet of our own begins with. */
export const FORMAT = 'jiannuo-review-sheet';
export const VERSION = 1;

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What the sheet as a whole carries. */
export const CarriedHead = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** The workbook itself: the device of the events that come of it. */
  workbookId: z.uuid(),
  madeAt: IsoInstant,
  pack: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  /** Words by which it is read back, in the language in which it was made. */
  headers: z.record(z.enum(COLUMN_KEYS), z.string()),
  verdicts: z.record(Verdict, z.string()),
  reviewer: z.string(),
  date: z.string(),
  hasScores: z.boolean(),
});
export type CarriedHead = z.infer<typeof CarriedHead>;

export const CarriedCriterion = z.object({
  id: CriterionId,
  name: z.string(),
  maxScore: z.optional(z.number().check(z.positive())),
});
export type CarriedCriterion = z.infer<typeof CarriedCriterion>;

export const CarriedRecord = z.object({
  reviewId: z.uuid(),
  /** Identity of what had been said in the review last when the sheet was made. */
  base: z.nullable(Hash),
  target: ReviewTarget,
  /** SHA-256 (hex) of what was there to be judged. */
  digest: Hash,
  /** As it stands in the visible sheet. */
  name: z.string(),
  /** Places in the list of criteria, in the order of the lines. */
  criteria: z.array(z.int().check(z.nonnegative())),
  /** What the checks say, by criterion id. */
  outcomes: z.record(CriterionId, Outcome),
});
export type CarriedRecord = z.infer<typeof CarriedRecord>;

/** Everything of a review sheet that nobody writes into. */
export interface Carried {
  head: CarriedHead;
  criteria: readonly CarriedCriterion[];
  records: readonly CarriedRecord[];
}

/** One part of it as a row of the hidden sheet: kind, then JSON in pieces that cells can hold. */
export type CarriedKind = 'head' | 'criterion' | 'record' | 'sha256';

/** A cell takes 32,767 characters. */
const PIECE = 30_000;
/** Columns for pieces. */
export const PIECES = 8;

/** Rows of the hidden sheet, the digest of all others last. */
export function carriedRows({ head, criteria, records }: Carried): string[][] {
  const parts: [CarriedKind, string][] = [
    ['head', canonicalJson(head)],
    ...criteria.map((each): [CarriedKind, string] => ['criterion', canonicalJson(each)]),
    ...records.map((each): [CarriedKind, string] => ['record', canonicalJson(each)]),
  ];
  return [...parts, ['sha256', digestOf(parts)] as const].map(([kind, text]) => [kind, ...pieces(text)]);
}

export function digestOf(parts: readonly (readonly [string, string])[]): string {
  return sha256Hex(parts.map(([kind, text]) => `${kind} ${text}`).join('\n'));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; from += PIECE) found.push(text.slice(from, from + PIECE));
  if (found.length > PIECES) throw new RangeError('a record is too long for the hidden sheet');
  return found;
}

/** Digits of a line's own check: whoever types a code by hand does not hit it. */
const CHECK = 10;

/** What stands in the hidden column of a line; it belongs to one criterion of one record of one workbook. */
export function lineCode({ head, criteria, records }: Carried, record: number, criterion: number): string {
  const { reviewId, digest } = records[record] ?? {};
  const said = [head.workbookId, reviewId, digest, criteria[criterion]?.id];
  return `${record + 1}-${criterion + 1}-${sha256Hex(canonicalJson(said)).slice(0, CHECK)}`;
}

export const LINE_CODE = new RegExp(`^(\\d{1,7})-(\\d{1,5})-([0-9a-f]{${CHECK}})$`);
