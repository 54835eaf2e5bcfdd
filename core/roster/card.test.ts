import { expect, test } from 'vitest';
import organisationPledge from '../forms/organisation-pledge.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { readRosters } from './workbook.ts';

const read = (grid: readonly (readonly GridCell[])[]) =>
  readRosters({ sheets: [gridSheet(grid)], date1904: false }, [organisationPledge], {
    form: organisationPledge,
    records: true,
  });

test('党支部 under 党组织类别 is what somebody says there, and no label of a form', () => {
  const header = ['所在党支部', '党组织类别', '书记', '承诺日期', '承诺事项1'];
  const lines = ['一', '二', '三'].map((n) => [
    `样例第${n}党支部`,
    '党支部',
    '样例甲',
    '2016-05-10',
    `听课${n}十节`,
  ]);
  const { sheets } = read([header, ...lines]);
  expect(sheets[0]?.roster.rows.map(({ values }) => values['organisationKind'])).toEqual([
    '党支部',
    '党支部',
    '党支部',
  ]);
});

test('a form about one organisation is none of its table', () => {
  const card = [
    ['所在党支部', '样例第一党支部', '书记', '样例甲'],
    ['承诺日期', '2016-05-10', '党员人数', '12'],
    ['上级党组织', '样例党委', '监督人', '样例乙'],
    ['所在单位', '样例小学', '承诺事项', '听课'],
  ];
  expect(() => read(card)).toThrow(expect.objectContaining({ code: 'import.cardOnly' }));
});
