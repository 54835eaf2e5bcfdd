import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { NUMBER_TROUBLE, numberAt, rounded } from '../numbers.ts';
import { absent, absentRows, evidenceOf, isFilled, PathPattern, placeAt, placesOf } from '../places.ts';

const Params = z.strictObject({ parts: z.array(PathPattern).check(z.minLength(1)), total: FieldPath });

/** Parts add up to their total; the arithmetic is shown. */
export default defineCheck({
  id: 'score-sum',
  title: { zh: '合计相符', en: 'Parts and total' },
  params: Params,
  author: {
    type: '合计相符',
    passesWhen: '“字段”各数相加等于“对照字段”的合计，为合格',
    params: [
      { key: 'parts', column: '字段', label: '字段', kind: 'fields', required: true },
      { key: 'total', column: '对照字段', label: '合计字段', kind: 'field', required: true },
    ],
    example: { 字段: '得分', 对照字段: '总分' },
  },
  messages: {
    ...NUMBER_TROUBLE,
    equal: { zh: '{parts}={sum}，与“{total}”相符。', en: '{parts}={sum}, as "{total}" says.' },
    different: {
      zh: '{parts}={sum}，“{total}”填的是{written}，请核对。',
      en: '{parts}={sum}, but "{total}" says {written}.',
      review: {
        zh: '{parts}={sum}，“{total}”填的是{written}，请人工核对。',
        en: '{parts}={sum}, but "{total}" says {written}. A person must look.',
      },
    },
    'part-blank': {
      zh: '“{field}”没有填写，其余各项合计{sum}，“{total}”填的是{written}，请人工核对。',
      en: '"{field}" is empty; the other parts add up to {sum}, "{total}" says {written}.',
    },
  },
  run(context, { parts, total: totalPath }) {
    const total = placeAt(context, totalPath);
    const places = parts.flatMap((part) => placesOf(context, part));
    const [first = ''] = parts;
    if (places.length === 0) return [absentRows(context, first)];
    if (!places.some(isFilled)) return places.slice(0, 1).map(absent);
    const written = numberAt(total);
    if (typeof written !== 'number') return [written];
    const filled = places.filter(isFilled);
    const values = filled.map(numberAt);
    const trouble = values.filter((value): value is CheckResult => typeof value !== 'number');
    if (trouble.length > 0) return trouble;
    const numbers = values.filter((value) => typeof value === 'number');
    const sum = rounded(numbers.reduce((before, value) => before + value, 0));
    const blank = places.filter((place) => !isFilled(place));
    const agrees = sum === rounded(written);
    return [
      {
        outcome: agrees ? 'pass' : blank.length > 0 ? 'review' : 'fail',
        code: agrees ? 'equal' : blank.length > 0 ? 'part-blank' : 'different',
        params: {
          parts: numbers.join('+'),
          sum,
          total: total.label,
          written,
          field: blank.map(({ label }) => label).join('、'),
        },
        evidence: [...filled, total].flatMap((place) => evidenceOf(place)),
        path: totalPath,
      },
    ];
  },
});
