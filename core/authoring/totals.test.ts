import { expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import { bookOf, type Draft } from '#tests/fixtures/authoring-drafts.ts';
import { openWorkbook } from '../workbook/open.ts';
import { type PackReading, readPackWorkbook } from './read.ts';
import { writePackWorkbook } from './write.ts';

const sheet = (name: string, ...cells: string[][]): Draft => ({ name, cells });

const record = (at: string, form: string, cells: string): string[] => [
  '1',
  '一',
  form,
  '2026-05-01',
  at,
  cells,
  '',
  '',
];

/** A pack with a form of details and one that sums up, which call the class otherwise. */
function reading(forms: string, part: string, others: string, written = '2'): PackReading {
  return readPackWorkbook(
    bookOf([
      sheet('设置', ['项目', '内容'], ['名称', '包'], ['摘录日期', '2026-01-01']),
      sheet('表单', ['表单', '来源'], ['申报表', '示例'], ['汇总表', '示例']),
      sheet(
        '字段',
        ['表单', '字段', '类型'],
        ['申报表', '所在班级', '文字'],
        ['申报表', '得票数', '数字'],
        ['汇总表', '统计的组', '文字'],
        ['汇总表', '合计', '数字'],
      ),
      sheet(
        '检查',
        ['名称', '检查类型', '表单', '字段', '对照字段', '其他参数'],
        ['相加', '汇总与明细', forms, part, '合计', others],
      ),
      sheet(
        '示例',
        ['序号', '示例', '表单', '检查日期', '第几份', '填写内容', '检查', '应为'],
        ['1', '一', '汇总表', '2026-05-01', '1', `统计的组=大一班；合计=${written}`, '相加', '合格'],
        record('2', '申报表', '所在班级=大一班；得票数=1'),
        record('3', '申报表', '所在班级=大一班；得票数=1'),
        record('4', '申报表', '所在班级=大二班；得票数=9'),
      ),
    ]),
    known,
  );
}

const errors = ({ problems }: PackReading): unknown[] =>
  problems
    .filter(({ level }) => level === 'error')
    .map(({ code, column, params }) => [code, column, params['word']]);
const BY_CLASS = '汇总表单=汇总表；单位字段=所在班级；汇总单位字段=统计的组';

test.each([
  ['申报表', '得票数'],
  ['申报表、汇总表', '得票数'],
  ['汇总表、申报表', ''],
])(
  'fields of details and of their sum are each looked for on their own form: %s, %s',
  async (forms, part) => {
    const read = reading(forms, part, BY_CLASS);
    expect(errors(read)).toEqual([]);
    expect(read.verified).toBe(true);
    const again = await openWorkbook(writePackWorkbook(read.authored!, known), 'x.xlsx');
    expect(readPackWorkbook(again, known).authored).toEqual(read.authored);
  },
);

test('a wrong sum fails', () => {
  expect(errors(reading('申报表', '得票数', BY_CLASS, '3'))).toContainEqual(
    expect.arrayContaining(['authoring.exampleFails']),
  );
});

test('a sum without details, a field of the wrong form, and a unit that the sum calls otherwise are told', () => {
  expect(errors(reading('汇总表', '得票数', BY_CLASS))).toEqual([['authoring.noOtherForm', 'C', undefined]]);
  expect(errors(reading('申报表', '合计', BY_CLASS))).toEqual([['authoring.unknownField', 'D', '合计']]);
  expect(errors(reading('申报表', '得票数', '汇总表单=汇总表；单位字段=所在班级'))).toEqual([
    ['checks.noSummaryGroup', 'F', undefined],
  ]);
});
