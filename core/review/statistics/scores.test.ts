import { describe, expect, it } from 'vitest';
import type { Criterion, Grade } from '../../model/pack.ts';
import type { CriterionVerdict } from '../../model/review.ts';
import { capPercentOf, capsOf, gradeOf } from './caps.ts';
import { type Ranked, rank } from './ranking.ts';
import { Rational } from './rational.ts';
import { totalOf } from './total.ts';
import { trimmedMean } from './trimmed-mean.ts';

const of = (value: number) => Rational.of(value);
const scores = (...values: (number | undefined)[]) =>
  values.map((value, at) => ({
    who: '甲乙丙丁戊己庚'[at] ?? '',
    score: value === undefined ? undefined : of(value),
  }));

describe('trimmedMean', () => {
  it('leaves out the highest and the lowest, and says whose they are', () => {
    const { mean, kept, dropped } = trimmedMean(scores(90, 85.5, 99, 60, 88), { by: 'count', each: 1 });
    // (90 + 85.5 + 88) ÷ 3
    expect(mean?.equals(Rational.ratio(5270, 60))).toBe(true);
    expect(mean?.toFixed(2)).toBe('87.83');
    expect(kept.map(({ who }) => who)).toEqual(['甲', '乙', '戊']);
    expect(dropped.map(({ who, end }) => [who, end])).toEqual([
      ['丙', 'highest'],
      ['丁', 'lowest'],
    ]);
  });

  it('rounds once: means of tenths are exact', () => {
    const { mean } = trimmedMean(scores(0.1, 0.2, 0.3), { by: 'count', each: 0 });
    expect(mean?.equals(of(0.2))).toBe(true);
    expect(trimmedMean(scores(2.675, 2.675), { by: 'count', each: 0 }).mean?.toFixed(2)).toBe('2.68');
  });

  it('never takes a missing score for 0, and counts it in nothing', () => {
    const some = trimmedMean(scores(90, undefined, 80, 70), { by: 'count', each: 1 });
    expect(some).toMatchObject({ missing: ['乙'], dropped: [{ who: '甲' }, { who: '丁' }] });
    expect(some.mean?.equals(of(80))).toBe(true);
    expect(trimmedMean(scores(undefined), { by: 'count', each: 0 }).mean).toBeUndefined();
  });

  it('gives no mean of too few, and says how many it takes', () => {
    const few = trimmedMean(scores(90, 80), { by: 'count', each: 1 });
    expect(few).toMatchObject({ mean: undefined, needed: 3, dropped: [] });
    expect(few.kept).toHaveLength(2);
  });

  it('takes whole scores only where a percentage is given', () => {
    expect(trimmedMean(scores(1, 2, 3, 4, 5, 6), { by: 'percent', each: 20 })).toMatchObject({ each: 1 });
    expect(trimmedMean(scores(1, 2, 3, 4), { by: 'percent', each: 20 })).toMatchObject({
      each: 0,
      dropped: [],
    });
  });

  it('of equal scores drops one at each end', () => {
    const { mean, dropped } = trimmedMean(scores(90, 90, 90), { by: 'count', each: 1 });
    expect(mean?.equals(of(90))).toBe(true);
    expect(new Set(dropped.map(({ who }) => who)).size).toBe(2);
  });
});

const criterion = (id: string, maxScore?: number, weight?: number) =>
  ({ id: `p/s/${id}`, name: id, maxScore, weight }) as Criterion;

const verdict = (
  id: string,
  score?: number,
  what: CriterionVerdict['verdict'] = 'met',
): CriterionVerdict => ({
  criterionId: `p/s/${id}`,
  verdict: what,
  machine: 'review',
  comment: '',
  ...(score === undefined ? {} : { score }),
});

describe('totalOf', () => {
  const plain = [criterion('a', 60), criterion('b', 40), criterion('c')];

  it('sums what was given', () => {
    const { score, outOf } = totalOf(plain, [verdict('a', 50.1), verdict('b', 39.2), verdict('c')]);
    expect([score?.toText(2), outOf.toText(2)]).toEqual(['89.3', '100']);
  });

  it('has no total while a score is missing', () => {
    expect(totalOf(plain, [verdict('a', 50)])).toMatchObject({ score: undefined, missing: ['p/s/b'] });
    expect(totalOf([criterion('c')], [verdict('c')]).score).toBeUndefined();
  });

  it('leaves out what does not apply', () => {
    const { score, outOf, left } = totalOf(plain, [
      verdict('a', 50),
      verdict('b', undefined, 'notApplicable'),
    ]);
    expect([score?.toText(2), outOf.toText(2), left]).toEqual(['50', '60', ['p/s/b']]);
  });

  it('counts weights where the pack gives any', () => {
    const weighted = [criterion('a', 10, 70), criterion('b', 5, 30)];
    const { score, outOf } = totalOf(weighted, [verdict('a', 9), verdict('b', 4)]);
    // 70 × 9/10 + 30 × 4/5
    expect([score?.toText(2), outOf.toText(2)]).toEqual(['87', '100']);
  });
});

const ranked = (id: string, score: number, ...breakers: (number | undefined)[]): Ranked => ({
  id,
  score: of(score),
  breakers: breakers.map((each) => (each === undefined ? undefined : of(each))),
});

describe('rank', () => {
  it('gives equals one place and counts on: 1, 2, 2, 4', () => {
    const ranks = rank([ranked('a', 80), ranked('b', 90), ranked('c', 95), ranked('d', 90)]);
    expect(ranks.map(({ id, place, tied }) => [id, place, tied])).toEqual([
      ['c', 1, []],
      ['b', 2, ['d']],
      ['d', 2, ['b']],
      ['a', 4, []],
    ]);
  });

  it('breaks ties by the rules given, and says so', () => {
    const ranks = rank([ranked('a', 90, 5, 1), ranked('b', 90, 7, 1), ranked('c', 90, 5, 2)]);
    expect(ranks).toEqual([
      { id: 'b', place: 1, tied: [], brokenBy: 0 },
      { id: 'c', place: 2, tied: [], brokenBy: 1 },
      { id: 'a', place: 3, tied: [], brokenBy: 1 },
    ]);
  });

  it('leaves those tied of whom a rule knows nothing', () => {
    expect(rank([ranked('a', 90, 5), ranked('b', 90, undefined)])).toEqual([
      { id: 'a', place: 1, tied: ['b'] },
      { id: 'b', place: 1, tied: ['a'] },
    ]);
  });
});

const people = (values: (number | undefined)[]) =>
  values.map((value, at) => ({ id: String(at), score: value === undefined ? undefined : of(value) }));

describe('grades and their caps', () => {
  const excellent: Grade = { id: 'excellent', name: '优秀', from: 90, capPercent: 20, rounding: 'down' };
  const good: Grade = { id: 'good', name: '合格', from: 60 };
  const capOf = (values: (number | undefined)[], grade = excellent, exempt = 0) => {
    const all = [
      ...people(values),
      ...Array.from({ length: exempt }, (_, at) => ({ id: `x${at}`, score: undefined, exempt: true })),
    ];
    const given = all.flatMap(({ id, score }) => (score ? [{ id, score, breakers: [] }] : []));
    return capsOf(all, rank(given), [grade, good], [])[0];
  };

  it('finds the grade of a score, its lower line among it', () => {
    expect(gradeOf(of(90), [excellent, good])?.id).toBe('excellent');
    expect(gradeOf(of(89.99), [excellent, good])?.id).toBe('good');
    expect(gradeOf(of(59), [excellent, good])).toBeUndefined();
    expect(gradeOf(of(90), [{ id: 'x', name: 'x' }])).toBeUndefined();
    expect(gradeOf(of(90), [{ id: 'x', name: 'x', from: 60, below: 90 }])).toBeUndefined();
  });

  it('38 × 20% = 7.6, rounded down to 7', () => {
    const cap = capOf(Array.from({ length: 38 }, (_, at) => (at < 9 ? 99 - at : 70)));
    expect(cap).toMatchObject({ total: 38, quota: 7, rounding: 'down', atLine: [] });
    expect(cap?.exact.toText(4)).toBe('7.6');
    expect(cap?.holders).toHaveLength(9);
    expect(cap?.over).toEqual(['7', '8']);
  });

  it.each([
    ['nearest', 8],
    ['up', 8],
    [undefined, 7],
  ] as const)('rounds %s', (rounding, quota) => {
    const { rounding: _own, ...plain } = excellent;
    const grade = rounding === undefined ? plain : { ...plain, rounding };
    expect(
      capOf(
        Array.from({ length: 38 }, () => 70),
        grade,
      )?.quota,
    ).toBe(quota);
  });

  it('tells ties across the line and cuts none of them off', () => {
    // Ten people, two places: the second and third are equal.
    const cap = capOf([98, 95, 95, 91, 80, 80, 80, 80, 80, 80]);
    expect(cap).toMatchObject({ quota: 2, holders: ['0', '1', '2', '3'], atLine: ['1', '2'], over: ['3'] });
    expect(capOf([98, 95, 91, 80, 80, 80, 80, 80, 80, 80])).toMatchObject({ atLine: [], over: ['2'] });
  });

  it('takes the share of all who are graded, scored or not, without those exempt', () => {
    expect(capOf([95, undefined, undefined, undefined, undefined], excellent, 3)).toMatchObject({
      total: 5,
      unscored: 4,
      exempt: 3,
      quota: 1,
      holders: ['0'],
      over: [],
    });
  });

  it('has no cap without a number', () => {
    const open: Grade = { ...excellent, capPercent: { $parameter: 'share' } };
    expect(capPercentOf(open, [])).toBeUndefined();
    expect(capPercentOf(open, [{ id: 'share', label: '', value: 15 }])).toBe(15);
    expect(capsOf(people([95]), [], [open], [])).toEqual([]);
  });
});
