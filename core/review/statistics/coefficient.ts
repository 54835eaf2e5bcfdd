import { Rational } from './rational.ts';
import { studentQuantile } from './student.ts';
import { agreeingPairs, type Tally, type Weights } from './ratings.ts';

/** A coefficient of agreement: (observed − by chance) ÷ (1 − by chance). */
export interface Coefficient {
  value: Rational;
  observed: Rational;
  chance: Rational;
  /** Standard error; `undefined` with fewer than two units. */
  error: number | undefined;
  /** 95%, by Student's t with units − 1 degrees of freedom, cut off at 1 as irrCAC does. */
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
 * to that by chance.
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
  let squares = 0;
  for (const [at, tally] of tallies.entries()) {
    const pairs = tally.rated * (tally.rated - 1) * weights.scale;
    const own =
      pairs === 0 ? 0 : ((units / paired) * (agreeingPairs(tally, weights) / pairs - byChance)) / rest;
    const corrected = own - (2 * (1 - all) * ((chances[at] ?? 0) - byChance)) / rest;
    squares += (corrected - all) ** 2;
  }
  const error = units < 2 ? undefined : Math.sqrt(squares / (units * (units - 1)));
  return { value, observed, chance, error, interval: intervalOf(all, error, units) };
}

/** @returns 95% around the value; not above 1 */
export function intervalOf(
  value: number,
  error: number | undefined,
  units: number,
): readonly [number, number] | undefined {
  if (error === undefined) return undefined;
  const reach = error * studentQuantile(0.975, units - 1);
  return [value - reach, Math.min(1, value + reach)];
}
