import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { boundsOf, parseDateValue } from '../../text/calendar.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type BatchPlace, evidenceIn, placeIn, placesIn } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { optionFor } from '../options.ts';
import { fieldAt, isFilled } from '../places.ts';

const Params = z.strictObject({
  /** Facts that do not change from form to form. */
  paths: z.array(FieldPath).check(z.minLength(1)),
  idNumber: z._default(FieldPath, 'idNumber'),
  name: z._default(FieldPath, 'name'),
});
type Params = z.infer<typeof Params>;

/**
 * What several forms say of one person agrees. The same ID number is the same person; the same name without one may be
 * two, so that a person has to judge.
 */
export default defineBatchCheck({
  id: 'same-person',
  title: { zh: '同一人各表一致', en: 'One person on several forms' },
  params: Params,
  author: {
    type: '同一人各表一致',
    passesWhen: '同一个人在各份表里的所列字段都一致，为合格',
    params: [
      { key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true },
      { key: 'idNumber', column: '其他参数', label: '证件号字段', kind: 'field' },
      { key: 'name', column: '其他参数', label: '姓名字段', kind: 'field' },
    ],
    example: { 字段: '出生日期、入党时间' },
  },
  messages: {
    agree: { zh: '{person}的各份表一致。', en: 'The forms of {person} agree.' },
    differs: {
      zh: '{person}的“{field}”这里填“{here}”，{other}填“{there}”，请核对。',
      en: 'The "{field}" of {person} is {here} here and {there} in {other}.',
      review: {
        zh: '{person}的“{field}”这里填“{here}”，{other}填“{there}”，请人工判断。',
        en: 'The "{field}" of {person} is {here} here and {there} in {other}. A person must judge.',
      },
    },
    'perhaps-another': {
      zh: '“{person}”的“{field}”这里填“{here}”，{other}填“{there}”；可能是同名的两个人，请人工核对。',
      en: 'The "{field}" of {person} is {here} here and {there} in {other}. Perhaps two people of one name.',
    },
    once: { zh: '没有人出现在两份表里。', en: 'Nobody is on two forms.' },
  },
  runTogether(context, params) {
    const groups = peopleOf(context, params).filter(({ records }) => records.length > 1);
    const results = groups.flatMap((group) => judge(context, params, group));
    return results.length > 0 ? results : [{ outcome: 'na', code: 'once' }];
  },
});

interface Group {
  name: string;
  byNumber: boolean;
  records: BatchRecord[];
}

/** By ID number; records without one by name, apart from those that have one of another. */
function peopleOf(context: BatchContext, { idNumber, name }: Params): Group[] {
  const groups = new Map<string, Group>();
  const names = placesIn(context, name);
  for (const [at, id] of placesIn(context, idNumber).entries()) {
    const known = names[at];
    const byNumber = isFilled(id) && !id.text.includes('*');
    if (!byNumber && !(known && isFilled(known))) continue;
    const key = byNumber ? `#${comparisonKey(id.text)}` : comparisonKey(known?.text ?? '');
    const group = groups.get(key) ?? { name: known?.text?.trim() ?? '', byNumber, records: [] };
    group.records.push(id.record);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function judge(context: BatchContext, { paths }: Params, { name, byNumber, records }: Group): BatchResult[] {
  const differing = paths.flatMap((path) => {
    const [first, ...rest] = records.map((record) => placeIn(context, record, path)).filter(isFilled);
    if (!first) return [];
    return rest
      .filter((place) => !says(first, place))
      .map((place): BatchResult => ({
        outcome: byNumber ? 'fail' : 'review',
        code: byNumber ? 'differs' : 'perhaps-another',
        params: {
          person: name,
          field: place.label,
          here: place.text.trim(),
          other: first.record.label,
          there: first.text.trim(),
        },
        evidence: [...evidenceIn(place), ...evidenceIn(first)],
        path,
        recordId: place.record.id,
      }));
  });
  return differing.length > 0 ? differing : [{ outcome: 'pass', code: 'agree', params: { person: name } }];
}

/** The same words, option or day; a month agrees with its days. */
function says(one: BatchPlace & { text: string }, other: BatchPlace & { text: string }): boolean {
  if (comparisonKey(one.text) === comparisonKey(other.text)) return true;
  const [first, second] = [parseDateValue(one.text), parseDateValue(other.text)];
  if (typeof first !== 'string' && typeof second !== 'string') {
    const [early, late] = [boundsOf(first), boundsOf(second)];
    return early.from <= late.to && late.from <= early.to;
  }
  const option = optionFor(fieldAt(one.record.formType, one.path), one.text);
  return (
    option !== undefined &&
    option.value === optionFor(fieldAt(other.record.formType, other.path), other.text)?.value
  );
}
