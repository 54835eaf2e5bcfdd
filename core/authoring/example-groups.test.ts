import { describe, expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import { type Draft, reading, sheetIn, told } from '#tests/fixtures/authoring-drafts.ts';
import type { PackReading } from './read.ts';
import { readPackWorkbook } from './read.ts';
import { writePackWorkbook } from './write.ts';
import { openWorkbook } from '../workbook/open.ts';
import type { Cell } from '../model/workbook.ts';
import { textCell } from '../workbook/grid.ts';

type Cells = Readonly<Record<string, string | Cell>>;
const FORM = '教师师德承诺登记表';

function add(sheets: readonly Draft[], name: string, rows: readonly Cells[]): void {
  const { cells } = sheetIn(sheets, name);
  const [headers = []] = cells;
  for (const row of rows) {
    for (const header of Object.keys(row)) expect(headers).toContain(header);
    cells.push(headers.map((header) => row[header as string] ?? ''));
  }
}

/** The examples of the blank workbook with one more. */
function withExample(rows: readonly Cells[], checks: readonly Cells[] = []) {
  return (sheets: Draft[]): void => {
    add(sheets, '检查', checks);
    add(sheets, '示例', [{ 序号: '9', 示例: '几份', 表单: FORM, 检查日期: '2026-05-01', ...rows[0] }]);
    add(
      sheets,
      '示例',
      rows.slice(1).map((row) => ({ 序号: '9', ...row })),
    );
  };
}

function groupIn({ authored }: PackReading) {
  return authored?.examples.find(({ name }) => name === '几份');
}

const within = { 检查: '优秀名额', 应为: '合格' };
const ten = { 第几份: '1至10', 字段: '承诺等次', 填写内容: '合格', ...within };

describe('several forms in one example', () => {
  test('a row is a form, with its values in one cell, and forms that say the same are a range', () => {
    const read = reading(
      withExample([
        { 第几份: '1', 填写内容: '姓名=示例甲；承诺等次=优秀', ...within },
        { 第几份: '第２份', 填写内容: '姓名=示例乙；承诺等次=合格' },
        { 第几份: '3～4、5', 字段: '承诺等次', 填写内容: '合格' },
      ]),
    );
    expect(read).toMatchObject({ verified: true });
    expect(groupIn(read)).toMatchObject({
      records: [
        { values: { name: '示例甲', chengNuoDengCi: '优秀' } },
        { values: { name: '示例乙', chengNuoDengCi: '合格' } },
        ...Array.from({ length: 3 }, () => ({ values: { chengNuoDengCi: '合格' } })),
      ],
      expect: [{ outcome: 'pass' }],
    });
  });

  test('a form may take several rows, and a blank number belongs to the form above', () => {
    const read = reading(
      withExample([
        { 第几份: '1', 字段: '姓名', 填写内容: '示例甲', ...within },
        { 字段: '承诺等次', 填写内容: '合格' },
        { 第几份: '2', 字段: '承诺等次', 填写内容: '合格' },
        { 第几份: '1', 字段: '承诺内容', 填写内容: '每学期家访20户' },
      ]),
    );
    expect(groupIn(read)).toMatchObject({
      records: [
        { values: { name: '示例甲', chengNuoDengCi: '合格', pledgeText: '每学期家访20户' } },
        { values: { chengNuoDengCi: '合格' } },
      ],
    });
  });

  test('a pack whose group fails is not verified, in words of forms', () => {
    const spoil = withExample([
      { 第几份: '1至2', 字段: '承诺等次', 填写内容: '优秀', ...within },
      { 第几份: '3', 字段: '承诺等次', 填写内容: '合格' },
    ]);
    expect(told(spoil)).toEqual(['error exampleFails 示例 J8', 'error exampleUnexpected 示例 I8']);
    const read = reading(spoil);
    expect(read.verified).toBe(false);
    expect(read.authored).toBeDefined();
  });

  test('what a form says by itself counts only where it is listed', () => {
    expect(reading(withExample([ten])).verified).toBe(true);
    const listed = { 检查: '基本信息', 应为: '不合格', 结果第几份: '3' };
    expect(reading(withExample([ten, listed])).verified).toBe(true);
    expect(told(withExample([ten, { ...listed, 应为: '合格' }]))).toEqual(['error exampleFails 示例 J9']);
  });

  test.each<[string, Cells[], string[]]>([
    ['a gap', [{ ...ten, 第几份: '2' }], ['error recordGap 示例 E8']],
    [
      'no number',
      [
        { ...ten, 第几份: '' },
        { ...ten, 第几份: '1' },
      ],
      ['error whichRecord 示例 E8'],
    ],
    ['a word', [{ ...ten, 第几份: '甲' }], ['error notRecord 示例 E8']],
    ['a range backwards', [{ ...ten, 第几份: '4至1' }], ['error notRecord 示例 E8']],
    [
      'a day that a program made of 4-10',
      [
        {
          ...ten,
          第几份: { ...textCell('4月10日'), type: 'number', value: 46122, date: true, format: 'm"月"d"日"' },
        },
      ],
      ['error recordAsDate 示例 E8'],
    ],
    ['a result of a form that is not there', [{ ...ten, 结果第几份: '11' }], ['error noSuchRecord 示例 K8']],
    [
      'a field that no form has',
      [{ 第几份: '1', 填写内容: '姓名=甲；承诺等刺=合格', ...within }],
      ['error unknownField 示例 H8 → 承诺等次'],
    ],
    [
      'values parted by a comma',
      [{ 第几份: '1', 填写内容: '姓名=甲，承诺等次=合格', ...within }],
      ['error entrySeparator 示例 H8'],
    ],
    [
      'a value twice',
      [{ 第几份: '1', 填写内容: '姓名=甲；姓名=乙', ...within }],
      ['error valueTwice 示例 H8'],
    ],
    ['no field', [{ 第几份: '1', 填写内容: '合格', ...within }], ['error blankField 示例 F8']],
    [
      'another form under one number',
      [ten, { 第几份: '3', 表单: '党员公开承诺书', 字段: '姓名', 填写内容: '甲' }],
      ['error recordConflict 示例 C9'],
    ],
    [
      'a check of many forms asked of one',
      [{ 字段: '承诺等次', 填写内容: '优秀', ...within }],
      ['error exampleUnexpected 示例 I8', 'error exampleAlone 示例 J8'].toSorted(),
    ],
    [
      'a form of results where there is only one',
      [{ 字段: '姓名', 填写内容: '甲', ...within, 结果第几份: '1' }],
      ['error oneForm 示例 K8'],
    ],
  ])('%s', (_, rows, wanted) => {
    const found = told(withExample(rows)).filter((line) => !line.startsWith('warning'));
    expect([...new Set(found)].toSorted()).toEqual(wanted);
  });
});

/** A use of each check of many forms, forms that it passes and forms that it does not. */
const CASES: [type: string, use: Cells, good: Cells[], bad: Cells[], outcome: string][] = [
  [
    '比例上限',
    { 表单: '民主评议党员登记表', 字段: '评定等次', 最多: '50', 其他参数: '等次=优秀' },
    [
      { 第几份: '1', 表单: '民主评议党员登记表', 字段: '评定等次', 填写内容: '优秀' },
      { 第几份: '2至4', 字段: '评定等次', 填写内容: '合格' },
    ],
    [{ 第几份: '1至2', 表单: '民主评议党员登记表', 字段: '评定等次', 填写内容: '优秀' }],
    '不合格',
  ],
  [
    '互不重复',
    { 表单: FORM, 字段: '姓名' },
    [
      { 第几份: '1', 字段: '姓名', 填写内容: '示例甲' },
      { 第几份: '2', 字段: '姓名', 填写内容: '示例乙' },
    ],
    [{ 第几份: '1至2', 字段: '姓名', 填写内容: '示例甲' }],
    '不合格',
  ],
  [
    '雷同',
    { 表单: FORM, 字段: '承诺内容' },
    [
      { 第几份: '1', 字段: '承诺内容', 填写内容: '每学期家访二十户，建立家访档案，期末向家长反馈' },
      { 第几份: '2', 字段: '承诺内容', 填写内容: '承担两节公开课，带好一名青年教师，全年不迟到' },
    ],
    [{ 第几份: '1至2', 字段: '承诺内容', 填写内容: '每学期家访二十户，建立家访档案，期末向家长反馈' }],
    '人工判断',
  ],
  [
    '同列漏填',
    { 表单: '师德考核登记表', 字段: '自评得分、互评得分' },
    [{ 第几份: '1至3', 表单: '师德考核登记表', 填写内容: '自评得分=95；互评得分=90' }],
    [
      { 第几份: '1至3', 表单: '师德考核登记表', 填写内容: '自评得分=95；互评得分=90' },
      { 第几份: '4', 填写内容: '自评得分=92' },
      { 第几份: '5', 填写内容: '互评得分=92' },
    ],
    '人工判断',
  ],
  [
    '同一人各表一致',
    { 表单: '党员公开承诺书', 字段: '性别' },
    [
      {
        第几份: '1至2',
        表单: '党员公开承诺书',
        填写内容: '姓名=示例甲；身份证号=11010519491231002X；性别=女',
      },
    ],
    [
      { 第几份: '1', 表单: '党员公开承诺书', 填写内容: '姓名=示例甲；身份证号=11010519491231002X；性别=女' },
      { 第几份: '2', 填写内容: '姓名=示例甲；身份证号=11010519491231002X；性别=男' },
    ],
    '不合格',
  ],
  [
    '每月会议次数',
    { 表单: '会议记录表', 字段: '会议日期', 最少: '2' },
    [
      { 第几份: '1', 表单: '会议记录表', 字段: '会议日期', 填写内容: '2026-03-05' },
      { 第几份: '2', 字段: '会议日期', 填写内容: '2026-03-19' },
    ],
    [{ 第几份: '1', 表单: '会议记录表', 字段: '会议日期', 填写内容: '2026-03-05' }],
    '不合格',
  ],
  [
    '汇总与明细',
    {
      表单: '民主测评汇总表、民主评议党员登记表',
      对照字段: '应到人数',
      其他参数: '汇总表单=民主测评汇总表',
    },
    [
      { 第几份: '1', 表单: '民主测评汇总表', 字段: '应到人数', 填写内容: '2' },
      { 第几份: '2至3', 表单: '民主评议党员登记表', 字段: '姓名', 填写内容: '示例甲' },
    ],
    [
      { 第几份: '1', 表单: '民主测评汇总表', 字段: '应到人数', 填写内容: '3' },
      { 第几份: '2至3', 表单: '民主评议党员登记表', 字段: '姓名', 填写内容: '示例甲' },
    ],
    '不合格',
  ],
];

describe.each(CASES)('%s', (type, use, good, bad, outcome) => {
  const read = (wanted: readonly Cells[], says: string) =>
    reading(
      withExample(
        wanted.map((row, at) => (at === 0 ? { ...row, 检查: '要查的', 应为: says } : row)),
        [{ ...use, 名称: '要查的', 检查类型: type }],
      ),
    );

  test('an example that passes and one that does not, both as the author says', () => {
    for (const [rows, says] of [
      [good, '合格'],
      [bad, outcome],
    ] as const) {
      const { problems, verified } = read(rows, says);
      expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(verified).toBe(true);
    }
    expect(read(good, outcome).verified).toBe(false);
    expect(read(bad, '合格').verified).toBe(false);
  });

  test('the workbook that is written of it reads back equal', async () => {
    const { authored } = read(bad, outcome);
    const book = await openWorkbook(writePackWorkbook(authored!, known), 'pack.xlsx');
    const back = readPackWorkbook(book, known);
    expect(back.authored).toEqual(authored);
    expect(back.verified).toBe(true);
  });
});

test('there is a case for every check of many forms', () => {
  const types = known.checks.flatMap((check) => ('runTogether' in check ? (check.author?.type ?? []) : []));
  expect(CASES.map(([type]) => type).toSorted()).toEqual(types.toSorted());
});
