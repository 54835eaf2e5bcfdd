import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { isMasked } from '../../text/masked.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type BatchPlace, evidenceIn, placesIn } from '../batch.ts';
import { type BatchResult, defineBatchCheck } from '../check.ts';
import { ABSENT, isFilled } from '../places.ts';

const Params = z.strictObject({ path: FieldPath });

/** No two records say the same in a field, such as the ID number. */
export default defineBatchCheck({
  id: 'unique',
  title: { zh: '互不重复', en: 'Told apart' },
  params: Params,
  author: {
    type: '互不重复',
    passesWhen: '各份表的“字段”互不相同，为合格',
    passesWhenEn: 'no two records say the same in “字段”',
    params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
    example: { 字段: '身份证号' },
  },
  messages: {
    ...ABSENT,
    distinct: { zh: '各份表的“{field}”互不重复。', en: 'No two records have the same "{field}".' },
    repeated: {
      zh: '“{field}”与{first}重复，请核对是填错还是重复上报。',
      en: 'The "{field}" is that of {first}. Mistyped, or handed in twice?',
      review: {
        zh: '“{field}”与{first}重复，请人工判断是否重复上报。',
        en: 'The "{field}" is that of {first}. A person must judge.',
      },
    },
    masked: {
      zh: '“{field}”有遮盖，看不出是否重复，请人工核对。',
      en: 'The "{field}" is masked; whether it is repeated, a person must see.',
    },
  },
  runTogether(context, { path }) {
    const firsts = new Map<string, BatchPlace>();
    const results: BatchResult[] = [];
    let field = path;
    for (const place of placesIn(context, path)) {
      field = place.label;
      if (!isFilled(place)) continue;
      const about = { path, recordId: place.record.id };
      if (isMasked(place.text)) {
        results.push({
          outcome: 'review',
          code: 'masked',
          params: { field },
          evidence: evidenceIn(place),
          ...about,
        });
        continue;
      }
      const key = comparisonKey(place.text);
      const first = firsts.get(key);
      if (!first) firsts.set(key, place);
      else {
        const params = { field, first: first.record.label };
        const evidence = [...evidenceIn(first), ...evidenceIn(place)];
        results.push({ outcome: 'fail', code: 'repeated', params, evidence, ...about });
      }
    }
    if (results.length > 0) return results;
    return [
      {
        outcome: firsts.size > 0 ? 'pass' : 'na',
        code: firsts.size > 0 ? 'distinct' : 'absent',
        params: { field },
      },
    ];
  },
});
