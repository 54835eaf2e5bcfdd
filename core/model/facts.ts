import { CriterionId } from './pack.ts';
import { IsoDate } from './values.ts';
import { z } from './zod.ts';

/** One text whose facts are asked for, as a line of the file that `jiannuo facts` reads. */
export const FactsRequest = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** Days of the stage, the id or name of one of the pack's, or two days in words: 2016-05-01/2016-11-30. */
  stage: z.optional(
    z.nullable(z.union([z.string(), z.object({ from: z.optional(IsoDate), to: z.optional(IsoDate) })])),
  ),
  /** Year of a date that is written without one. */
  year: z.optional(z.nullable(z.union([z.int(), z.string().check(z.regex(/^\d{4}年?$/))]))),
  /** 岗位 or 职务: 班主任, 总务主任. */
  role: z.optional(z.nullable(z.string())),
  /** 分管工作. */
  inCharge: z.optional(z.nullable(z.string())),
});
export type FactsRequest = z.infer<typeof FactsRequest>;

/** Words of a text at their place: UTF-16 units, end exclusive. */
const place = { quote: z.string(), start: z.int(), end: z.int() };

export const QuantityFact = z.object({
  ...place,
  /** As counted in the unit: 95 for 95%, 15000 for 1.5万字, a third for 三分之一. The lower end of a range. */
  value: z.number(),
  /** The upper end of a range: 3-5次. */
  upper: z.optional(z.number()),
  /** As written; empty for a fraction and for a nought without a noun. */
  unit: z.string(),
  comparator: z.enum(['exactly', 'atLeast', 'atMost', 'about']),
  period: z.nullable(
    z.enum([
      'day',
      'week',
      'twoWeeks',
      'halfMonth',
      'month',
      'twoMonths',
      'quarter',
      'term',
      'halfYear',
      'schoolYear',
      'year',
      'twoYears',
    ]),
  ),
});
export type QuantityFact = z.infer<typeof QuantityFact>;

export const DeadlineFact = z.object({
  ...place,
  /** Closed interval. `from` is null where only the end is said (5月底前); both are where no day can be told. */
  from: z.nullable(IsoDate),
  to: z.nullable(IsoDate),
  /** Whether its end lies in the stage; null where that cannot be told. */
  inStage: z.nullable(z.boolean()),
  /** The calendar has no such day: 2月30日; 2月29日 in a year that has none. */
  impossible: z.optional(z.literal(true)),
});
export type DeadlineFact = z.infer<typeof DeadlineFact>;

/** What the text reader finds in one text. `null` where it cannot tell. */
export const Facts = z.object({
  quantities: z.array(QuantityFact),
  deadlines: z.array(DeadlineFact),
  /** Who answers: names, offices, or the writer (本人). */
  persons: z.array(z.string()),
  /** The text says how: something one can see done. */
  hasMeasure: z.boolean(),
  /** Only good will: no quantity, time, act or refusal. */
  vagueOnly: z.boolean(),
  /** Gaps and answers that are none: XX, ____, 待定, 无. */
  placeholders: z.array(z.string()),
  /** 提高10个百分点, with nothing said of from where or up to what. */
  relativeChangeWithoutBase: z.boolean(),
  /** Nothing but what everybody must do anyway. */
  dailyDutyOnly: z.boolean(),
  /** Whether it belongs to the writer's post; null without a post, or where the text names no work. */
  matchesDuty: z.nullable(z.boolean()),
  /** What is denied or refused. */
  negated: z.array(z.string()),
  /** First words for each criterion, or null. Denied words are none. */
  criteria: z.record(CriterionId, z.nullable(z.string())),
  /** 0–5. */
  concreteness: z.int().check(z.gte(0), z.lte(5)),
});
export type Facts = z.infer<typeof Facts>;
