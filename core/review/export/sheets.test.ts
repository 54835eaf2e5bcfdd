import { expect, test } from 'vitest';
import { openWorkbook } from '../../workbook/open.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import type { GivenDecision } from '../fold.ts';
import { formSheets } from './forms-sheet.ts';
import { returnsSheet } from './returns-sheet.ts';
import { toldStage } from '../stage.ts';
import { criteriaOf, type ReviewedForm } from './reviewed-form.ts';
import { percentOf, summarySheet } from './summary-sheet.ts';
import { sheetWords } from './words.fixture.ts';

const citation = { document: '示例方案', section: '一', readOn: '2026-11-20' };
const criterion = (id: string, name: string, requirement: string) => ({
  id: `sample/a/${id}`,
  name,
  requirement,
  checkability: 'person' as const,
  lexicon: [],
  citation,
});
const set = {
  id: 'sample/a',
  name: '甲组',
  appliesTo: ['member' as const],
  criteria: [criterion('one', '有期限', '每条写明完成时间'), criterion('two', '有措施', '')],
  citation,
};
const criteria = criteriaOf({ title: '示例标准包' }, [set]);

function decision(given: Partial<GivenDecision>): GivenDecision {
  return {
    hash: '0'.repeat(64),
    claimedAt: '2026-11-21T08:00:00.000Z',
    who: '审核员甲',
    decision: 'returned',
    comment: '请补期限',
    criterionIds: [],
    stage: 'returned',
    before: 'open',
    ...given,
  };
}

function form(given: Partial<ReviewedForm>): ReviewedForm {
  return {
    name: '示例甲',
    unit: '甲校',
    form: '党员公开承诺书',
    pack: '示例标准包',
    stage: 'open',
    verdicts: [],
    machine: new Map(),
    decisions: [],
    reviewer: '',
    updated: '',
    ...given,
  };
}

const judged = form({
  stage: 'returned',
  verdicts: [
    { criterionId: 'sample/a/one', verdict: 'notMet', machine: 'fail', comment: '第二条没有期限' },
    { criterionId: 'sample/a/two', verdict: 'met', machine: 'review', comment: '' },
  ],
  machine: new Map([['sample/a/one', 'fail']]),
  decisions: [decision({})],
});

test('审核表 keeps person and machine apart, and a blank is no pass', () => {
  const [sheet, sources] = formSheets([judged, form({})], criteria, sheetWords);
  const groups = sheet!.columns.map(({ group, header }) => `${group ?? ''}/${header}`);
  expect(groups.filter((each) => each.startsWith('甲组 · 有期限/'))).toEqual([
    '甲组 · 有期限/结论',
    '甲组 · 有期限/意见',
    '甲组 · 有期限/自动检查',
  ]);
  expect(sheet!.rows[0]!.slice(5, 11)).toEqual([
    '不符合',
    '第二条没有期限',
    '不通过',
    '符合',
    '',
    '没有检查',
  ]);
  expect(sheet!.rows[1]!.slice(5, 11)).toEqual(['', '', '没有检查', '', '', '没有检查']);
  const [lost] = formSheets([{ ...judged, machineLost: true }], criteria, sheetWords);
  expect(lost!.rows[0]!.slice(5, 11)).toEqual([
    '不符合',
    '第二条没有期限',
    '不通过',
    '符合',
    '',
    '结果没有存',
  ]);
  expect(sources!.rows[0]).toEqual([
    '示例标准包',
    '甲组',
    '有期限',
    '每条写明完成时间',
    '示例方案',
    '一',
    '2026-11-20',
  ]);
});

const headers = (forms: ReviewedForm[]) =>
  formSheets(forms, criteria, sheetWords)[0]!.columns.map(({ header }) => header);

test('a column of ID numbers is there only where it was asked for', () => {
  expect(headers([judged])).not.toContain('身份证号');
  expect(headers([{ ...judged, idNumber: '110***********002X' }])).toContain('身份证号');
});

test('退回清单 says per criterion what to change', () => {
  const named = form({
    stage: 'incomplete',
    decisions: [decision({ decision: 'incomplete', criterionIds: ['sample/a/one'], comment: '材料不全' })],
  });
  const whole = form({ name: '示例丙', stage: 'returned', decisions: [decision({ comment: '请重写' })] });
  const passed = form({ stage: 'passed', decisions: [decision({}), decision({ decision: 'passed' })] });
  const { rows } = returnsSheet([judged, named, whole, passed], criteria, sheetWords);
  expect(rows.map((row) => row.slice(4, 8))).toEqual([
    ['退回', '有期限', '请补期限', '第二条没有期限'],
    ['待补', '有期限', '材料不全', '每条写明完成时间'],
    ['退回', '（整份）', '请重写', '请重写'],
  ]);
});

test('汇总 counts by unit and prints its arithmetic, rounded once', () => {
  const forms = [
    form({ stage: 'passed' }),
    form({ stage: 'passed' }),
    judged,
    form({ unit: '', stage: 'resubmitted' }),
  ];
  const { rows } = summarySheet(forms, sheetWords);
  expect(rows).toEqual([
    ['甲校', '3', '0', '2', '1', '0', '0', '0', '3 ÷ 3 = 100.0%', '2 ÷ 3 = 66.7%'],
    ['（没有单位）', '1', '0', '0', '0', '0', '1', '0', '0 ÷ 1 = 0.0%', '0 ÷ 1 = 0.0%'],
    ['合计', '4', '0', '2', '1', '0', '1', '0', '3 ÷ 4 = 75.0%', '2 ÷ 4 = 50.0%'],
  ]);
  expect([percentOf(1, 8), percentOf(1, 16), percentOf(1999, 2000)]).toEqual(['12.5%', '6.3%', '100.0%']);
});

test('the workbook opens again as it was written', async () => {
  const bytes = writeWorkbook([
    ...formSheets([judged], criteria, sheetWords),
    returnsSheet([judged], criteria, sheetWords),
  ]);
  const book = await openWorkbook(bytes, 'x.xlsx');
  expect(book.sheets.map(({ name }) => name)).toEqual(['审核表', '标准出处', '退回清单']);
  expect(book.sheets[0]?.cell(2, 5)?.text).toBe('不符合');
});

test('decisions side by side are disputed: neither returned, nor passed, nor reviewed', () => {
  const disputed = form({
    stage: toldStage('passed', [decision({}), decision({ decision: 'passed', stage: 'passed' })]),
    decisions: [decision({}), decision({ decision: 'passed', stage: 'passed' })],
  });
  const [sheet] = formSheets([disputed], criteria, sheetWords);
  expect(sheet!.rows[0]).toContain('有分歧');
  expect(sheet!.rows[0]).not.toContain('通过');
  expect(returnsSheet([disputed], criteria, sheetWords).rows).toEqual([]);
  const counts = summarySheet([disputed], sheetWords);
  const at = (header: string) => counts.rows[0]?.[counts.columns.findIndex((each) => each.header === header)];
  expect([at('有分歧'), at('通过'), at('退回'), at('已审'), at('通过率')]).toEqual([
    '1',
    '0',
    '0',
    '0 ÷ 1 = 0.0%',
    '0 ÷ 1 = 0.0%',
  ]);
});
