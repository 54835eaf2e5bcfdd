import { z } from '../../model/zod.ts';
import { type FieldPath, rowsOf, valueAt } from '../../model/values.ts';
import { isElsewhere } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { assertOptions } from '../options.ts';
import { chosenAt, isOneOf } from '../../matching/choice.ts';
import { absent, absentRows, fieldAt, hasPlace, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** All of one row where it is a column of rows (`pledges[].status`). */
  when: PathPattern,
  /** Any of these; empty: whenever something is filled in. */
  equals: z._default(z.array(z.string()), []),
  paths: z.array(PathPattern).check(z.minLength(1)),
});
export type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Fields that are due once another one holds something, or one of certain words. */
export default defineCheck<Params, typeof words>({
  id: 'required-if',
  params: Params,
  run(context, { when, equals, paths }) {
    assertOptions(fieldAt(context.formType, when), equals);
    if (!when.includes('[]')) return judge(context, { when, equals, paths });
    const rows = rowsOf(context.values, when.split('[')[0] ?? '');
    if (rows.length === 0) return [absentRows(context, when)];
    return rows.flatMap((_, index) => {
      const at = (path: PathPattern): FieldPath => path.replace('[]', `[${index}]`);
      return judge(context, { when: at(when), equals, paths: paths.map(at) });
    });
  },
});

function judge(context: CheckContext, { when, equals, paths }: Params): Result[] {
  const condition = placeAt(context, when);
  if (!isFilled(condition)) return [absent(condition)];
  const field = fieldAt(context.formType, when);
  const chosen = chosenAt(field, valueAt(context.values, when));
  const isDue = equals.length === 0 ? true : isOneOf(field, chosen, equals);
  return paths.map((path): Result => {
    const place = placeAt(context, path);
    const params = { field: place.label, when: condition.label, value: condition.text.trim() };
    const evidence = evidenceOf(condition);
    if (isDue === false) return { outcome: 'na', code: 'not-due', params, evidence, path };
    if (isFilled(place)) return { outcome: 'pass', code: 'filled', params, evidence, path };
    if (isDue === undefined) return { outcome: 'review', code: 'unclear', params, evidence, path };
    if (isElsewhere(place.text)) {
      const written = place.text?.trim() ?? '';
      return { outcome: 'review', code: 'elsewhere', params: { ...params, written }, evidence, path };
    }
    return hasPlace(context, path)
      ? { outcome: 'fail', code: 'missing', params, evidence, path }
      : { outcome: 'review', code: 'not-shown', params, path };
  });
}
