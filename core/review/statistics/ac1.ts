import { type Coefficient, chanceCorrected, type Undefined, withGwetError } from './coefficient.ts';
import { Rational } from './rational.ts';
import { observedAgreement, type Ratings, shares, talliesOf, type Weights, weightsOf } from './ratings.ts';

/**
 * Gwet's AC1; AC2 with weights other than `identity`. For any number of raters, and with ratings missing: `gwet.ac1.raw` of irrCAC with
 * the whole scale as `categ.labels` (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, 29–48).
 * Chance counts the steps of the scale, so that it stays low where nearly everybody says the same.
 */
export function gwetAc(
  ratings: Ratings,
  weights: Weights = weightsOf('identity', ratings.categories),
): Coefficient | Undefined {
  const tallies = talliesOf(ratings);
  const observed = observedAgreement(tallies, weights);
  if (!observed) return 'noPairs';
  const steps = ratings.categories;
  if (steps < 2) return 'oneCategory';
  const sum = weights.at.flat().reduce((all, each) => all + each, 0);
  const factor = Rational.ratio(sum, weights.scale * steps * (steps - 1));
  const share = shares(tallies, steps);
  const spread = Rational.sum(share.map((each) => each.times(Rational.one.minus(each))));
  const found = chanceCorrected(observed, factor.times(spread));
  if (typeof found === 'string') return found;
  const others = share.map((each) => 1 - each.toNumber());
  const chances = tallies.map(({ counts, rated }) => (factor.toNumber() * product(counts, others)) / rated);
  return withGwetError(found, tallies, weights, chances);
}

function product(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, each, at) => sum + each * (right[at] ?? 0), 0);
}
