import { z } from '../../model/zod.ts';
import { FieldId, rowsOf } from '../../model/values.ts';
import { defineCheck } from '../check.ts';
import { absentRows, fieldAt, hasPlace } from '../places.ts';
import { isElsewhere, saysNothing } from '../../text/placeholder.ts';
import type words from './words.ts';

const Params = z
  .strictObject({
    rows: FieldId,
    min: z.optional(z.int().check(z.nonnegative())),
    max: z.optional(z.int().check(z.positive())),
  })
  .check(z.refine(({ min, max }) => min !== undefined || max !== undefined, { path: ['max'] }));

type Params = z.infer<typeof Params>;

/** So many rows are filled in; blank rows and placeholders count for none. */
export default defineCheck<Params, typeof words>({
  id: 'row-count',
  params: Params,
  unset: { bounds: ['min', 'max'] },
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
