import { gwetAc } from './ac1.ts';
import { cohenKappa } from './cohen.ts';
import type { Coefficient, Undefined } from './coefficient.ts';
import { congerKappa } from './conger.ts';
import { fleissKappa } from './fleiss.ts';
import type { Rational } from './rational.ts';
import {
  observedAgreement,
  ratersOf,
  type Ratings,
  ratingsBy,
  talliesOf,
  type Weights,
  weightsOf,
} from './ratings.ts';

/**
 * With fewer forms a coefficient says more about chance than about the raters: none is shown. Criteria of one form are no further
 * witnesses, however many they are.
 */
export const LEAST_FORMS = 30;

export type CoefficientName = 'kappaLinear' | 'kappaQuadratic' | 'fleiss' | 'ac1' | 'ac2';

/** How far raters agree. */
export interface Agreement {
  /** Units that two or more rated. */
  rows: number;
  /** Forms that these are of. */
  forms: number;
  /** Of those, where all who rated said the same. */
  same: number;
  /** Raters who rated any of them. */
  raters: number;
  /** Mean share of agreeing pairs; `undefined` without any pair. */
  raw: Rational | undefined;
  /** `undefined` where there are fewer than `LEAST_FORMS` forms. Kappa: Cohen's for two raters, Conger's for more. */
  coefficients: Readonly<Partial<Record<CoefficientName, Coefficient | Undefined>>> | undefined;
}

/**
 * Units that one rater alone rated tell nothing of agreement, but of how often each step is chosen: they go into what chance
 * would give, as in irrCAC. Cohen's kappa alone knows nothing of them.
 */
export function agreementOf(ratings: Ratings): Agreement {
  const everybody = ratersOf(ratings);
  const paired = ratingsBy(ratings, everybody, 2);
  const raters = ratersOf(paired).map((at) => everybody[at] ?? at);
  const forms = new Set(paired.forms).size;
  return {
    rows: paired.rows.length,
    forms,
    same: paired.rows.filter((row) => new Set(row.filter((step) => step !== null)).size === 1).length,
    raters: raters.length,
    raw: observedAgreement(talliesOf(ratings), weightsOf('identity', ratings.categories)),
    coefficients: forms < LEAST_FORMS ? undefined : coefficientsOf(ratings, raters),
  };
}

function coefficientsOf(ratings: Ratings, raters: readonly number[]): Agreement['coefficients'] {
  const { categories } = ratings;
  const kappa = raters.length === 2 ? kappaOfTwo(ratingsBy(ratings, raters, 2)) : kappaOfMore(ratings);
  return {
    kappaLinear: kappa(weightsOf('linear', categories)),
    kappaQuadratic: kappa(weightsOf('quadratic', categories)),
    ...(raters.length > 2 ? { fleiss: fleissKappa(ratings) } : {}),
    ac1: gwetAc(ratings),
    ac2: gwetAc(ratings, weightsOf('linear', categories)),
  };
}

type Kappa = (weights: Weights) => Coefficient | Undefined;

/** Of units that both rated Conger's kappa is Cohen's, and its error is known where forms give several units. */
function kappaOfTwo(paired: Ratings): Kappa {
  const isOneEach = new Set(paired.forms).size === paired.rows.length;
  return (weights) => (isOneEach ? cohenKappa : congerKappa)(paired, weights);
}

function kappaOfMore(ratings: Ratings): Kappa {
  return (weights) => congerKappa(ratings, weights);
}
