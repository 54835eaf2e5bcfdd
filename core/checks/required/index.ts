import { z } from '../../model/zod.ts';
import { rowsOf } from '../../model/values.ts';
import { placeholderIn } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { countIn } from '../counts.ts';
import { absentRows, fieldAt, hasPlace, PathPattern, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  paths: z.array(PathPattern).check(z.minLength(1)),
  /** Whether 无 answers the question (奖惩情况, 备注). */
  allowNone: z._default(z.boolean(), false),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Finds fields that are blank or hold a placeholder. */
export default defineCheck<Params, typeof words>({
  id: 'required',
  params: Params,
  run(context, { paths, allowNone }) {
    return paths.flatMap((pattern): Result[] => {
      const [path = pattern] = pattern.split('[');
      if (!hasPlace(context, path)) {
        const params = { field: fieldAt(context.formType, path)?.label ?? path };
        return [{ outcome: 'review', code: 'not-shown', params, path }];
      }
      if (fieldAt(context.formType, pattern)?.type === 'rows') return [judgeRows(context, pattern)];
      const places = placesOf(context, pattern);
      if (places.length === 0) return [absentRows(context, pattern)];
      return places.map((place) => judge(context, place, allowNone));
    });
  },
});

function judgeRows({ formType, values }: CheckContext, path: string): Result {
  const filled = rowsOf(values, path).some((row) => Object.values(row).some((cell) => cell.trim() !== ''));
  const params = { field: fieldAt(formType, path)?.label ?? path };
  return filled
    ? { outcome: 'pass', code: 'filled', params, path }
    : { outcome: 'fail', code: 'missing', params, path };
}

function judge({ formType }: CheckContext, place: Place, allowNone: boolean): Result {
  const { label: field, path, text } = place;
  if (text === undefined) return { outcome: 'fail', code: 'missing', params: { field }, path };
  const type = fieldAt(formType, path)?.type ?? 'text';
  const found = placeholderIn(text);
  // 1111 may be a number of people, but nobody's name.
  const isNumber = type === 'number' && countIn(text) !== undefined;
  if (!found || isNumber || (found.kind === 'none' && allowNone)) {
    return { outcome: 'pass', code: 'filled', params: { field }, path, evidence: evidenceOf(place) };
  }
  const answer = { params: { field, value: found.quote }, path, evidence: evidenceOf(place, found) };
  if (found.kind === 'whole') return { outcome: 'fail', code: 'placeholder', ...answer };
  if (found.kind === 'elsewhere') return { outcome: 'review', code: 'elsewhere', ...answer };
  if (found.kind === 'part') return { outcome: 'review', code: 'placeholder-inside', ...answer };
  // A person may have no post; nobody has no ID number and no pledge.
  return type === 'text'
    ? { outcome: 'review', code: 'none-word', ...answer }
    : { outcome: 'fail', code: 'none', ...answer };
}
