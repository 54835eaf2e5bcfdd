import { z } from '../../model/zod.ts';
import { parsePath, type Row, rowsOf } from '../../model/values.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { absentRows, isFilled, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*\[\]\.[a-z][A-Za-z0-9]*$/)),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** The same words in two rows. Equality after normalising; likeness between persons is another matter (雷同). */
export default defineCheck<Params, typeof words>({
  id: 'duplicate-items',
  params: Params,
  run(context, { path }) {
    const places = placesOf(context, path).filter(isFilled);
    if (places.length === 0) return [absentRows(context, path)];
    const firstOf = new Map<string, Place>();
    const repeated = places.flatMap((place): Result[] => {
      const key = comparisonKey(place.text);
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, place);
      return first ? [answer(context, path, first, place)] : [];
    });
    return repeated.length > 0 ? repeated : [{ outcome: 'pass', code: 'distinct' }];
  },
});

function answer({ values }: CheckContext, pattern: string, first: Place, place: Place): Result {
  const [field = ''] = pattern.split('[');
  const rows = rowsOf(values, field);
  const [row, earlier] = [indexOf(place), indexOf(first)];
  const whole = rowKey(rows[earlier]) === rowKey(rows[row]);
  return {
    outcome: whole ? 'fail' : 'review',
    code: whole ? 'same' : 'same-item',
    params: { field: place.label, row: row + 1, first: earlier + 1 },
    evidence: [...evidenceOf(first), ...evidenceOf(place)],
    path: place.path,
  };
}

function indexOf({ path }: Place): number {
  return parsePath(path).row?.index ?? 0;
}

function rowKey(row: Row = {}): string {
  const cells = Object.entries(row)
    .filter(([, cell]) => cell.trim() !== '')
    .map(([id, cell]) => `${id}=${comparisonKey(cell)}`);
  cells.sort();
  return cells.join('\n');
}
