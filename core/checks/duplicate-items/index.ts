import { z } from '../../model/zod.ts';
import { parsePath, type Row, rowsOf } from '../../model/values.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, absentRows, isFilled, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';

const Params = z.strictObject({
  path: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*\[\]\.[a-z][A-Za-z0-9]*$/)),
});

/** The same words in two rows. Equality after normalising; likeness between persons is another matter (雷同). */
export default defineCheck({
  id: 'duplicate-items',
  title: { zh: '重复条目', en: 'Repeated rows' },
  params: Params,
  messages: {
    ...ABSENT,
    distinct: { zh: '各条内容没有重复。', en: 'No row repeats another.' },
    same: {
      zh: '第{row}条与第{first}条完全相同，请删去或改写。',
      en: 'Row {row} repeats row {first} word for word.',
    },
    'same-item': {
      zh: '第{row}条与第{first}条“{field}”相同，其他栏不同，请人工判断是否重复。',
      en: 'Rows {first} and {row} have the same words but differ elsewhere. A person must judge.',
    },
  },
  run(context, { path }) {
    const places = placesOf(context, path).filter(isFilled);
    if (places.length === 0) return [absentRows(context, path)];
    const firstOf = new Map<string, Place>();
    const repeated = places.flatMap((place): CheckResult[] => {
      const key = comparisonKey(place.text);
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, place);
      return first ? [answer(context, path, first, place)] : [];
    });
    return repeated.length > 0 ? repeated : [{ outcome: 'pass', code: 'distinct' }];
  },
});

function answer({ values }: CheckContext, pattern: string, first: Place, place: Place): CheckResult {
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
