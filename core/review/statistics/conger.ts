import { type Coefficient, chanceCorrected, type Undefined, withGwetError } from './coefficient.ts';
import { Rational } from './rational.ts';
import { observedAgreement, ratersOf, type Ratings, ratingsBy, talliesOf, type Weights } from './ratings.ts';

/**
 * Conger's kappa: Cohen's for more than two raters, each with habits of their own (Conger 1980, Psychological Bulletin 88, 322–328), with
 * ratings missing as in `conger.kappa.raw` of irrCAC. Raters who rated nothing are left out.
 */
export function congerKappa(ratings: Ratings, weights: Weights): Coefficient | Undefined {
  const raters = ratersOf(ratings);
  if (raters.length < 2) return 'noPairs';
  const kept = ratingsBy(ratings, raters, 1);
  const tallies = talliesOf(kept);
  const observed = observedAgreement(tallies, weights);
  if (!observed) return 'noPairs';
  const habits = habitsOf(kept);
  const found = chanceCorrected(observed, chanceOf(habits, weights));
  if (typeof found === 'string') return found;
  return withGwetError(found, tallies, weights, chancesOf(kept, habits, weights));
}

/** Per rater: how many units they rated, and how large a share each step has among them. */
interface Habit {
  units: number;
  shares: readonly Rational[];
}

function habitsOf({ categories, rows }: Ratings): Habit[] {
  return (rows[0] ?? []).map((_, rater) => {
    const counts = Array.from({ length: categories }, () => 0);
    for (const row of rows) {
      const step = row[rater] ?? null;
      if (step !== null) counts[step] = (counts[step] ?? 0) + 1;
    }
    const units = counts.reduce((sum, count) => sum + count, 0);
    return { units, shares: counts.map((count) => Rational.ratio(count, units)) };
  });
}

/** Agreement by chance: the mean over all pairs of different raters of what their habits alone would give. */
function chanceOf(habits: readonly Habit[], { scale, at }: Weights): Rational {
  const raters = habits.length;
  const terms: Rational[] = [];
  for (const [one, row] of at.entries()) {
    for (const [other, weight] of row.entries()) {
      if (weight === 0) continue;
      const all = sumOf(habits, one).times(sumOf(habits, other));
      const own = Rational.sum(
        habits.map(({ shares }) => (shares[one] ?? Rational.zero).times(shares[other] ?? Rational.zero)),
      );
      terms.push(all.minus(own).times(Rational.ratio(weight, scale)));
    }
  }
  return Rational.sum(terms).over(Rational.ratio(raters * (raters - 1)));
}

function sumOf(habits: readonly Habit[], step: number): Rational {
  return Rational.sum(habits.map(({ shares }) => shares[step] ?? Rational.zero));
}

/** What each unit adds to chance: through every rater's share of each step, beside those of all others. */
function chancesOf({ rows }: Ratings, habits: readonly Habit[], { scale, at }: Weights): number[] {
  const raters = habits.length;
  const shares = habits.map((habit) => habit.shares.map((share) => share.toNumber()));
  const sums = at.map((_, step) => shares.reduce((sum, each) => sum + (each[step] ?? 0), 0));
  return rows.map((row) => {
    let sum = 0;
    for (const [rater, own] of shares.entries()) {
      const said = row[rater] ?? null;
      const units = habits[rater]?.units ?? 0;
      const present = (said === null ? 0 : 1) - units / rows.length;
      for (const [step, weights] of at.entries()) {
        const others = (sums[step] ?? 0) - (own[step] ?? 0);
        const shift = weights.reduce(
          (all, weight, other) =>
            all + (weight / scale) * ((said === other ? 1 : 0) - present * (own[other] ?? 0)),
          0,
        );
        sum += shift * (rows.length / units) * others;
      }
    }
    return sum / (raters * (raters - 1));
  });
}
