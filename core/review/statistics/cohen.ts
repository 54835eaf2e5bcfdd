import { type Coefficient, chanceCorrected, intervalOf, type Undefined } from './coefficient.ts';
import { Rational } from './rational.ts';
import type { Ratings, Weights } from './ratings.ts';

/**
 * Cohen's kappa of two raters, weighted by how far apart they are (Cohen 1968, Psychological Bulletin 70, 213–220): the
 * value of `kappa2` of irr and `kappa2.table` of irrCAC. Units that only one of them rated are left out, as `kappa2` does.
 * The standard error is the large-sample one of Fleiss, Cohen and Everitt (1969), which holds for any true agreement, as in `kappa2.table`;
 * that of `kappa2` holds only where the raters agree by chance alone.
 */
export function cohenKappa({ categories, rows }: Ratings, weights: Weights): Coefficient | Undefined {
  const table = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0));
  let units = 0;
  for (const [one, other] of rows) {
    const row = one === null || one === undefined ? undefined : table[one];
    if (!row || other === null || other === undefined) continue;
    row[other] = (row[other] ?? 0) + 1;
    units += 1;
  }
  if (units === 0) return 'noPairs';
  const left = table.map((row) => row.reduce((sum, each) => sum + each, 0));
  const right = left.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const { scale, at } = weights;
  let [agreed, expected] = [0, 0];
  for (const [one, row] of at.entries()) {
    for (const [other, weight] of row.entries()) {
      agreed += weight * (table[one]?.[other] ?? 0);
      expected += weight * (left[one] ?? 0) * (right[other] ?? 0);
    }
  }
  const found = chanceCorrected(
    Rational.ratio(agreed, units * scale),
    Rational.ratio(expected, units * units * scale),
  );
  if (typeof found === 'string') return found;
  const error = fleissCohenEverittError(found, { table, left, right, units }, weights);
  return {
    ...found,
    error,
    interval: units < 2 ? undefined : intervalOf(found.value.toNumber(), error, units),
  };
}

interface Table {
  table: readonly (readonly number[])[];
  left: readonly number[];
  right: readonly number[];
  units: number;
}

function fleissCohenEverittError(
  { value, observed, chance }: Pick<Coefficient, 'value' | 'observed' | 'chance'>,
  { table, left, right, units }: Table,
  { scale, at }: Weights,
): number {
  const [kappa, po, pe] = [value.toNumber(), observed.toNumber(), chance.toNumber()];
  const mean = (by: readonly number[], weightAt: (each: number) => number): number =>
    by.reduce((sum, count, each) => sum + (count * weightAt(each)) / (units * scale), 0);
  const beside = left.map((_, one) => mean(right, (other) => at[one]?.[other] ?? 0));
  const above = right.map((_, other) => mean(left, (one) => at[one]?.[other] ?? 0));
  let sum = 0;
  for (const [one, row] of table.entries()) {
    for (const [other, count] of row.entries()) {
      const weight = (at[one]?.[other] ?? 0) / scale;
      sum += (count / units) * (weight - (1 - kappa) * ((beside[one] ?? 0) + (above[other] ?? 0))) ** 2;
    }
  }
  // Rounding may leave a little less than 0 where all agree.
  return Math.sqrt(Math.max(0, sum - (po - 2 * (1 - kappa) * pe) ** 2) / units) / (1 - pe);
}
