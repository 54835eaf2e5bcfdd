import { z } from '../../model/zod.ts';
import { FieldId, rowsOf } from '../../model/values.ts';
import { defineCheck } from '../check.ts';
import { ABSENT, absentRows, fieldAt, hasPlace, NOT_SHOWN } from '../places.ts';
import { isElsewhere, saysNothing } from '../../text/placeholder.ts';

const Params = z
  .strictObject({
    rows: FieldId,
    min: z.optional(z.int().check(z.nonnegative())),
    max: z.optional(z.int().check(z.positive())),
  })
  .check(z.refine(({ min, max }) => min !== undefined || max !== undefined, { path: ['max'] }));

/** So many rows are filled in; blank rows and placeholders count for none. */
export default defineCheck({
  id: 'row-count',
  title: { zh: '条数', en: 'Number of rows' },
  params: Params,
  unset: { bounds: ['min', 'max'] },
  author: {
    type: '条数',
    passesWhen: '填写的条数不少于“最少”、不多于“最多”，为合格（空行不算）',
    passesWhenEn: 'there are at least “最少” and at most “最多” rows (blank ones not counted)',
    params: [
      { key: 'rows', column: '字段', label: '字段', kind: 'field', required: true },
      { key: 'min', column: '最少', label: '最少', kind: 'number' },
      { key: 'max', column: '最多', label: '最多', kind: 'number' },
    ],
    example: { 字段: '承诺事项', 最少: '3', 最多: '5' },
  },
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    inside: { zh: '“{field}”{count}条，符合要求。', en: '"{field}" has {count} rows, as asked.' },
    'too-few': {
      zh: '“{field}”只有{count}条，至少要{min}条，请补充。',
      en: '"{field}" has {count} rows; at least {min} are needed.',
      review: {
        zh: '“{field}”只有{count}条，不到{min}条，请人工判断。',
        en: '"{field}" has {count} rows, less than {min}. A person must judge.',
      },
    },
    elsewhere: {
      zh: '“{field}”只有{count}条，其余写明在附件或另页，请人工核对那里的内容。',
      en: '"{field}" has {count} rows and points to another paper for more. A person must look there.',
    },
    'too-many': {
      zh: '“{field}”有{count}条，最多{max}条，请删减。',
      en: '"{field}" has {count} rows; at most {max} are allowed.',
      review: {
        zh: '“{field}”有{count}条，超过{max}条，请人工判断。',
        en: '"{field}" has {count} rows, more than {max}. A person must judge.',
      },
    },
  },
  run(context, { rows, min, max }) {
    const field = fieldAt(context.formType, rows)?.label ?? rows;
    if (!hasPlace(context, rows)) {
      return [{ outcome: 'review', code: 'not-shown', params: { field }, path: rows }];
    }
    const written = rowsOf(context.values, rows).map((row) => Object.values(row));
    const count = written.filter((row) => row.some((cell) => !saysNothing(cell))).length;
    if (written.flat().some(isElsewhere) && (min ?? 0) > count) {
      return [{ outcome: 'review', code: 'elsewhere', params: { field, count }, path: rows }];
    }
    if (count === 0 && (min ?? 0) === 0) return [absentRows(context, rows)];
    const params = { field, count, min: min ?? 0, max: max ?? '' };
    if (min !== undefined && count < min) return [{ outcome: 'fail', code: 'too-few', params, path: rows }];
    if (max !== undefined && count > max) return [{ outcome: 'fail', code: 'too-many', params, path: rows }];
    return [{ outcome: 'pass', code: 'inside', params, path: rows }];
  },
});
