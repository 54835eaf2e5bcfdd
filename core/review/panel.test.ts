import { describe, expect, it } from 'vitest';
import { Pack } from '../model/pack.ts';
import type { CriterionVerdict, ReviewTarget, Verdict } from '../model/review.ts';
import { calibrationProgress } from './calibration.ts';
import type { ReviewState } from './fold.ts';
import { panelAgreement } from './panel-agreement.ts';
import { calibrationOfRow, type OwnedReview, type Panel, panelsOf } from './panel.ts';
import { scoreboardOf, trimmingOf } from './scoreboard.ts';

const citation = { document: '示例文件', section: '一', readOn: '2026-01-01' };
const criterion = (item: string, maxScore?: number) => ({
  id: `sample/set/${item}`,
  name: item,
  requirement: '',
  checkability: 'person',
  ...(maxScore === undefined ? {} : { maxScore }),
  citation,
});
const pack = Pack.parse({
  id: 'sample',
  version: '1',
  title: '示例',
  issuer: '示例',
  source: { file: '', title: '', readOn: '2026-01-01' },
  parameters: [{ id: 'trim-count', label: '去掉', value: 1 }],
  sets: [
    {
      id: 'sample/set',
      name: '组',
      appliesTo: [],
      criteria: [criterion('a', 60), criterion('b', 40)],
      citation,
    },
    {
      id: 'sample/other',
      name: '别组',
      appliesTo: [],
      criteria: [{ ...criterion('x', 9), id: 'sample/other/x' }],
      citation,
    },
  ],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [],
  grades: [
    { id: 'good', name: '优秀', from: 90, capPercent: 50 },
    { id: 'pass', name: '合格', from: 60 },
  ],
});

let serial = 0;

/** A review as its store shows it: item → verdict, or score. */
function review(
  who: string,
  target: Partial<ReviewTarget>,
  said: Record<string, Verdict | number> = {},
  disputed: string[] = [],
): OwnedReview {
  serial += 1;
  const verdicts = Object.entries(said).map(([item, what]): CriterionVerdict => ({
    criterionId: `sample/set/${item}`,
    verdict: typeof what === 'number' ? 'met' : what,
    machine: 'review',
    comment: '',
    ...(typeof what === 'number' ? { score: what } : {}),
  }));
  const criteria = disputed.map((item) => `sample/set/${item}`);
  const author = {
    who,
    verdicts: verdicts.filter(({ criterionId }) => !criteria.includes(criterionId)),
    disputed: criteria,
    claimedAt: '2026-05-01T08:00:00.000Z',
  };
  const state = {
    review: {
      id: `review-${serial}`,
      packId: 'sample',
      target: { subjectName: '示例甲', formTypeId: 'form', ...target },
      verdicts,
    },
    authors: [author],
  } as unknown as ReviewState;
  return { state, isLocal: true };
}

const withId = (idNumber: string) => ({ subjectKeys: { idNumber } });
const [first, second] = [withId('110***********0011'), withId('110***********0022')];
const panelOf = (...reviews: OwnedReview[]): Panel => {
  const [panel] = panelsOf(reviews);
  if (!panel) throw new Error('no panel');
  return panel;
};
const shape = ({ rows }: Panel) => rows.map((row) => [[...row.reviews.keys()].join('+'), row.doubtful]);

const saidAt = ({ state, isLocal }: OwnedReview, claimedAt: string): OwnedReview => ({
  state: { ...state, authors: state.authors.map((said) => ({ ...said, claimedAt })) },
  isLocal,
});
/** Both said something in one review. */
const together = (one: OwnedReview, other: OwnedReview): OwnedReview => ({
  state: { ...one.state, authors: [...one.state.authors, ...other.state.authors] },
  isLocal: true,
});

describe('panelsOf', () => {
  it('puts the reviews of one person together, by the second key', () => {
    const panel = panelOf(review('乙', first), review('甲', first), review('甲', second));
    expect(panel.reviewers).toEqual(['乙', '甲']);
    expect(shape(panel)).toEqual([
      ['乙+甲', false],
      ['甲', false],
    ]);
  });

  it('puts bare names together while nothing says that there are two people', () => {
    expect(shape(panelOf(review('甲', {}), review('乙', {})))).toHaveLength(1);
    expect(shape(panelOf(review('甲', {}), review('乙', first)))).toHaveLength(1);
    expect(panelOf(review('甲', {}), review('乙', first)).rows[0]?.target.subjectKeys).toEqual(
      first.subjectKeys,
    );
  });

  it('lists a bare name apart once two people bear it', () => {
    const panel = panelOf(review('甲', {}), review('乙', first), review('丙', second));
    expect(shape(panel)).toEqual([
      ['乙', false],
      ['丙', false],
      ['甲', true],
    ]);
  });

  it('does not merge what speaks for and against', () => {
    const [branch, other] = [{ subjectKeys: { partyBranch: '一' } }, { subjectKeys: { partyBranch: '二' } }];
    expect(shape(panelOf(review('甲', branch), review('乙', other)))).toEqual([
      ['甲', true],
      ['乙', true],
    ]);
  });

  it('knows a record by its id, and kinds of forms apart', () => {
    const recordId = '00000000-0000-4000-8000-000000000001';
    const same = panelOf(review('甲', { recordId, ...first }), review('乙', { recordId }));
    expect(shape(same)).toHaveLength(1);
    expect(panelsOf([review('甲', {}), review('乙', { formTypeId: 'another' })])).toHaveLength(2);
  });

  it('takes the latest of two reviews by one, and says that there are two', () => {
    const panel = panelOf(review('甲', first, { a: 1 }), review('甲', first, { a: 2 }));
    expect(panel.rows[0]?.twice).toEqual(['甲']);
    expect(panel.rows[0]?.reviews.get('甲')?.verdicts[0]?.score).toBe(2);
    // The one begun last was left alone while the other went on.
    const [gone, left] = [review('甲', first, { a: 1 }), review('甲', first, { a: 2 })];
    const went = panelOf(saidAt(gone, '2026-05-09T08:00:00.000Z'), saidAt(left, '2026-05-02T08:00:00.000Z'));
    expect(went.rows[0]?.reviews.get('甲')?.verdicts[0]?.score).toBe(1);
  });

  it('counts what each author said in a review as theirs, whoever began it', () => {
    const shared = together(
      review('甲', first, { a: 'met', b: 'met' }),
      review('乙', first, { a: 'mostlyMet' }),
    );
    const panel = panelOf(shared, review('乙', second, { b: 'met' }));
    expect(panel.reviewers).toEqual(['甲', '乙']);
    const [row] = panel.rows;
    expect(
      [...(row?.reviews ?? [])].map(([who, { verdicts }]) => [who, verdicts.map((each) => each.verdict)]),
    ).toEqual([
      ['甲', ['met', 'met']],
      ['乙', ['mostlyMet']],
    ]);
    expect(row?.twice).toEqual([]);
  });

  it('names whoever decided first where nobody judged anything', () => {
    const { state } = review('甲', first);
    const panel = panelOf({ state: { ...state, authors: [], begunBy: '丙' }, isLocal: true });
    expect(shape(panel)).toEqual([['丙', false]]);
  });

  it('counts nothing that is in dispute', () => {
    const row = panelOf(review('甲', first, { a: 1, b: 2 }, ['a'])).rows[0];
    expect(row?.reviews.get('甲')).toMatchObject({
      disputed: ['sample/set/a'],
      verdicts: [{ criterionId: 'sample/set/b' }],
    });
  });

  it('finds the forms that are marked for calibration', () => {
    const panel = panelOf(review('甲', first), review('甲', second));
    const mark = {
      id: 'x',
      packId: 'sample',
      target: { subjectName: '示例甲', formTypeId: 'form', ...second },
    };
    expect(panel.rows.map((row) => calibrationOfRow(panel, row, [mark])?.id)).toEqual([undefined, 'x']);
    expect(calibrationOfRow(panel, panel.rows[1]!, [{ ...mark, packId: 'other' }])).toBeUndefined();
  });
});

const mark = (id: string, keys: Partial<ReviewTarget>) => ({
  id,
  packId: 'sample',
  target: { subjectName: '示例甲', formTypeId: 'form', ...keys },
});

it('says who has judged a form that is marked, and who has not', () => {
  const panels = panelsOf([review('甲', first), review('乙', first), review('甲', second)]);
  const marks = [mark('x', second), mark('y', withId('110***********0033'))];
  expect(calibrationProgress(marks, panels).map(({ done, open }) => [done, open])).toEqual([
    [['甲'], ['乙']],
    [[], ['甲', '乙']],
  ]);
  expect(calibrationProgress(marks, [])[0]).toMatchObject({ done: [], open: [] });
});

describe('panelAgreement', () => {
  it('counts people, not criteria: 29 forms of two criteria have no coefficient, 30 have', () => {
    const forms = Array.from({ length: 30 }, (_, at) =>
      ['甲', '乙'].map((who) => review(who, person(at), { a: 'met', b: at % 3 ? 'met' : 'notMet' })),
    );
    const few = panelOf(...forms.slice(1).flat());
    expect(panelAgreement(few, few.rows).overall).toMatchObject({
      rows: 58,
      forms: 29,
      coefficients: undefined,
    });
    const enough = panelOf(...forms.flat());
    const { overall, byCriterion } = panelAgreement(enough, enough.rows);
    expect(overall).toMatchObject({ rows: 60, forms: 30 });
    expect(overall.coefficients).toBeDefined();
    expect(byCriterion.map(({ agreement }) => agreement.forms)).toEqual([30, 30]);
  });

  it('takes each criterion of each form as a unit, and leaves out what is no step of the scale', () => {
    const panel = panelOf(
      review('甲', first, { a: 'met', b: 'met' }),
      review('乙', first, { a: 'notMet', b: 'met' }),
      review('甲', second, { a: 'met', b: 'notApplicable' }),
      review('乙', second, { a: 'mostlyMet', b: 'pending' }),
    );
    const { overall, byCriterion, left, disagreements } = panelAgreement(panel, panel.rows);
    expect(overall).toMatchObject({ rows: 3, forms: 2, same: 1, raters: 2, coefficients: undefined });
    expect(byCriterion.map(({ agreement }) => agreement.rows)).toEqual([2, 1]);
    expect(left).toEqual({ notApplicable: 1, pending: 1 });
    expect(disagreements.map(({ criterionId, apart, given }) => [criterionId, apart, given.length])).toEqual([
      ['sample/set/a', 2, 2],
      ['sample/set/a', 1, 2],
    ]);
  });
});

const person = (at: number) => ({ subjectName: `示例${at}` });

const scored = (at: number, ...points: [number, number][]) =>
  points.map(([a, b], who) => review('甲乙丙丁'[who] ?? '', person(at), { a, b }));

const board = (reviews: OwnedReview[], each = 0, breakers: string[] = []) =>
  scoreboardOf(panelOf(...reviews), pack, { trimming: { by: 'count', each }, breakers });

const shown = ({ rows }: ReturnType<typeof board>) =>
  rows.map(({ row, result, rank, grade, unranked }) => [
    row.target.subjectName,
    result.mean?.toFixed(2),
    rank?.place,
    grade?.name ?? unranked,
  ]);

describe('scoreboardOf', () => {
  it('means, places and grades; sets that nobody judged are owed by nobody', () => {
    const found = board([...scored(1, [50, 30], [51, 30]), ...scored(2, [60, 40], [60, 39])]);
    expect(found.full.toText(0)).toBe('100');
    expect(shown(found)).toEqual([
      ['示例2', '99.50', 1, '优秀'],
      ['示例1', '80.50', 2, '合格'],
    ]);
    expect(found.caps).toMatchObject([{ total: 2, quota: 1, over: [], atLine: [] }]);
  });

  it('drops the highest and lowest totals, and tells whom there are too few of', () => {
    const found = board([...scored(1, [50, 30], [60, 40], [10, 10]), ...scored(2, [50, 30])], 1);
    expect(shown(found)).toEqual([
      ['示例1', '80.00', 1, '合格'],
      ['示例2', undefined, undefined, 'tooFew'],
    ]);
  });

  it('gives no place for a missing score or other full marks', () => {
    const found = board([
      review('甲', person(1), { a: 50 }),
      review('甲', person(2), { a: 50, b: 'notApplicable' }),
      review('甲', person(3), { a: 'notApplicable', b: 'notApplicable' }),
      review('甲', person(4), { a: 50, b: 40 }),
      review('乙', person(4), { a: 50, b: 'notApplicable' }),
    ]);
    expect(found.rows.map(({ unranked }) => unranked)).toEqual([
      'noScore',
      'otherFull',
      'exempt',
      'differentFull',
    ]);
    expect(found.caps[0]).toMatchObject({ total: 3, exempt: 1, quota: 1 });
  });

  it('tells equals apart by the criteria that were named only', () => {
    const equal = [...scored(1, [50, 40]), ...scored(2, [60, 30])];
    expect(board(equal).rows.map(({ rank }) => [rank?.place, rank?.tied.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const broken = board(equal, 0, ['sample/set/b']);
    expect(shown(broken).map(([name, , place]) => [name, place])).toEqual([
      ['示例1', 1],
      ['示例2', 2],
    ]);
  });

  it('reads from the pack how to trim', () => {
    expect(trimmingOf(pack)).toEqual({ by: 'count', each: 1 });
    expect(trimmingOf({ parameters: [{ id: 'trim-percent', label: '', value: '10' }] })).toEqual({
      by: 'percent',
      each: 10,
    });
    expect(trimmingOf({ parameters: [] })).toBeUndefined();
  });
});
