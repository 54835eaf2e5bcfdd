import { gwetAc } from './ac1.ts';
import { cohenKappa } from './cohen.ts';
import type { Coefficient, Undefined } from './coefficient.ts';
import { congerKappa } from './conger.ts';
import { fleissKappa } from './fleiss.ts';
import type { Rational } from './rational.ts';
import { observedAgreement, pairedRows, type Ratings, talliesOf, weightsOf } from './ratings.ts';

/** With fewer units a coefficient says more about chance than about the raters: none is shown. */
export const LEAST_ROWS = 30;

export type CoefficientName = 'kappaLinear' | 'kappaQuadratic' | 'fleiss' | 'ac1' | 'ac2';

/** How far raters agree. */
export interface Agreement {
  /** Units that two or more rated. */
  rows: number;
  /** Of those, where all who rated said the same. */
  same: number;
  /** Raters who rated any of them. */
  raters: number;
  /** Mean share of agreeing pairs; `undefined` without any pair. */
  raw: Rational | undefined;
  /** `undefined` where there are fewer than `LEAST_ROWS` units. Kappa: Cohen's for two raters, Conger's for more. */
  coefficients: Readonly<Partial<Record<CoefficientName, Coefficient | Undefined>>> | undefined;
}

export function agreementOf(ratings: Ratings): Agreement {
  const paired = ratings.rows.filter((row) => pairedRows({ categories: 1, rows: [row] }) > 0);
  const raters = (ratings.rows[0] ?? []).filter((_, at) => paired.some((row) => row[at] !== null)).length;
  return {
    rows: paired.length,
    same: paired.filter((row) => new Set(row.filter((step) => step !== null)).size === 1).length,
    raters,
    raw: observedAgreement(talliesOf(ratings), weightsOf('identity', ratings.categories)),
    coefficients:
      paired.length < LEAST_ROWS ? undefined : coefficientsOf(withRaters(ratings, paired), raters),
  };
}

/** Only raters of any paired unit: somebody alone in all they rated has nobody to agree with. */
function withRaters(ratings: Ratings, paired: Ratings['rows']): Ratings {
  const places = (ratings.rows[0] ?? [])
    .map((_, at) => at)
    .filter((at) => paired.some((row) => row[at] !== null));
  return { ...ratings, rows: paired.map((row) => places.map((at) => row[at] ?? null)) };
}

function coefficientsOf(ratings: Ratings, raters: number): Agreement['coefficients'] {
  const { categories } = ratings;
  const kappa = raters === 2 ? cohenKappa : congerKappa;
  return {
    kappaLinear: kappa(ratings, weightsOf('linear', categories)),
    kappaQuadratic: kappa(ratings, weightsOf('quadratic', categories)),
    ...(raters > 2 ? { fleiss: fleissKappa(ratings) } : {}),
    ac1: gwetAc(ratings),
    ac2: gwetAc(ratings, weightsOf('linear', categories)),
  };
}
