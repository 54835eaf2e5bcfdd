import { describe, expect, it } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { gwetAc } from './ac1.ts';
import { agreementOf, LEAST_FORMS } from './agreement.ts';
import { defined, expectSame, gwet } from './agreement.fixture.ts';
import { cohenKappa } from './cohen.ts';
import { congerKappa } from './conger.ts';
import { fleissKappa } from './fleiss.ts';
import { Rational } from './rational.ts';
import { type Ratings, type Weighting, weightsOf } from './ratings.ts';
import { studentQuantile } from './student.ts';

/** A table of two raters as ratings. */
const ofTable = (table: number[][]): Ratings => ({
  categories: table.length,
  rows: table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, () => [one, other])),
  ),
});

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const identity = weightsOf('identity', 5);

describe('Gwet’s sample, worked by hand', () => {
  // Share of agreeing pairs in units 1 to 11; unit 12 has one rating and no pair.
  const agreeing = [1, 3 / 6, 1, 1, 1, 0, 1, 3 / 6, 1, 1, 1];
  // Σ over the 12 units of the category's share in the unit: 1 → units 1, ¼ of 6, ¾ of 8, 11; and so on.
  const shares = [3, 3.25, 3.5, 1.25, 1].map((units) => units / 12);
  const observed = 9 / 11;
  // How often each category was given in each unit.
  const counts = [
    [3, 0, 0, 0, 0],
    [0, 3, 1, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 4, 0, 0, 0],
    [1, 1, 1, 1, 0],
    [0, 0, 0, 4, 0],
    [3, 1, 0, 0, 0],
    [0, 4, 0, 0, 0],
    [0, 0, 0, 0, 3],
    [2, 0, 0, 0, 0],
    [0, 0, 1, 0, 0],
  ];
  /** Linearised variance: every unit's own coefficient, corrected for what it adds to chance. */
  const errorBy = (value: number, chance: number, chances: readonly number[]): number => {
    const own = chances.map((byChance, unit) => {
      const pairs = unit < 11 ? (12 / 11) * ((agreeing[unit] ?? 0) - chance) : 0;
      return (pairs - 2 * (1 - value) * (byChance - chance)) / (1 - chance);
    });
    return Math.sqrt(sum(own.map((each) => (each - value) ** 2)) / (12 * 11));
  };

  it('AC1: pa 0.81818, pe 0.19032, AC1 0.77544, error 0.14295, 95% from 0.461 to 1 (irrCAC, README)', () => {
    expect(sum(agreeing)).toBe(9);
    const chance = sum(shares.map((share) => share * (1 - share))) / 4;
    expect(chance).toBeCloseTo(0.1903212, 7);
    const value = (observed - chance) / (1 - chance);
    const chances = counts.map(
      (unit) => sum(unit.map((count, at) => count * (1 - (shares[at] ?? 0)))) / 4 / sum(unit),
    );
    const error = errorBy(value, chance, chances);
    expect([value.toFixed(5), error.toFixed(5)]).toEqual(['0.77544', '0.14295']);

    const found = defined(gwetAc(gwet));
    expect(found.observed.equals(Rational.ratio(9, 11))).toBe(true);
    expect(found.chance.toNumber()).toBeCloseTo(chance, 14);
    expect(found.value.toFixed(5)).toBe('0.77544');
    expect(found.error).toBeCloseTo(error, 12);
    expect(found.interval?.map((end) => end.toFixed(3))).toEqual(['0.461', '1.000']);
  });

  it('Fleiss’ kappa: pe 0.23872, 0.76117, error 0.15302, 95% from 0.424', () => {
    const chance = sum(shares.map((share) => share ** 2));
    expect(chance).toBeCloseTo(34.375 / 144, 14);
    const value = (observed - chance) / (1 - chance);
    const chances = counts.map((unit) => sum(unit.map((count, at) => count * (shares[at] ?? 0))) / sum(unit));
    const error = errorBy(value, chance, chances);
    expect([value.toFixed(5), error.toFixed(5)]).toEqual(['0.76117', '0.15302']);
    const found = defined(fleissKappa(gwet));
    expect(found.value.toFixed(5)).toBe('0.76117');
    expect(found.error).toBeCloseTo(error, 12);
    expect(found.interval?.[0].toFixed(3)).toBe('0.424');
  });

  it('Conger’s kappa: pe 0.23343, 0.76282, error 0.14917, 95% from 0.435', () => {
    const habits = [
      [3, 3, 2, 1, 0].map((count) => count / 9),
      [2, 4, 2, 1, 1].map((count) => count / 10),
      [1, 3, 5, 1, 1].map((count) => count / 11),
      [3, 3, 2, 2, 1].map((count) => count / 11),
    ];
    const pairs = habits.flatMap((one, at) =>
      habits.slice(at + 1).map((other) => sum(one.map((share, step) => share * (other[step] ?? 0)))),
    );
    expect(pairs).toHaveLength(6);
    const chance = sum(pairs) / 6;
    expect(chance).toBeCloseTo(0.2334252, 7);
    const found = defined(congerKappa(gwet, identity));
    expect(found.chance.toNumber()).toBeCloseTo(chance, 14);
    expect(found.value.toFixed(5)).toBe(((observed - chance) / (1 - chance)).toFixed(5));
    expect([found.value.toFixed(5), found.error?.toFixed(5)]).toEqual(['0.76282', '0.14917']);
    expect(found.interval?.[0].toFixed(3)).toBe('0.435');
  });
});

describe('two raters', () => {
  it('Cohen’s table of 1968: kappa 0.492, weighted by his own weights 0.348', () => {
    const table = ofTable([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    // Observed 140 of 200; by chance .6 × .5 + .3 × .3 + .1 × .2.
    const plain = defined(cohenKappa(table, weightsOf('identity', 3)));
    expect(plain.value.equals(Rational.ratio(70 - 41, 100 - 41))).toBe(true);
    // Disagreement 0 1 3 / 1 0 6 / 3 6 0 of at most 6: observed .90, by chance 1.38.
    const own = {
      scale: 6,
      at: [
        [6, 5, 3],
        [5, 6, 0],
        [3, 0, 6],
      ],
    };
    const weighted = defined(cohenKappa(table, own));
    expect(weighted.value.equals(Rational.ratio(138 - 90, 138))).toBe(true);
    expect(weighted.value.toFixed(3)).toBe('0.348');
  });

  it('`cont3x3abstractors` of irrCAC: kappa 0.7964094, error 0.05891072, AC1 0.8493305', () => {
    const table = ofTable([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    const kappa = defined(cohenKappa(table, weightsOf('identity', 3)));
    // By chance: (13·13 + 27·24 + 60·63) ÷ 100².
    expect(kappa.chance.equals(Rational.ratio(169 + 648 + 3780, 10_000))).toBe(true);
    expect(kappa.value.toFixed(7)).toBe('0.7964094');
    expect(kappa.error?.toFixed(8)).toBe('0.05891072');
    expect(kappa.interval?.map((end) => end.toFixed(3))).toEqual(['0.680', '0.913']);
    expect(defined(gwetAc(table)).value.toFixed(7)).toBe('0.8493305');
  });

  it('linear and quadratic weights, step by step', () => {
    // Ten units on three steps: seven equal, two one apart, one two apart.
    const table = ofTable([
      [3, 1, 1],
      [0, 2, 1],
      [0, 0, 2],
    ]);
    // Left 5, 3, 2; right 3, 3, 4. Agreement by chance, per 100: equal 15 + 9 + 8, one apart 15 + 9 + 12 + 6, two apart 20 + 6.
    const linear = defined(cohenKappa(table, weightsOf('linear', 3)));
    expect(linear.observed.equals(Rational.ratio(16, 20))).toBe(true);
    expect(linear.chance.equals(Rational.ratio(2 * 32 + 42, 200))).toBe(true);
    const quadratic = defined(cohenKappa(table, weightsOf('quadratic', 3)));
    expect(quadratic.observed.equals(Rational.ratio(4 * 7 + 3 * 2, 40))).toBe(true);
    expect(quadratic.chance.equals(Rational.ratio(4 * 32 + 3 * 42, 400))).toBe(true);
    expect(quadratic.value.equals(Rational.ratio(340 - 254, 400 - 254))).toBe(true);
  });
});

const rows = (count: number, row: (number | null)[]) => Array.from({ length: count }, () => row);

describe('any ratings', () => {
  const random = seeded(6);
  const ratings = (raters: number, holes: number): Ratings => ({
    categories: 3,
    rows: Array.from({ length: 40 }, () =>
      Array.from({ length: raters }, () => (random.next() < holes ? null : random.integer(0, 2))),
    ),
  });
  const weightings: Weighting[] = ['identity', 'linear', 'quadratic'];

  it('do not depend on the order of raters or units', () => {
    for (let trial = 0; trial < 20; trial += 1) {
      const some = ratings(4, 0.3);
      const turned = { ...some, rows: some.rows.map((row) => row.toReversed()).toReversed() };
      const weights = weightsOf(random.pick(weightings), 3);
      expectSame(gwetAc(some, weights), gwetAc(turned, weights));
      expectSame(fleissKappa(some, weights), fleissKappa(turned, weights));
      expectSame(congerKappa(some, weights), congerKappa(turned, weights));
    }
  });

  it('all equal give 1 with error 0, whatever the coefficient', () => {
    const same = Array.from({ length: 40 }, (_, unit) => [unit % 3, unit % 3, unit % 3]);
    const { coefficients, raw } = agreementOf({ categories: 3, rows: same });
    expect(raw?.equals(Rational.one)).toBe(true);
    expect(Object.keys(coefficients ?? {})).toHaveLength(5);
    for (const found of Object.values(coefficients ?? {})) {
      expect(defined(found).value.equals(Rational.one)).toBe(true);
      expect(defined(found).error).toBeCloseTo(0, 12);
    }
  });

  it('of two raters: Conger’s kappa is Cohen’s, its error larger by n ÷ (n − 1)', () => {
    for (const weighting of weightings) {
      const some = ratings(2, 0);
      const weights = weightsOf(weighting, 3);
      const [cohen, conger] = [cohenKappa(some, weights), congerKappa(some, weights)].map(defined);
      expect(conger?.value.equals(cohen?.value ?? Rational.zero)).toBe(true);
      expect(conger?.error).toBeCloseTo((cohen?.error ?? 0) * Math.sqrt(40 / 39), 12);
    }
  });
});

describe('where a coefficient would mislead', () => {
  it('shows none below thirty forms that two have rated', () => {
    const few = agreementOf({
      categories: 3,
      rows: [...rows(LEAST_FORMS - 1, [0, 1]), [0, null], [null, null]],
    });
    expect(few).toMatchObject({ rows: 29, same: 0, raters: 2, coefficients: undefined });
    expect(few.raw?.equals(Rational.zero)).toBe(true);
    expect(agreementOf({ categories: 3, rows: rows(LEAST_FORMS, [0, 1]) }).coefficients).toBeDefined();
  });

  it('tells kappa of one category as undefined; AC1 is 1 there', () => {
    const { coefficients } = agreementOf({ categories: 3, rows: rows(30, [0, 0]) });
    expect(coefficients?.kappaLinear).toBe('oneCategory');
    expect(coefficients?.kappaQuadratic).toBe('oneCategory');
    expect(defined(coefficients?.ac1 ?? 'noPairs').value.equals(Rational.one)).toBe(true);
    expect(agreementOf({ categories: 3, rows: rows(30, [0, 0, 0]) }).coefficients?.fleiss).toBe(
      'oneCategory',
    );
  });

  it('knows nothing of raters whose units nobody else rated', () => {
    const alone = agreementOf({
      categories: 3,
      rows: [...rows(30, [0, 1, null]), ...rows(9, [null, null, 2])],
    });
    expect(alone).toMatchObject({ rows: 30, raters: 2 });
    expect(alone.coefficients).not.toHaveProperty('fleiss');
    expect(agreementOf({ categories: 3, rows: [] })).toMatchObject({ rows: 0, raters: 0, raw: undefined });
    expect(gwetAc({ categories: 3, rows: [[0, null]] })).toBe('noPairs');
    expect(cohenKappa({ categories: 3, rows: [[0, null]] }, weightsOf('linear', 3))).toBe('noPairs');
    expect(congerKappa({ categories: 3, rows: [[0, null]] }, weightsOf('linear', 3))).toBe('noPairs');
  });
});

it.each([
  [1, 12.7062],
  [2, 4.302653],
  [11, 2.200985],
  [29, 2.04523],
  [99, 1.984217],
  [1000, 1.962339],
])('Student’s t with %i degrees of freedom leaves 2.5%% above %d', (freedom, value) => {
  expect(studentQuantile(0.975, freedom)).toBeCloseTo(value, 4);
});
