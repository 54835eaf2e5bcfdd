import { countedTargets } from '../matching/counted.ts';
import { fieldNames } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import { matchHeaders } from '../matching/row.ts';
import type { Field } from '../model/form-type.ts';

/** A column under groups. */
export interface GroupedColumn {
  /** From the highest group down. */
  levels: readonly string[];
  /** What it is called by itself; `''` for one that stands in nobody's group. */
  own: string;
}

/**
 * What columns are called together with their groups, where what each is called by itself names no field: 时间 under 入党 is
 * 入党时间, 优秀 under 测评票数 is 优秀票数. A field that another column is called by keeps that column.
 * @param isWhole whether a column holds whole numbers and nothing else, as far as is known
 */
export function namesUnderGroups(
  columns: readonly GroupedColumn[],
  fields: readonly Field[],
  isWhole: (at: number) => boolean,
): string[] {
  // Rows are tried as headers by the hundred, and few have groups.
  if (columns.every(({ levels }) => levels.length < 2)) return columns.map(({ own }) => own);
  const alone = matchHeaders(
    columns.map(({ own }) => own),
    fields,
  );
  const taken = new Set(alone.map(({ path }) => path));
  const pathOf = (name: string): string | null => matchHeaders([name], fields)[0]?.path ?? null;
  return columns.map(({ levels, own }, at) => {
    if (own === '' || levels.length < 2 || alone[at]?.reason !== 'noField') return own;
    const groups = levels.slice(0, -1).reverse();
    const joined = groups.flatMap((group) => [group + own, own + group]);
    const beside = groups.map((group) => countBeside(columns, group));
    const counted = groups.flatMap((group, level) => {
      // One number under a title may be a mark; votes stand beside those for the other steps.
      const whole = (beside[level] ?? 0) > 1 && isWhole(at);
      const names = fieldNames(fields);
      return countedTargets(normaliseLabel(own), { title: group, whole }, names).map(
        ({ field }) => field.label,
      );
    });
    const found = [...joined, ...new Set(counted)].filter((name) => pathOf(name) !== null);
    const paths = new Set(found.map(pathOf));
    const [name = own] = found;
    return paths.size === 1 && !taken.has(pathOf(name)) ? name : own;
  });
}

/** Columns that stand under a group. */
function countBeside(columns: readonly GroupedColumn[], group: string): number {
  return columns.filter(({ levels }) => levels.slice(0, -1).includes(group)).length;
}
