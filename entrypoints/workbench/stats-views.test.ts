import { expect, test } from 'vitest';
import type { ChartView } from '#components/stats/chart-view.ts';
import type { Coverage } from '#core/statistics/coverage.ts';
import type { ProgressRow } from '#core/statistics/progress.ts';
import { coverageView } from './coverage-view.ts';
import { progressView, reasonViews, scoresView } from './stats-views.ts';

const counts = { unfilled: 1, open: 0, passed: 2, returned: 0, incomplete: 0, resubmitted: 0, disputed: 0 };
const row = (organisation: string): ProgressRow => ({ organisation, counts, total: 3 });

function bars(view: ChartView) {
  if (view.chart.kind !== 'bars') throw new Error('bars');
  return view.chart;
}

test('a chart of many organisations shows the largest and the others as one; the table has them all', () => {
  const rows = Array.from({ length: 23 }, (_, at) => row(at === 0 ? '' : `第${at}小学`));
  const all = { organisation: '', counts: { ...counts, unfilled: 23, passed: 46 }, total: 69 };
  const view = progressView({ rows, all, disputed: 2, apart: 4 });
  const { labels, series } = bars(view);
  expect([labels.length, labels[0], labels.at(-1)]).toEqual([21, '（没有写单位）', '其他 3 个单位']);
  expect(series.map(({ values }) => values.reduce((sum, each) => sum + each, 0))).toEqual([
    23, 0, 46, 0, 0, 0, 0,
  ]);
  expect(view.table.rows).toHaveLength(24);
  expect(view.table.rows.at(-1)).toEqual(['合计', '23', '0', '46', '0', '0', '0', '0', '69']);
  expect(view.notes.join()).toContain('共 69 份：已填 46 份；另有 23 个对象');
  expect(view.notes.join()).toContain('其中 4 份只在门户页面上审核过');
  expect(view.notes.join()).toContain('其中 2 份有不同的审核决定');
});

test('a cell says what is met of what applies, and what is not known beside it; nothing known is no zero', () => {
  const none = { met: 0, mostly: 0, notMet: 0, unknown: 0, na: 0 };
  const coverage: Coverage = {
    organisations: ['甲', '乙', '丙'],
    forms: 12,
    rows: [
      {
        criterionId: 'p/s/x',
        name: '比服务',
        setName: '三比',
        cells: [
          { ...none, met: 2, mostly: 1, unknown: 1, na: 3 },
          { ...none, unknown: 4 },
          { ...none, na: 1 },
        ],
        all: { met: 2, mostly: 1, notMet: 0, unknown: 5, na: 4 },
      },
      {
        criterionId: 'p/s/y',
        name: '比风气',
        setName: '三比',
        cells: [none, none, none],
        all: { ...none, unknown: 12 },
      },
    ],
  };
  const view = coverageView(coverage, 'person', false);
  if (view.chart.kind !== 'heat') throw new Error('heat');
  expect(view.chart.rows.map(({ cells }) => cells)).toEqual([
    [
      { share: 0.25, text: '2/8', aside: '基本 1 不明 5' },
      { share: 0.5, text: '2/4', aside: '基本 1 不明 1' },
      { share: undefined, text: '不明 4', aside: '' },
      { share: undefined, text: '不适用', aside: '' },
    ],
  ]);
  expect(view.notes.join()).toContain('另有 1 项标准还没有任何结论');
  expect(view.table.rows[1]).toEqual(['比服务', '三比', '甲', '2', '1', '0', '1', '3', '4', '50%']);
  expect(view.table.rows[2]?.at(-1)).toBe('');
  expect(coverageView(coverage, 'person', true).table.rows).toHaveLength(8);
  expect(coverageView(undefined, 'person', false).empty).toContain('请在上面选一个标准包');
});

test('ends of spans are said, and what is left out is told', () => {
  const bin = { name: '', from: 60, below: 80, closed: false, count: 3 };
  const view = scoresView(
    {
      bins: [
        bin,
        { ...bin, from: 80, below: 100, closed: true, count: 1 },
        { ...bin, name: '优秀', below: undefined },
      ],
      count: 4,
      outside: 1,
      without: 2,
      unreadable: 5,
      unit: 'points',
      highest: 100,
    },
    '审核得分',
  );
  expect(bars(view).labels).toEqual(['60–80（不含）', '80–100（含）', '优秀：60 及以上']);
  expect(view.notes.join()).toMatch(
    /4 份有分数；2 份没有.*满分 100.*5 份写的不是一个数.*1 份的分数不在任何等次/,
  );
});

test('numbers of a field are no scores of a review', () => {
  const none = {
    bins: [],
    outside: 0,
    without: 3,
    unreadable: 0,
    unit: 'points',
    highest: undefined,
  } as const;
  expect(scoresView({ ...none, count: 0 }, '周课时数', true)).toMatchObject({
    empty: '列出的填报记录里，这一栏都没有填数。',
    list: { hash: '#/records' },
  });
  expect(scoresView({ ...none, count: 2 }, '周课时数', true).notes).toEqual([
    '2 份填了数；3 份没有填，没有计入。',
  ]);
});

test('reasons by criterion and by comment each say of how many decisions they are', () => {
  const reason = { key: 'p/s/x', counts: { returned: 2, incomplete: 1 }, total: 3 };
  const [criteria, comments] = reasonViews(
    {
      decisions: { returned: 3, incomplete: 1 },
      criteria: [reason],
      comments: [],
      withoutCriterion: 1,
    },
    () => '三比 · 比服务',
  );
  expect(criteria && bars(criteria).labels).toEqual(['三比 · 比服务']);
  expect(criteria?.notes.join()).toMatch(/共退回 3 次、待补 1 次.*其中 1 次没有指明标准/);
  expect(criteria?.table.rows).toEqual([['三比 · 比服务', '2', '1', '3']]);
  expect(comments?.empty).toBe('还没有退回或待补。');
});
