import { z } from '../../model/zod.ts';
import { FieldPath, valueAt } from '../../model/values.ts';
import { type BatchPlace, evidenceIn, groupsOf, placeIn, type RecordGroup, withoutGroup } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { rounded } from '../numbers.ts';
import { assertOptions } from '../options.ts';
import { chosenAt, isOneOf } from '../../matching/choice.ts';
import { absent, fieldAt, isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** Field that holds the grade. */
  path: FieldPath,
  grade: z.string().check(z.minLength(1)),
  percent: z.number().check(z.minimum(0), z.maximum(100)),
  /** How the quota is made a whole number. Sources that say 不超过 leave no room upwards. */
  rounding: z._default(z.enum(['down', 'nearest', 'up']), 'down'),
  /** Field by which the share is counted: each organisation by itself. */
  groupBy: z.optional(FieldPath),
  /**
   * A list of one branch need not name it in every row, nor have the grade at all: where no record says its group, all are one, and
   * where none has a grade there is nothing to count.
   */
  orAll: z._default(z.boolean(), false),
});
export type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

const ROUND = { down: Math.floor, nearest: Math.round, up: Math.ceil } as const;
const ROUNDING_WORDS = { down: '舍去小数', nearest: '四舍五入', up: '进一位' } as const;

/** At most so many percent have a grade; the quota is worked out once and printed. */
export default defineBatchCheck<Params, typeof words>({
  id: 'ratio-cap',
  params: Params,
  runTogether(context, params) {
    for (const { formType } of context.records.slice(0, 1)) {
      assertOptions(fieldAt(formType, params.path), [params.grade]);
    }
    const { groups, blank } = groupsOf(context, params.groupBy);
    if (params.orAll && !context.records.some((record) => isFilled(placeIn(context, record, params.path)))) {
      return context.records
        .slice(0, 1)
        .map((record): Result => absent(placeIn(context, record, params.path)));
    }
    if (params.orAll && groups.length === 0)
      return [judge(context, params, { name: '', records: blank }, [])];
    return [
      ...groups.map((group) => judge(context, params, group, blank)),
      ...withoutGroup(context, params.groupBy, blank),
    ];
  },
});

/** Those without a group may all belong to this one, with a grade or without. */
function judge(
  context: BatchContext,
  params: Params,
  { name, records }: RecordGroup,
  blank: readonly BatchRecord[],
): Result {
  const places = records.map((record) => placeIn(context, record, params.path));
  const holders = places.filter((place) => holds(place, params) === true);
  const unread = places.filter((place) => holds(place, params) === undefined);
  const stray = blank.filter((record) => holds(placeIn(context, record, params.path), params) !== false);
  const total = records.length;
  const exact = rounded((total * params.percent) / 100);
  const quota = ROUND[params.rounding](exact);
  const most = ROUND[params.rounding](rounded(((total + blank.length) * params.percent) / 100));
  const [count, excess] = [holders.length, holders.length - quota];
  const open = unread.length + blank.length;
  const code =
    count > most ? 'over' : count + unread.length + stray.length > quota ? 'not-settled' : 'within';
  return {
    outcome: code === 'over' ? 'fail' : code === 'within' ? 'pass' : 'review',
    code,
    params: {
      group: name === '' ? '' : `${name}：`,
      grade: params.grade,
      count,
      quota,
      total,
      percent: params.percent,
      exact,
      rounding: ROUNDING_WORDS[params.rounding],
      excess: Math.max(0, excess),
      open,
    },
    evidence: holders.flatMap(evidenceIn),
  };
}

/** `undefined` where it is blank, none of the field's options, or a text that holds the word among others. */
function holds(place: BatchPlace, { grade }: Params): boolean | undefined {
  if (!isFilled(place)) return undefined;
  const { record, path } = place;
  const field = fieldAt(record.formType, path);
  return isOneOf(field, chosenAt(field, valueAt(record.values, path)), [grade]);
}
