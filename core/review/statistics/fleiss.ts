import { type Coefficient, chanceCorrected, type Undefined, withGwetError } from './coefficient.ts';
import { Rational } from './rational.ts';
import { observedAgreement, type Ratings, shares, talliesOf, type Weights, weightsOf } from './ratings.ts';

/**
 * Fleiss' kappa for any number of raters, who need not be the same for each unit: `fleiss.kappa.raw` of irrCAC. Chance comes from how
 * often all raters together chose each step.
 */
export function fleissKappa(
  ratings: Ratings,
  weights: Weights = weightsOf('identity', ratings.categories),
): Coefficient | Undefined {
  const tallies = talliesOf(ratings);
  const observed = observedAgreement(tallies, weights);
  if (!observed) return 'noPairs';
  const share = shares(tallies, ratings.categories);
  const scale = Rational.ratio(1, weights.scale);
  const weighted = weights.at.map((row) =>
    scale.times(
      Rational.sum(row.map((weight, at) => Rational.ratio(weight).times(share[at] ?? Rational.zero))),
    ),
  );
  const chance = Rational.sum(share.map((each, at) => each.times(weighted[at] ?? Rational.zero)));
  const found = chanceCorrected(observed, chance);
  if (typeof found === 'string') return found;
  const beside = weighted.map((each) => each.toNumber());
  const chances = tallies.map(
    ({ counts, rated }) => counts.reduce((sum, count, at) => sum + count * (beside[at] ?? 0), 0) / rated,
  );
  return withGwetError(found, tallies, weights, chances);
}
