import { describe, expect, it } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { defined, expectSame, gwet } from './agreement.fixture.ts';
import { agreementOf, LEAST_FORMS } from './agreement.ts';
import { congerKappa } from './conger.ts';
import { Rational } from './rational.ts';
import { type Ratings, weightsOf } from './ratings.ts';

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const rows = (count: number, row: (number | null)[]) => Array.from({ length: count }, () => row);

describe('with ratings missing, what is shown is irrCAC’s', () => {
  /** Gwet's sample three times: shares, and so the values that irrCAC prints, are the same. 33 of the 36 units have a pair. */
  const thrice: Ratings = { ...gwet, rows: [...gwet.rows, ...gwet.rows, ...gwet.rows] };

  it('units that one alone rated stay in what chance would give', () => {
    const { rows: paired, forms, raw, coefficients } = agreementOf(thrice);
    expect([paired, forms, raw?.toFixed(5)]).toEqual([33, 33, '0.81818']);
    expect(defined(coefficients?.ac1 ?? 'noPairs').value.toFixed(5)).toBe('0.77544');
    expect(defined(coefficients?.fleiss ?? 'noPairs').value.toFixed(5)).toBe('0.76117');
    // The error of one sample has its 12 squares over 12 · 11, here there are 36 over 36 · 35.
    const error = 0.14295 * Math.sqrt((12 * 11 * 3) / (36 * 35));
    expect(defined(coefficients?.ac1 ?? 'noPairs').error).toBeCloseTo(error, 5);
    expect(coefficients?.kappaLinear).toEqual(congerKappa(thrice, weightsOf('linear', 5)));
    expect(coefficients?.kappaQuadratic).toEqual(congerKappa(thrice, weightsOf('quadratic', 5)));
  });

  it('two raters, one of whom judged thirty units more: worked by hand', () => {
    const some: Ratings = {
      categories: 3,
      rows: [...rows(26, [0, 0]), ...rows(4, [0, 2]), ...rows(30, [2, null])],
    };
    const { coefficients } = agreementOf(some);
    const ac1 = defined(coefficients?.ac1 ?? 'noPairs');
    expect(ac1.observed.equals(Rational.ratio(26, 30))).toBe(true);
    // The first step has (26 + 4 · ½) of 60 units, the third (4 · ½ + 30); chance is half of 2 · 28 · 32 ÷ 60².
    expect(ac1.chance.equals(Rational.ratio(28 * 32, 3600))).toBe(true);
    expect(ac1.value.equals(Rational.ratio(26 * 120 - 896, 3600 - 896))).toBe(true);
    expect(ac1.interval?.map((end) => end.toFixed(3))).toEqual(['0.553', '1.000']);
    // Cohen's kappa knows the thirty pairs only: all of the first say the first step, and nothing beyond chance is left.
    const kappa = defined(coefficients?.kappaLinear ?? 'noPairs');
    expect(kappa.chance.equals(Rational.ratio(26, 30))).toBe(true);
    expect(kappa.value.equals(Rational.zero)).toBe(true);
  });
});

/** The ratings of all forms but one. */
const without = ({ categories, rows: all, forms = [] }: Ratings, form: number): Ratings => ({
  categories,
  rows: all.filter((_, at) => forms[at] !== form),
  forms: forms.filter((each) => each !== form),
});

describe('several criteria of one form', () => {
  const random = seeded(23);
  const raters = [0, 1, 2];
  /** Forms of so many criteria each; in a form raters mostly err alike all along. */
  const formed = (count: number, criteria: number, people = raters): Ratings => {
    const made = Array.from({ length: count }, (_, form) => {
      const common = random.integer(0, 2);
      const odd = random.next() < 0.4 ? random.pick(people) : -1;
      return Array.from({ length: criteria }, () => ({
        form,
        row: people.map((each) => (each === odd ? 2 - common : random.next() < 0.1 ? null : common)),
      }));
    }).flat();
    return { categories: 3, rows: made.map(({ row }) => row), forms: made.map(({ form }) => form) };
  };
  it('are no further witnesses: below thirty forms there is no coefficient', () => {
    const few = agreementOf(formed(LEAST_FORMS - 1, 8));
    expect(few).toMatchObject({ forms: 29, coefficients: undefined });
    expect(few.rows).toBeGreaterThan(200);
    expect(few.raw).toBeDefined();
    expect(agreementOf(formed(LEAST_FORMS, 8)).coefficients).toBeDefined();
  });

  it('the error is by form: as large as where one form after the other is left out, and larger than by unit', () => {
    for (const people of [raters, raters.slice(0, 2)]) {
      const all = formed(60, 6, people);
      const found = agreementOf(all).coefficients ?? {};
      const byUnit = agreementOf({ ...all, forms: undefined }).coefficients ?? {};
      const left = Array.from(
        { length: 60 },
        (_, form) => agreementOf(without(all, form)).coefficients ?? {},
      );
      for (const name of Object.keys(found) as (keyof typeof found)[]) {
        const values = left.map((each) => defined(each[name] ?? 'noPairs').value.toNumber());
        const mean = sum(values) / 60;
        const jackknife = Math.sqrt((59 / 60) * sum(values.map((value) => (value - mean) ** 2)));
        const { error = 0, value } = defined(found[name] ?? 'noPairs');
        expect(error / jackknife).toBeGreaterThan(0.9);
        expect(error / jackknife).toBeLessThan(1.1);
        const plain = defined(byUnit[name] ?? 'noPairs');
        expect(plain.value.equals(value)).toBe(true);
        expect(error).toBeGreaterThan(1.5 * (plain.error ?? 0));
      }
    }
  });

  it('one criterion repeated word for word adds nothing to what it says', () => {
    const once = formed(40, 1);
    const [again, forms] = [once.rows.flatMap((row) => rows(8, [...row])), once.forms ?? []];
    const eightfold = { ...once, rows: again, forms: forms.flatMap((form) => Array<number>(8).fill(form)) };
    const [one, eight] = [agreementOf(once), agreementOf(eightfold)].map(({ coefficients }) => coefficients);
    for (const name of ['kappaLinear', 'fleiss', 'ac1', 'ac2'] as const) {
      expectSame(one?.[name] ?? 'noPairs', eight?.[name] ?? 'noPairs');
      expect(defined(eight?.[name] ?? 'noPairs').interval?.[0]).toBeCloseTo(
        defined(one?.[name] ?? 'noPairs').interval?.[0] ?? 0,
        10,
      );
    }
  });
});
