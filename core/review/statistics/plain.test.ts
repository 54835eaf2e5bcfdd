import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gwetAc } from './ac1.ts';
import { cohenKappa } from './cohen.ts';
import type { Coefficient, Undefined } from './coefficient.ts';
import { congerKappa } from './conger.ts';
import { fleissKappa } from './fleiss.ts';
import { Rational } from './rational.ts';
import { type Ratings, type Weighting, weightsOf } from './ratings.ts';
import { trimmedMean } from './trimmed-mean.ts';

/**
 * The coefficients once more, slowly and from their definitions: over pairs of raters who are drawn, in plain numbers. Nothing of the
 * product is used but the ratings.
 */
type Row = readonly (number | null)[];

const mean = (values: readonly number[]): number =>
  values.reduce((all, each) => all + each, 0) / values.length;
const saidIn = (row: Row): number[] => row.flatMap((step) => (step === null ? [] : [step]));
const pairs = <One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] =>
  ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));

function near(weighting: Weighting, categories: number): (one: number, other: number) => number {
  return (one, other) => {
    const apart = Math.abs(one - other) / (categories - 1);
    if (weighting === 'identity') return one === other ? 1 : 0;
    return weighting === 'linear' ? 1 - apart : 1 - apart ** 2;
  };
}

type Near = ReturnType<typeof near>;

/** Two different raters of one unit: how near they are. */
function observed(rows: readonly Row[], by: Near): number {
  const units = rows.map(saidIn).filter(({ length }) => length >= 2);
  return mean(
    units.map((said) => {
      const places = said.map((_, at) => at);
      const different = pairs(places, places).filter(([one, other]) => one !== other);
      return mean(different.map(([one, other]) => by(said[one] ?? 0, said[other] ?? 0)));
    }),
  );
}

/** How likely each step is of a unit that is drawn and one of its raters. */
function shares(rows: readonly Row[], categories: number): number[] {
  const units = rows.map(saidIn).filter(({ length }) => length > 0);
  return Array.from({ length: categories }, (_, step) =>
    mean(units.map((said) => said.filter((each) => each === step).length / said.length)),
  );
}

const beyond = (agreed: number, chance: number): number => (agreed - chance) / (1 - chance);

const slow = {
  gwet: ({ rows, categories }: Ratings, by: Near): number => {
    const steps = Array.from({ length: categories }, (_, step) => step);
    const all = pairs(steps, steps).reduce((sum, [one, other]) => sum + by(one, other), 0);
    const spread = shares(rows, categories).reduce((sum, share) => sum + share * (1 - share), 0);
    return beyond(observed(rows, by), (all * spread) / (categories * (categories - 1)));
  },
  fleiss: ({ rows, categories }: Ratings, by: Near): number => {
    const share = [...shares(rows, categories).entries()];
    const chance = pairs(share, share).reduce(
      (sum, [[one, a], [other, b]]) => sum + a * b * by(one, other),
      0,
    );
    return beyond(observed(rows, by), chance);
  },
  /** Any two different raters, each of whom draws one of the own ratings. */
  conger: ({ rows }: Ratings, by: Near): number => {
    const habits = (rows[0] ?? [])
      .map((_, rater) => rows.flatMap((row) => row[rater] ?? []))
      .filter(({ length }) => length > 0);
    const places = habits.map((_, at) => at);
    const different = pairs(places, places).filter(([one, other]) => one !== other);
    const chance = mean(
      different.map(([one, other]) =>
        mean(pairs(habits[one] ?? [], habits[other] ?? []).map(([a, b]) => by(a, b))),
      ),
    );
    return beyond(observed(rows, by), chance);
  },
};

const ratings = (raters: number, hasHoles: boolean) =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((categories) =>
      fc
        .array(
          fc.array(
            hasHoles
              ? fc.option(fc.nat(categories - 1), { nil: null, freq: 3 })
              : fc.nat(categories - 1).map((step): number | null => step),
            { minLength: raters, maxLength: raters },
          ),
          { minLength: 2, maxLength: 25 },
        )
        .map((rows): Ratings => ({ categories, rows })),
    );
const weighting = fc.constantFrom<Weighting>('identity', 'linear', 'quadratic');

function expectSame(found: Coefficient | Undefined, plain: number): void {
  // 0 ÷ 0 and x ÷ 0 have no value here, and none of pairs that are not there.
  if (typeof found === 'string') expect(Number.isFinite(plain) && Math.abs(plain) < 1e9).toBe(false);
  else expect(found.value.toNumber()).toBeCloseTo(plain, 8);
}

describe('the coefficients are those of a slow and plain second implementation', () => {
  it('with ratings missing, for any number of raters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }).chain((raters) => ratings(raters, true)),
        weighting,
        (some, by) => {
          const weights = weightsOf(by, some.categories);
          const plain = near(by, some.categories);
          expectSame(gwetAc(some, weights), slow.gwet(some, plain));
          expectSame(fleissKappa(some, weights), slow.fleiss(some, plain));
          expectSame(congerKappa(some, weights), slow.conger(some, plain));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('Cohen’s kappa of two', () => {
    fc.assert(
      fc.property(ratings(2, true), weighting, (some, by) => {
        const both = { ...some, rows: some.rows.filter((row) => saidIn(row).length === 2) };
        expectSame(
          cohenKappa(some, weightsOf(by, some.categories)),
          slow.conger(both, near(by, some.categories)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

it('the trimmed mean is that of the sorted scores without so many at each end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 12 }), fc.nat(3), (tenths, each) => {
      const scores = tenths.map((tenth, at) => ({ who: String(at), score: Rational.ratio(tenth, 10) }));
      const { mean: found, kept, dropped } = trimmedMean(scores, { by: 'count', each });
      const sorted = [...tenths].sort((a, b) => a - b);
      const inner = sorted.slice(each, sorted.length - each);
      if (inner.length === 0) expect(found).toBeUndefined();
      else expect(found?.toNumber()).toBeCloseTo(mean(inner) / 10, 10);
      expect(kept.length + dropped.length).toBe(tenths.length);
    }),
  );
});
