import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type BatchPlace, evidenceIn, groupsOf, placeIn, type RecordGroup, withoutGroup } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { commonUnit, type Measure, measureAt, sumIn } from '../numbers.ts';
import { isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** Total that a summing-up form states. */
  total: FieldPath,
  /** Form that states it. */
  summaryForm: z.string(),
  /** Number that is added over the other records; without it the records themselves are counted. */
  part: z.optional(FieldPath),
  /** Field that says of whom a record speaks: the organisation. */
  groupBy: z.optional(FieldPath),
  /** The same on the summing-up form, where it is called otherwise. */
  summaryGroupBy: z.optional(FieldPath),
});
export type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/** What a summing-up form states is what the single forms add up to. */
export default defineBatchCheck<Params, typeof words>({
  id: 'totals',
  params: Params,
  runTogether(context, params) {
    const { groupBy = params.summaryGroupBy, summaryGroupBy = groupBy, summaryForm } = params;
    const pathIn =
      groupBy === undefined
        ? undefined
        : ({ formType }: BatchRecord): string =>
            (formType.id === summaryForm ? summaryGroupBy : groupBy) ?? groupBy;
    const { groups, blank } = groupsOf(context, pathIn);
    return [
      ...groups.flatMap((group) => judge(context, params, group, blank)),
      ...withoutGroup(context, pathIn, blank),
    ];
  },
});

/** Details without a group may belong to this one: they leave its sum open. */
function judge(
  context: BatchContext,
  params: Params,
  { name, records }: RecordGroup,
  blank: readonly BatchRecord[],
): Result[] {
  const group = name === '' ? '' : `${name}：`;
  const isSummary = ({ formType }: BatchRecord): boolean => formType.id === params.summaryForm;
  const summaries = records.filter(isSummary);
  const details = records.filter((record) => !isSummary(record));
  const stray = blank.filter((record) => !isSummary(record)).length;
  if (summaries.length === 0) return [{ outcome: 'na', code: 'no-summary', params: { group } }];
  if (details.length + stray === 0) return [{ outcome: 'na', code: 'no-details', params: { group } }];
  return summaries.map((summary): Result => {
    const total = placeIn(context, summary, params.total);
    const stated = measureAt(total);
    if ('outcome' in stated) return { ...stated, recordId: summary.id, evidence: evidenceIn(total) };
    const { sum, written, count, unread, places } = added(context, params, details, stated);
    const open = unread + stray;
    const code = open > 0 ? 'part-open' : sum === written ? 'equal' : 'different';
    return {
      outcome: code === 'equal' ? 'pass' : code === 'different' ? 'fail' : 'review',
      code,
      params: { group, field: total.label, written, sum, count, open },
      evidence: [total, ...places].flatMap(evidenceIn),
      path: total.path,
      recordId: summary.id,
    };
  });
}

interface Sum {
  sum: number;
  /** What the summary states, in the same unit. */
  written: number;
  count: number;
  /** Details that cannot be added: blank, no number, or in a unit of another kind. */
  unread: number;
  places: BatchPlace[];
}

function added(
  context: BatchContext,
  { part }: Params,
  details: readonly BatchRecord[],
  stated: Measure,
): Sum {
  if (part === undefined) {
    return { sum: details.length, written: stated.value, count: details.length, unread: 0, places: [] };
  }
  const places = details.map((record) => placeIn(context, record, part)).filter(isFilled);
  const known = places.flatMap((place) => {
    const measure = measureAt(place);
    return 'outcome' in measure || commonUnit([stated, measure]) === undefined ? [] : [measure];
  });
  const unit = commonUnit([stated, ...known]);
  const fitting = unit === undefined ? [] : known;
  const [sum, written] = [sumIn(unit ?? '', fitting), sumIn(unit ?? '', [stated])];
  const count = fitting.length;
  return { sum, written, count, unread: details.length - count, places };
}
