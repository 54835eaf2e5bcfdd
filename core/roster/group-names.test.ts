import { expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import { matchTemplate } from '../export/match-template.ts';
import type { TemplateColumn } from '../model/template.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

const GRADES = ['优秀', '合格', '基本合格', '不合格'];
const VOTES = ['votesExcellent', 'votesQualified', 'votesBasic', 'votesUnqualified'];

/** 姓名 and four columns under a group, which is merged over them. */
function pathsUnder(group: string, below: GridCell[][], names: readonly string[] = GRADES) {
  const grid: GridCell[][] = [['姓名', group, ...names.slice(1).map(() => null)], [null, ...names], ...below];
  const sheet = gridSheet(grid, [
    [0, 0, 1, 0],
    [0, 1, 0, names.length],
  ]);
  const roster = readRoster(sheet, sheetFields(democraticReview), { date1904: false });
  return roster.columns.slice(1).map(({ path }) => path);
}

test('grades under a group that speaks of ballots are the votes for each', () => {
  expect(pathsUnder('测评票数', [['甲一', 10, '5票', 0, '０']])).toEqual(VOTES);
  expect(pathsUnder('得票情况', [['甲一', null, null, null, null]])).toEqual(VOTES);
});

test('grades under a group that speaks of voting are votes where whole numbers stand below', () => {
  expect(pathsUnder('测评结果', [['甲一', 10, 5, 0, 0]])).toEqual(VOTES);
  expect(pathsUnder('测评结果', [['甲一', '√', null, null, null]])).toEqual([null, null, null, null]);
  expect(pathsUnder('测评结果', [['甲一', '66.7%', '33.3%', 0, 0]]).slice(0, 2)).toEqual([null, null]);
  expect(pathsUnder('测评得票率', [['甲一', 67, 33, 0, 0]])).toEqual([null, null, null, null]);
  expect(pathsUnder('工作情况', [['甲一', 10, 5, 0, 0]])).toEqual([null, null, null, null]);
});

test('a word that says nothing alone names a field together with its group', () => {
  expect(pathsUnder('入党', [['甲一', '2001-07', '某人']], ['时间', '介绍人'])).toContain('joinPartyDate');
});

test('a field that another column is called by keeps that column', () => {
  const grid: GridCell[][] = [
    ['姓名', '入党时间', '入党', null],
    [null, null, '时间', '地点'],
    ['甲一', '2001-07', '2002-07', '某地'],
  ];
  const merges: [number, number, number, number][] = [
    [0, 0, 1, 0],
    [0, 1, 1, 1],
    [0, 2, 0, 3],
  ];
  const { columns } = readRoster(gridSheet(grid, merges), sheetFields(democraticReview), { date1904: false });
  expect(columns.map(({ path }) => path)).toEqual(['name', 'joinPartyDate', null, null]);
});

const column = (header: string, levels: string[], type: TemplateColumn['type']): TemplateColumn => ({
  column: header,
  header,
  levels,
  path: null,
  evidence: 'none',
  required: false,
  ...(type ? { type } : {}),
});

const templatePaths = (type: TemplateColumn['type']) =>
  matchTemplate(
    {
      sheet: '导入',
      headerRow: 2,
      firstDataRow: 3,
      notes: [],
      columns: GRADES.map((grade) => column(`测评结果_${grade}`, ['测评结果', grade], type)),
    },
    democraticReview,
  ).columns.map(({ path }) => path);

test('columns of whole numbers under a group of a template are votes as well', () => {
  expect(templatePaths('integer')).toEqual(VOTES);
  expect(templatePaths('text')).toEqual([null, null, null, null]);
});

const besideBallots = (type: TemplateColumn['type']) =>
  matchTemplate(
    {
      sheet: '导入',
      headerRow: 1,
      firstDataRow: 2,
      notes: [],
      columns: [
        column('收回票数', ['收回票数'], 'integer'),
        ...GRADES.map((grade) => column(grade, [grade], type)),
      ],
    },
    democraticReview,
  ).columns.map(({ path }) => path);

test('a scale beside ballots is votes in a template too, unless it lets in something else', () => {
  expect(besideBallots('integer')).toEqual(['ballotsReturned', ...VOTES]);
  expect(besideBallots('text')).toEqual(['ballotsReturned', ...VOTES]);
  expect(besideBallots('date').slice(1)).toEqual([null, null, null, null]);
});

const gradeAmong = (allowed: string[]) =>
  matchTemplate(
    {
      sheet: '民主评议党员',
      headerRow: 1,
      firstDataRow: 2,
      notes: [],
      columns: [{ ...column('等次', ['等次'], 'list'), allowed }],
    },
    democraticReview,
  ).columns[0]?.path;

test('a list of grades in a template is the grade of what the sheet is about', () => {
  expect(gradeAmong(['优秀', '合格', '不合格'])).toBe('branchGrade');
  expect(gradeAmong(['甲', '乙'])).toBeNull();
});
