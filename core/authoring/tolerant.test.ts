import { describe, expect, test } from 'vitest';
import type { Cell } from '../model/workbook.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { put, reading, sheetIn, type Spoil, told } from '#tests/fixtures/authoring-drafts.ts';

import { packRows } from './write.ts';

const expected = reading(() => undefined).authored;

function date(serial: number, text: string): Cell {
  return { type: 'number', value: serial, text, format: 'yyyy"年"m"月"d"日"', date: true };
}

test('the workbook that is spoilt below is a verified pack', () => {
  expect(reading(() => undefined)).toMatchObject({ verified: true });
});

describe('what surely means the same is read the same', () => {
  test.each<[string, Spoil]>([
    [
      'sheets and columns in another order',
      (sheets) => {
        for (const sheet of sheets) sheet.cells = sheet.cells.map((row) => row.toReversed());
        return sheets.toReversed();
      },
    ],
    [
      'other usual names of sheets and columns',
      (sheets) => {
        sheetIn(sheets, '检查').name = '检查项 ';
        sheetIn(sheets, '阶段').name = '活动阶段';
        sheetIn(sheets, '词表').name = '8.词库';
        sheetIn(sheets, '检查项 ').cells[0] = sheetIn(sheets, '检查项 ').cells[0]!.map((name) =>
          name === '检查类型'
            ? '*检查类型：'
            : name === '条件'
              ? '合格条件'
              : name === '最少'
                ? '最少（字数）'
                : name,
        );
      },
    ],
    [
      'title rows above the header',
      (sheets) => {
        for (const sheet of sheets)
          sheet.cells = [['某校“三争”标准包'], ['填表说明：请照方案填写'], [], ...sheet.cells];
      },
    ],
    [
      'a merged heading above the header',
      (sheets) => {
        const { cells } = sheetIn(sheets, '阶段');
        const width = cells[0]!.length;
        sheetIn(sheets, '阶段').merges = [
          { top: 0, bottom: 0, left: 1, right: 2 },
          { top: 0, bottom: 1, left: 0, right: 0 },
        ];
        sheetIn(sheets, '阶段').cells = [
          ['阶段', '起止日期', ...Array.from({ length: width - 2 }, () => '')],
          ['', ...cells[0]!.slice(1)],
          ...cells.slice(1),
        ];
      },
    ],
    [
      'blanks, full-width signs and invisible ones around words',
      (sheets) => {
        put(sheets, '检查', 1, '检查类型', ' 必 填\u3000');
        put(sheets, '检查', 3, '最少', '１０');
        put(sheets, '检查', 3, '最多', '500字');
        put(sheets, '字段', 1, '必填', '√');
        put(sheets, '字段', 4, '必填', 'Ｙ');
        put(sheets, '标准', 2, '标准组', '五带头\u200b');
        put(sheets, '设置', 4, '项目', '文件标题：');
        put(sheets, '检查', 1, '字段', '姓名，承诺内容；');
      },
    ],
    [
      'days in every form',
      (sheets) => {
        put(sheets, '阶段', 1, '开始日期', '2026年3月1日');
        put(sheets, '阶段', 1, '结束日期', date(46112, '2026年3月31日'));
        put(sheets, '阶段', 2, '开始日期', '2026.4.1');
        put(sheets, '阶段', 2, '结束日期', '２０２６／１１／３０');
        put(sheets, '设置', 5, '内容', '二〇二六年三月一日');
        put(sheets, '示例', 1, '检查日期', '20260501');
        put(sheets, '示例', 4, '检查日期', '2026-5-1 00:00:00');
      },
    ],
    [
      'cells pasted from a text, with its line breaks',
      (sheets) => {
        put(sheets, '阶段', 1, '任务', '召开动员会\r\n\u000b制定实施方案\r\n');
      },
    ],
    [
      'a group that is merged or left out below its first row',
      (sheets) => {
        sheetIn(sheets, '标准').merges = [{ top: 1, bottom: 3, left: 0, right: 0 }];
        for (const row of [2, 3]) put(sheets, '标准', row, '标准组', '');
        for (const row of [2, 3]) put(sheets, '示例', row, '示例', '');
        for (const row of [2, 3]) put(sheets, '示例', row, '序号', '');
      },
    ],
    [
      'a column of remarks, rows after a gap, and a header printed again',
      (sheets) => {
        const stages = sheetIn(sheets, '阶段');
        stages.cells = [...stages.cells.slice(0, 2), [], [], stages.cells[0]!, stages.cells[2]!];
        stages.cells = stages.cells.map((row, n) => [...row, n === 0 ? '备注' : n === 1 ? '去年也这样' : '']);
      },
    ],
    [
      'names with blanks between them',
      (sheets) => {
        put(sheets, '检查', 1, '字段', '姓名\u3000承诺内容');
        return sheets.concat({ name: ' 说 明 ', cells: [['随便']] });
      },
    ],
    [
      'sheets for the reader, and the hidden one of the lists',
      (sheets) => [
        { name: '说明', cells: [['怎样填写']] },
        ...sheets,
        { name: '选项2', cells: [['检查类型'], ['必填']], hidden: true },
        { name: 'Sheet1', cells: [] },
      ],
    ],
  ])('%s', (_, spoil) => {
    const { authored, problems, verified } = reading(spoil);
    expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(authored).toEqual(expected);
    expect(verified).toBe(true);
  });
});

describe('what is doubtful is read and told', () => {
  test.each<[string, Spoil, string[]]>([
    [
      'a month as a day',
      (sheets) => put(sheets, '阶段', 1, '结束日期', '2026年3月'),
      ['warning dateRead 阶段 C2'],
    ],
    [
      'a sheet with a strange name',
      (sheets) => void (sheetIn(sheets, '阶段').name = '进度'),
      ['warning sheetByHeader 进度 '],
    ],
    [
      'a formula',
      (sheets) =>
        put(sheets, '等次', 1, '起始分', {
          type: 'number',
          value: 90,
          text: '90',
          format: 'General',
          date: false,
          formula: 'A1',
        }),
      ['warning formula 等次 B2'],
    ],
    [
      'a set that is that of above',
      (sheets) => put(sheets, '标准', 2, '标准组', '同上'),
      ['warning groupAbove 标准 A3'],
    ],
    ['a set left out', (sheets) => put(sheets, '标准', 2, '标准组', ''), ['warning groupAbove 标准 A3']],
    [
      'other words on what passes',
      (sheets) => put(sheets, '检查', 1, '怎样算合格', '没有填写才合格'),
      ['warning toldCell 检查 Q2'],
    ],
    [
      'a note below the table',
      (sheets) => void sheetIn(sheets, '阶段').cells.push(['注：以上时间为暂定']),
      ['warning footnote 阶段 4'],
    ],
    [
      'a sheet of one’s own',
      (sheets) => void sheets.push({ name: '草稿记录', cells: [['随便写写']] }),
      ['warning unknownSheet 草稿记录 '],
    ],
    [
      'an unknown column without anything',
      (sheets) => {
        sheetIn(sheets, '阶段').cells[0]!.push('负责科室');
      },
      ['warning unknownColumn 阶段 I1'],
    ],
  ])('%s', (_, spoil, wanted) => {
    expect(told(spoil)).toEqual(wanted);
    expect(reading(spoil).authored).toEqual(expected);
  });
});

test('a colon does for an equals sign, and the name of a column for the column', () => {
  const { authored } = reading((sheets) => {
    put(sheets, '检查', 1, '其他参数', '可以填无：是');
    put(sheets, '检查', 3, '最少', '');
    put(sheets, '检查', 3, '其他参数', '最少字数＝10');
  });
  expect(authored?.pack.checks.slice(0, 3).map(({ params }) => params)).toEqual([
    { paths: ['name', 'pledgeText'], allowNone: true },
    expected?.pack.checks[1]?.params,
    expected?.pack.checks[2]?.params,
  ]);
});

test('a condition is the check that it says, with its words beside it', () => {
  const { authored, problems } = reading((sheets) => {
    put(sheets, '检查', 3, '检查类型', '合格条件');
    for (const header of ['字段', '最少', '最多']) put(sheets, '检查', 3, header, '');
    put(sheets, '检查', 3, '条件', '字数(承诺内容) >= 10');
  });
  expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
  expect(authored?.pack.checks[2]).toMatchObject({
    checkId: 'condition',
    params: { expression: '字数(承诺内容) >= 10' },
  });
  expect(packRows(authored!, known).checks[2]?.['passes']).toMatch(/^满足以下条件为合格：.*承诺内容/);
});
