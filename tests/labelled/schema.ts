import { IsoDate, Values } from '../../core/model/values.ts';
import { z } from '../../core/model/zod.ts';

/** What a careful reader says of one question. `review`: nobody could tell from what is written. */
export const Truth = z.enum(['pass', 'fail', 'review']);
export type Truth = z.infer<typeof Truth>;

export const styles = ['official', 'colloquial', 'terse', 'longWinded', 'careless'] as const;

/** `pass` is good throughout: a quantity is given, the pledge is not vague, nothing is left to be filled in. */
const PledgeTruth = z.strictObject({
  quantity: Truth,
  deadline: Truth,
  person: Truth,
  measure: Truth,
  vague: Truth,
  placeholder: Truth,
  relativeChange: Truth,
  dailyDuty: Truth,
  /** Only where the deadline is to be compared with `stage`. */
  inStage: z.optional(Truth),
  /** Only where `role` is given. */
  duty: z.optional(Truth),
});

export const LabelledPledge = z.strictObject({
  id: z.string().check(z.regex(/^p\d{3}$/)),
  style: z.enum(styles),
  /** What the text was written to try. */
  kind: z.string(),
  text: z.string().check(z.minLength(1)),
  /** The stage it belongs to, and the day of the signature. */
  stage: z.strictObject({ from: IsoDate, to: IsoDate, signedOn: IsoDate }),
  truth: PledgeTruth,
  role: z.optional(z.string()),
  inCharge: z.optional(z.string()),
  /** Phrases of the text that deny or forbid something, verbatim. */
  negated: z.array(z.string()),
  /** Items of the set that the text speaks to; `unsure`: named without a deed. All others: not. */
  criteria: z.optional(
    z.strictObject({ setId: z.string(), evidenced: z.array(z.string()), unsure: z.array(z.string()) }),
  ),
});
export type LabelledPledge = z.infer<typeof LabelledPledge>;

export const copyEdits = [
  'punctuation',
  'numbers',
  'order',
  'addedClause',
  'removedClause',
  'replacedClause',
  'namesUnits',
  'synonyms',
] as const;
export const unrelated = ['sameSubject', 'sameBoilerplate'] as const;

export const LabelledPair = z.strictObject({
  id: z.string().check(z.regex(/^c\d{3}$/)),
  edit: z.enum([...copyEdits, ...unrelated]),
  subject: z.string(),
  a: z.string(),
  b: z.string(),
  copied: z.boolean(),
});
export type LabelledPair = z.infer<typeof LabelledPair>;

export const LabelledForm = z.strictObject({
  id: z.string().check(z.regex(/^f\d{3}$/)),
  kind: z.string(),
  packId: z.string(),
  formTypeId: z.string(),
  today: IsoDate,
  /** Local numbers that the office has set. */
  parameters: z.record(z.string(), z.number()),
  values: Values,
  /** By use of the pack; a use that is not named is not judged. */
  truth: z.record(z.string(), Truth),
});
export type LabelledForm = z.infer<typeof LabelledForm>;
