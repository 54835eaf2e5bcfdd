import { Rational } from './rational.ts';
import { studentQuantile } from './student.ts';
import { agreeingPairs, type Tally, type Weights } from './ratings.ts';

/** A coefficient of agreement: (observed − by chance) ÷ (1 − by chance). */
export interface Coefficient {
  value: Rational;
  observed: Rational;
  chance: Rational;
  /** Standard error; `undefined` with fewer than two forms. */
  error: number | undefined;
  /** 95%, by Student's t with forms − 1 degrees of freedom, cut off at 1 as irrCAC does. */
  interval: readonly [number, number] | undefined;
}

/**
 * Why there is no coefficient: nobody's ratings stand beside another's; or chance alone would make everybody agree, as where all
 * said the same, and 0 ÷ 0 says nothing.
 */
export type Undefined = 'noPairs' | 'oneCategory';

/** A coefficient without its error. */
export function chanceCorrected(
  observed: Rational | undefined,
  chance: Rational,
): Pick<Coefficient, 'value' | 'observed' | 'chance'> | Undefined {
  if (!observed) return 'noPairs';
  if (chance.equals(Rational.one)) return 'oneCategory';
  const value = observed.minus(chance).over(Rational.one.minus(chance));
  return { value, observed, chance };
}

type Valued = Pick<Coefficient, 'value' | 'observed' | 'chance'>;

/**
 * Standard error by linearisation, as in irrCAC (Gwet 2008 and 2014, chapter 5): what each unit adds to the observed agreement and
 * to that by chance. Units of one form are no independent witnesses, as who is lenient with a form is so in all of it: what they add is
 * summed by form first, and the forms vary (Binder 1983, International Statistical Review 51, 279–292). Where each unit is a form of its
 * own the two are the same number.
 * @param chances what each unit adds to chance, in the order of the tallies
 */
export function withGwetError(
  { value, observed, chance }: Valued,
  tallies: readonly Tally[],
  weights: Weights,
  chances: readonly number[],
): Coefficient {
  const units = tallies.length;
  const paired = tallies.filter(({ rated }) => rated >= 2).length;
  const [all, byChance] = [value.toNumber(), chance.toNumber()];
  const rest = 1 - byChance;
  const byForm = new Map<number, number>();
  for (const [at, tally] of tallies.entries()) {
    const pairs = tally.rated * (tally.rated - 1) * weights.scale;
    const own =
      pairs === 0 ? 0 : ((units / paired) * (agreeingPairs(tally, weights) / pairs - byChance)) / rest;
    const corrected = own - (2 * (1 - all) * ((chances[at] ?? 0) - byChance)) / rest;
    byForm.set(tally.form, (byForm.get(tally.form) ?? 0) + corrected - all);
  }
  const forms = byForm.size;
  const squares = [...byForm.values()].reduce((sum, apart) => sum + apart ** 2, 0);
  const error = forms < 2 ? undefined : Math.sqrt((squares * forms) / (forms - 1)) / units;
  return { value, observed, chance, error, interval: intervalOf(all, error, forms) };
}

/**
 * @param units independent ones: forms
 * @returns 95% around the value; not above 1
 */
export function intervalOf(
  value: number,
  error: number | undefined,
  units: number,
): readonly [number, number] | undefined {
  if (error === undefined) return undefined;
  const reach = error * studentQuantile(0.975, units - 1);
  return [value - reach, Math.min(1, value + reach)];
}
