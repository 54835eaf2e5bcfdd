import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pack } from '../model/pack.ts';
import { panelsOf } from '../review/panel.ts';
import { NO_TRIMMING, scoreboardOf, trimmingOf } from '../review/scoreboard.ts';
import { evenBins, gradeBins } from './bins.ts';
import { fieldScores, reviewScores } from './scores.ts';
import { type Act, id, person, record, reviewed } from './statistics.fixture.ts';
import { unitsOf } from './units.ts';

const grades = [
  { id: 'a', name: '优秀', from: 90 },
  { id: 'b', name: '合格', from: 60, below: 90 },
  { id: 'c', name: '不合格', below: 60 },
];
const pack = {
  id: 'pack',
  grades: [],
  parameters: [],
  sets: [
    {
      criteria: [{ id: 'pack/a/x', maxScore: 60 }, { id: 'pack/a/y', maxScore: 40 }, { id: 'pack/a/z' }],
    },
    { criteria: [{ id: 'pack/b/x', maxScore: 9 }] },
  ],
} as unknown as Pack;

function scoredUnits(...acts: readonly (readonly Act[])[]) {
  return unitsOf({
    subjects: acts.map((_, at) => person(at, { name: `样例${at}` })),
    records: acts.map((_, at) => record(100 + at, at, 'form', { score: `${at}0分` })),
    reviews: reviewed(...acts.map((each, at) => ({ target: { recordId: id(100 + at) }, acts: each }))),
    forms: [{ id: 'form', subjectKind: 'person' }],
    formIds: new Set(['form']),
    packId: 'pack',
    by: 'workUnit',
  });
}

const points = (x: number, y: number): Act[] => [
  { judge: 'pack/a/x', verdict: 'met', score: x },
  { judge: 'pack/a/y', verdict: 'met', score: y },
];

test('a score is whole or none: what is missing is counted apart', () => {
  const found = reviewScores(
    scoredUnits(points(50.1, 30.2), points(60, 40).slice(0, 1), points(60, 40)),
    pack,
  );
  expect(found).toMatchObject({ count: 2, without: 1, unit: 'points', highest: 100, outside: 0 });
  expect(found.bins.map(({ from, below, closed, count }) => [from, below, closed, count])).toEqual([
    [80, 82, false, 1],
    [82, 84, false, 0],
    [84, 86, false, 0],
    [86, 88, false, 0],
    [88, 90, false, 0],
    [90, 92, false, 0],
    [92, 94, false, 0],
    [94, 96, false, 0],
    [96, 98, false, 0],
    [98, 100, true, 1],
  ]);
});

test('where something does not apply to some, shares of the points are compared', () => {
  const other: Act[] = [
    { judge: 'pack/a/x', verdict: 'met', score: 45 },
    { judge: 'pack/a/y', verdict: 'notApplicable' },
  ];
  const found = reviewScores(scoredUnits(points(50, 30), other), pack);
  expect(found).toMatchObject({ unit: 'percent', highest: 100, count: 2 });
  expect(found.bins.filter(({ count }) => count > 0).map(({ from }) => from)).toEqual([75, 80]);
});

test('grades are the bins where they say their scores; what is in none is told', () => {
  expect(reviewScores(scoredUnits(points(55, 40), points(30, 29)), { ...pack, grades })).toMatchObject({
    bins: [
      { name: '优秀', count: 1 },
      { name: '合格', count: 0 },
      { name: '不合格', count: 1 },
    ],
  });
  const gap = [{ id: 'a', name: '优秀', from: 90, below: 100 }];
  expect(gradeBins(gap, [89.9, 90, 100])).toMatchObject({ bins: [{ count: 1 }], outside: 2 });
  expect(gradeBins([{ id: 'a', name: '优秀' }], [1])).toBeUndefined();
});

const review = (number: number, who: string, acts: Act[]) => ({
  who,
  target: { recordId: id(number) },
  acts,
});

test('the score of a form is the one that the board of the panel shows: weighted, trimmed, one of each reviewer', () => {
  const weighted = {
    ...pack,
    grades,
    parameters: [{ id: 'trim-count', label: '', value: 1 }],
    sets: [
      {
        criteria: [
          { id: 'pack/a/x', maxScore: 60, weight: 30 },
          { id: 'pack/a/y', maxScore: 40, weight: 70 },
        ],
      },
    ],
  } as unknown as Pack;
  // 30 and 40 of 30 and 70: 85 by weight, 70 by points.
  const given = [points(30, 40), points(0, 0), points(60, 40), points(30, 40)];
  const reviews = reviewed(
    ...given.map((acts, at) => review(101, '甲乙丙丁'[at] ?? '', acts)),
    ...given.slice(0, 2).map((acts, at) => review(102, '甲乙'[at] ?? '', acts)),
  );
  const store = {
    subjects: [1, 2].map((number) => person(number, { name: `样例${number}` })),
    records: [1, 2].map((number) => record(100 + number, number, 'form')),
    forms: [{ id: 'form', subjectKind: 'person' as const }],
    formIds: new Set(['form']),
    packId: 'pack',
    by: 'workUnit' as const,
  };
  const units = unitsOf({ ...store, reviews });
  const [panel] = panelsOf(reviews.map((state) => ({ state, isLocal: true })));
  const trimming = trimmingOf(weighted) ?? NO_TRIMMING;
  const board = panel && scoreboardOf(panel, weighted, { trimming, breakers: [] });
  expect(board?.rows.map(({ result, grade }) => [result.mean?.toText(2), grade?.name])).toEqual([
    ['85', '合格'],
    [undefined, undefined],
  ]);
  // Two reviewers are too few to leave out the highest and the lowest.
  expect(reviewScores(units, weighted)).toMatchObject({
    count: 1,
    without: 1,
    highest: 100,
    bins: [{ count: 0 }, { count: 1 }, { count: 0 }],
  });
  const highest = evenBins([85], 100).findIndex(({ count }) => count > 0);
  const { bins } = reviewScores(units, { ...weighted, grades: [] });
  expect(bins.findIndex(({ count }) => count > 0)).toBe(highest);
  // Of a review begun earlier and one begun later by the same reviewer the latter counts alone.
  const twice = reviewed(review(101, '甲', points(0, 0)), review(101, '甲', points(60, 40)));
  const one = unitsOf({ ...store, reviews: twice });
  expect(reviewScores(one, { ...pack, grades })).toMatchObject({ count: 1, bins: [{ count: 1 }, {}, {}] });
});

test('grades made for the full marks are given to no form that something does not apply to', () => {
  const none: Act[] = [
    { judge: 'pack/a/x', verdict: 'met', score: 59 },
    { judge: 'pack/a/y', verdict: 'notApplicable' },
  ];
  const found = reviewScores(scoredUnits(none), { ...pack, grades });
  expect(found).toMatchObject({ count: 1, highest: 60, unit: 'points' });
  expect(found.bins.some(({ name }) => name !== '')).toBe(false);
});

test('numbers of a field are read as they stand, and what is none is counted apart', () => {
  const units = scoredUnits([], [], []);
  const [first] = units;
  const odd = { ...first!, values: { score: '优秀' } };
  const blank = { ...first!, values: {} };
  expect(fieldScores([...units, odd, blank], 'score', grades)).toMatchObject({
    count: 3,
    unreadable: 1,
    without: 1,
    bins: [{ count: 0 }, { count: 0 }, { count: 3 }],
  });
});

test('even bins hold every value once, in ten spans at most', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -5000, max: 100_000 }).map((n) => n / 100),
        { minLength: 1 },
      ),
      (values) => {
        const bins = evenBins(values);
        expect(bins.length).toBeLessThanOrEqual(10);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      },
    ),
  );
});
