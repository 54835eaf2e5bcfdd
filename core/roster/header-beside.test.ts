import { expect, test } from 'vitest';
import annualAssessment from '../forms/annual-assessment.ts';
import ballotSummary from '../forms/ballot-summary.ts';
import democraticReview from '../forms/democratic-review.ts';
import ethicsAssessment from '../forms/ethics-assessment.ts';
import excellentMember from '../forms/excellent-member.ts';
import type { FormType } from '../model/form-type.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { rosterHeaderAt } from './header.ts';
import { sheetFields } from './person-fields.ts';
import { readColumns, readRoster } from './read.ts';

/** Fields of the columns of a sheet with a header and one or more rows; `title` stands alone over it. */
function paths(form: FormType, header: string, rows: readonly (readonly GridCell[])[], title?: string) {
  const names: GridCell[] = header.split(' ');
  const grid = [...(title === undefined ? [] : [[title]]), names, ...rows];
  const columns = readColumns(gridSheet(grid), sheetFields(form), { date1904: false });
  return columns.map(({ path }) => path);
}

const COMPETENCE = '姓名 收回票 优秀 称职 基本称职 不称职';
const COMPETENCE_VOTES = ['votesExcellent', 'votesCompetent', 'votesBasicCompetent', 'votesIncompetent'];

test('heads of one whole scale over whole numbers are votes beside ballots', () => {
  const rows = [['王样一', 20, 15, 4, 1, 0]];
  expect(paths(ballotSummary, COMPETENCE, rows)).toEqual(['name', 'ballotsReturned', ...COMPETENCE_VOTES]);
  const grid: GridCell[][] = [COMPETENCE.split(' '), ...rows];
  const roster = readRoster(gridSheet(grid), sheetFields(ballotSummary), { date1904: false });
  expect(roster.rows[0]?.values).toMatchObject({ votesExcellent: '15', votesIncompetent: '0' });
});

test('a scale of which the form does not count every step is none of its votes', () => {
  expect(paths(democraticReview, COMPETENCE, [['王样一', 20, 15, 4, 1, 0]]).slice(2)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['a step is missing', '姓名 收回票 优秀 基本称职 不称职', [['王样一', 20, 15, 4, 1]]],
  [
    'a step of another scale stands among them',
    '姓名 收回票 优秀 良好 合格 不合格',
    [['王样一', 20, 15, 3, 1, 1]],
  ],
  [
    'a step of another scale stands beside them',
    '姓名 收回票 很满意 满意 基本满意 不满意',
    [['王样一', 20, 15, 3, 1, 1]],
  ],
  [
    'something else than counts stands below',
    '姓名 收回票 优秀 合格 不合格',
    [['王样一', 20, '√', null, null]],
  ],
  ['nothing says that there was a vote', '姓名 优秀 合格 基本合格 不合格', [['王样一', 15, 3, 1, 1]]],
  [
    'the rows are of nobody, and only attendance is told',
    '单位 实到人数 优秀 合格 不合格',
    [['示例一小', 20, 15, 4, 1]],
  ],
])('counts are left where %s', (_, header, rows) => {
  expect(paths(ballotSummary, header, rows).filter((path) => path?.startsWith('votes'))).toEqual([]);
});

test('a vote is said by abstentions, by the heads, or by the title', () => {
  const votes = ['votesSatisfied', 'votesBasicSatisfied', 'votesUnsatisfied'];
  const row = [15, 3, 1];
  const attendance = '姓名 实到人数 满意 基本满意 不满意';
  expect(paths(ballotSummary, attendance, [['王样一', 20, ...row]]).slice(2)).toEqual([null, null, null]);
  expect(paths(ballotSummary, `${attendance} 弃权`, [['王样一', 20, ...row, 1]]).slice(2)).toEqual([
    ...votes,
    'votesAbstained',
  ]);
  expect(
    paths(ballotSummary, '姓名 满意（票） 基本满意（票） 不满意（票）', [['王样一', ...row]]).slice(1),
  ).toEqual(votes);
  const title = '民主测评情况表';
  expect(paths(ballotSummary, '姓名 满意 基本满意 不满意', [['王样一', ...row]], title).slice(1)).toEqual(
    votes,
  );
});

test('the title of a table says nothing of the table below it', () => {
  const scale = '姓名 优秀 合格 不合格';
  const grid: GridCell[][] = [
    ['民主测评票数'],
    scale.split(' '),
    ['王样一', 20, 3, 0],
    [],
    scale.split(' '),
    ['李样二', 20, 20, 5],
  ];
  const [first, below] = [1, 4].map((row) =>
    rosterHeaderAt(gridSheet(grid), row, sheetFields(ballotSummary)),
  );
  expect(first?.matches[1]?.path).toBe('votesExcellent');
  expect(below?.matches[1]?.path).toBeNull();
});

test('shares stand between counts, and abstentions beside them', () => {
  const header = '姓名 有效票 同意 同意率 不同意 不同意率 弃权 不了解';
  expect(paths(ballotSummary, header, [['王样一', 20, 15, '75%', 3, '15%', 1, 1]])).toEqual([
    'name',
    'ballotsValid',
    'votesFor',
    null,
    'votesAgainst',
    null,
    'votesAbstained',
    'votesUnknown',
  ]);
});

test('one scale under two groups of voters is the votes of neither', () => {
  const header: GridCell[][] = [
    ['姓名', '领导票', null, null, '群众票', null, null],
    [null, '优秀', '合格', '不合格', '优秀', '合格', '不合格'],
    ['王样一', 3, 1, 0, 15, 2, 1],
  ];
  const sheet = gridSheet(header, [
    [0, 0, 1, 0],
    [0, 1, 0, 3],
    [0, 4, 0, 6],
  ]);
  const columns = readColumns(sheet, sheetFields(ballotSummary), { date1904: false });
  expect(columns.slice(1).map(({ path }) => path)).toEqual(Array.from({ length: 6 }, () => null));
});

const BALLOTS = ['ballotsIssued', 'ballotsReturned', 'ballotsValid'];

test('发出、收回、有效 are ballots beside attendance, beside votes, and under the title of a vote', () => {
  const heads = '姓名 应到 实到 发出 收回 有效';
  expect(paths(ballotSummary, heads, [['王样一', 40, 38, 38, 37, 36]]).slice(3)).toEqual(BALLOTS);
  const rows = [['王样一', 38, 38, 37, 30, 6, 1]];
  expect(paths(ballotSummary, '姓名 实到 发票 收票 满意 基本满意 不满意', rows).slice(2, 4)).toEqual(
    BALLOTS.slice(0, 2),
  );
  expect(paths(ballotSummary, '姓名 收回 有效票 优秀票', [['王样一', 38, 37, 30]])[1]).toBe(
    'ballotsReturned',
  );
  const title = '中层干部民主测评情况表';
  expect(
    paths(ballotSummary, '姓名 部门 发出 收回 无效', [['王样一', '教务处', 38, 37, 1]], title).slice(2),
  ).toEqual(['ballotsIssued', 'ballotsReturned', 'ballotsInvalid']);
});

test.each([
  ['nothing of a vote stands beside them', '姓名 部门 发出 收回 有效', [['王样一', '教务处', 38, 37, 36]]],
  ['something else than counts stands below', '姓名 实到 发出 收回', [['王样一', 38, '是', '否']]],
  ['there is one of them, beside mere attendance', '姓名 应到 实到 有效', [['王样一', 40, 38, 1]]],
  [
    'they stand apart from the attendance',
    '姓名 应到 实到 职务 发出 收回',
    [['王样一', 40, 38, '教师', 3, 2]],
  ],
  ['one stands there twice', '姓名 实到 发出 收回 收回', [['王样一', 38, 38, 37, 36]]],
])('发出、收回、有效 are left where %s', (_, header, rows) => {
  const found = paths(ballotSummary, header, rows);
  expect(found.filter((path) => BALLOTS.includes(path ?? ''))).toEqual([]);
});

test('on a recommendation 得票数 is the votes for somebody, unless other votes stand beside it', () => {
  const heads = '姓名 应到党员 实到会 得票数';
  const rows = [['王样一', 30, 28, 27, 1]];
  const attendance = ['name', 'ballotsExpected', 'ballotsPresent'];
  expect(paths(excellentMember, heads, rows)).toEqual([...attendance, 'votesFor']);
  expect(paths(excellentMember, `${heads} 反对票`, rows).slice(3)).toEqual([null, null]);
  expect(paths(excellentMember, `${heads} 同意票`, rows).slice(3)).toEqual([null, 'votesFor']);
  // Where every scale is voted on, it could be any of them.
  expect(paths(ballotSummary, heads, rows)).toEqual([...attendance, null]);
});

test('参加人数 alone beside people is of anything; beside ballots it is who was there', () => {
  expect(paths(ballotSummary, '姓名 参加人数 平均分', [['王样一', 40, 88.5]])[1]).toBeNull();
  expect(paths(ballotSummary, '姓名 参加人数 有效票', [['王样一', 40, 40]])[1]).toBe('ballotsPresent');
});

test('德 to 廉 over numbers are the five aspects, with their sum and place', () => {
  const header = '姓名 德(20分) 能20分 勤（20分） 绩（30分） 廉 合计 名次';
  expect(paths(annualAssessment, header, [['王样一', 18, 19.5, 20, 28, 9, 94.5, 1]])).toEqual([
    'name',
    'virtueScore',
    'abilityScore',
    'diligenceScore',
    'achievementScore',
    'integrityScore',
    'finalScore',
    'ranking',
  ]);
});

test('aspects are left over words, or where most of them are missing', () => {
  const words = paths(annualAssessment, '姓名 德 能 勤 绩 廉 总分', [
    ['王样一', '好', '好', '好', '好', '好', 90],
  ]);
  expect(words.slice(1)).toEqual([null, null, null, null, null, null]);
  expect(paths(annualAssessment, '姓名 德 勤 总分', [['王样一', 9, 9, 18]]).slice(1)).toEqual([
    null,
    null,
    null,
  ]);
});

test('who gave the points is a column of points over numbers, whatever words it is by itself', () => {
  const header = '姓名 自我评价（20%） 互评（20%） 学生评 家长评价 组织评 得分';
  const scores = ['selfScore', 'peerScore', 'studentScore', 'parentScore', 'groupScore', 'finalScore'];
  expect(paths(ethicsAssessment, header, [['王样一', 19, 18.5, 28, 19, 9, 93.5]]).slice(1)).toEqual(scores);
  const words = paths(ethicsAssessment, header, [
    ['王样一', '一年来坚持家访。', '好', '好', '好', '好', '好'],
  ]);
  expect(words.slice(1).filter((path) => path?.endsWith('Score'))).toEqual([]);
});

test('of two totals neither is the score', () => {
  const header = '姓名 自评 互评 合计 平均分';
  expect(paths(ethicsAssessment, header, [['王样一', 90, 92, 182, 91]]).slice(3)).toEqual([null, null]);
});

const grade = (form: FormType, head: string, title: string) =>
  paths(form, `姓名 部门 ${head}`, [['王样一', '语文组', '优秀']], title)[2];

test('等次 over words of a scale is the grade of what the sheet is about', () => {
  expect(grade(annualAssessment, '等次', '年度考核结果汇总表')).toBe('assessmentGrade');
  expect(grade(ethicsAssessment, '考核结果', '师德考核结果汇总表')).toBe('ethicsGrade');
  expect(grade(ethicsAssessment, '年度考核等次', '师德考核结果汇总表')).toBeNull();
  expect(grade(democraticReview, '等次', '民主评议党员汇总表')).toBe('branchGrade');
  // Of cadres the branch says nothing.
  expect(grade(ballotSummary, '等次', '中层干部民主测评汇总表')).toBeNull();
});

test('a head of grades over anything else is none, and of two neither', () => {
  const title = '年度考核结果汇总表';
  expect(paths(annualAssessment, '姓名 结果', [['王样一', 95]], title)[1]).toBeNull();
  expect(
    paths(annualAssessment, '姓名 拟定等次 确定等次', [['王样一', '优秀', '合格']], title).slice(1),
  ).toEqual([null, null]);
});

test('a line of signatures below the table changes nothing', () => {
  const rows: GridCell[][] = [
    ['王样一', 20, 15, 4, 1, 0],
    ['李样二', 20, 12, 6, 1, 1],
    ['监票人：', null, '计票人：', null, null, null],
  ];
  expect(paths(ballotSummary, COMPETENCE, rows.slice(0, 2))).toEqual(paths(ballotSummary, COMPETENCE, rows));
});

test('票数 and 比例 stand under each step, merged or not', () => {
  const grid: GridCell[][] = [
    ['姓名', '满意', null, '不满意', null],
    [null, '票数', '比例', '票数', '比例'],
    ['王样一', 15, '75%', 5, '25%'],
  ];
  const columns = readColumns(gridSheet(grid), sheetFields(ballotSummary), { date1904: false });
  expect(columns.map(({ path }) => path)).toEqual(['name', 'votesSatisfied', null, 'votesUnsatisfied', null]);
});

test('beside votes 得分 is the score, and 合计 a number of them', () => {
  const header = `${COMPETENCE} 得分`;
  expect(paths(ballotSummary, header, [['王样一', 20, 15, 4, 1, 0, 94]]).at(-1)).toBe('finalScore');
  const sum = paths(ballotSummary, header.replace('得分', '合计'), [['王样一', 20, 15, 4, 1, 0, 20]]);
  expect(sum.at(-1)).toBeNull();
});

test('points of parts that nobody knows make a sum beside a part of teachers or one that is known, and in an assessment alone', () => {
  const rows = [['王样一', 55, 40, 95]];
  const pathsOf = (header: string, title: string) => paths(annualAssessment, header, rows, title).at(-1);
  expect(pathsOf('姓名 师德（60分） 出勤（40分） 总分', '教师考核得分表')).toBe('finalScore');
  const pupils = paths(ethicsAssessment, '姓名 学生（60分） 出勤（40分） 总分', rows, '教师考核得分表');
  expect(pupils).toEqual(['name', 'studentScore', null, 'finalScore']);
  expect(pathsOf('姓名 师德（60分） 出勤（40分） 总分', '期末成绩表')).toBeNull();
  expect(pathsOf('姓名 德育（60分） 出勤（40分） 总分', '教师考核得分表')).toBeNull();
});

test('one wrong cell takes no column away, and is read as what it is', () => {
  const rows = [
    ['王样一', 20, 15, 4, 1, 0],
    ['李样二', 20, '二十', 4, -1, 0],
    ['赵样三', 20, 15, 2.5, 0, 0],
  ];
  expect(paths(ballotSummary, COMPETENCE, rows).slice(2)).toEqual(COMPETENCE_VOTES);
  const roster = readRoster(gridSheet([COMPETENCE.split(' '), ...rows]), sheetFields(ballotSummary), {
    date1904: false,
  });
  expect(roster.rows[1]?.values).toMatchObject({ votesExcellent: '二十', votesBasicCompetent: '-1' });
  const scored = [
    [90, 92, 94],
    ['九十', 92, 94],
    [88, 90, 92.5],
  ].map((row) => ['王样一', ...row]);
  expect(paths(ethicsAssessment, '姓名 自评 互评 学生评', scored).slice(1)).toEqual([
    'selfScore',
    'peerScore',
    'studentScore',
  ]);
});

test('invoices are no ballots, whatever the sheet is called', () => {
  const grid = [['发票登记表'], ['姓名', '发票', '收票'], ['王样一', 3, 2], ['李样二', 4, 4]];
  const { columns } = readRoster(gridSheet(grid, [[0, 0, 0, 2]]), sheetFields(ballotSummary), {
    date1904: false,
  });
  expect(columns.map(({ path }) => path)).toEqual(['name', null, null]);
});
