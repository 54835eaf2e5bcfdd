import { expect, test } from 'vitest';
import { sampleWorkbook } from '../sample.fixture.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { fillTemplate } from './fill.ts';
import { check, merges, sheetData } from './read.fixture.ts';
import { readTemplate } from './read.ts';

test.each([
  [
    'as many cells',
    [
      ['单位', '样例小学', '联系电话', '010-00000000'],
      ['姓名', '性别', '民族', '手机'],
    ],
    2,
  ],
  [
    'more cells',
    [['汇总表'], ['学校', '样例小学', '学期', '2024春', '填报人', '某老师'], ['姓名', '性别', '民族']],
    3,
  ],
  [
    'fewer cells, and others below',
    [
      ['说明', '1.姓名必填'],
      ['版本', 'V2.0'],
      ['姓名', '性别'],
    ],
    3,
  ],
  [
    'names that no dictionary has',
    [
      ['单位', '样例小学'],
      ['房间编号', '发放日期'],
    ],
    2,
  ],
])('labels with their values above the header are not the header: %s', (_, rows, headerRow) => {
  const { samples, ...template } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(template).toMatchObject({ headerRow, firstDataRow: headerRow + 1 });
  expect(samples).toBeUndefined();
});

const pairs = [
  ['校区', '本部', '学年', '某年'],
  ['楼栋', '床位', '朝向', '楼层'],
];

test.each([
  ['frozen', '<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>', '', 2],
  ['filtered', '', '<autoFilter ref="A2:D9"/>', 2],
  [
    'with lists below',
    '',
    `<dataValidations>${check('type="list" sqref="C3:C99"', '"南,北"')}</dataValidations>`,
    2,
  ],
  ['nothing', '', '', 1],
])(
  'where words tell nothing, what the file says of a row below counts: %s',
  (_, before, after, headerRow) => {
    const bytes = sampleWorkbook({ sheets: [before + sheetData(pairs) + after] });
    expect(readTemplate(bytes)).toMatchObject({ headerRow });
  },
);

test('a header with a sample in view with it stays the header', () => {
  const view = '<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>';
  const rows = [
    ['姓名', '性别', '民族', '学历'],
    ['张样例', '男', '汉族', '本科'],
  ];
  expect(readTemplate(sampleWorkbook({ sheets: [view + sheetData(rows)] }))).toMatchObject({ headerRow: 1 });
});

test('a row that names fields is no sample, wherever the user says that the header stands', () => {
  const rows = [
    ['单位', '样例小学'],
    ['姓名', '性别'],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows)] });
  expect(readTemplate(bytes, undefined, { headerRow: 1 }).samples).toBeUndefined();
  const request = {
    sheet: 'Sheet1',
    firstDataRow: 2,
    columns: [{ column: 'A', type: 'text' as const }],
    rows: [['张样例']],
    replaceSamples: true,
  };
  expect(() => fillTemplate(bytes, request)).toThrow(
    expect.objectContaining({ code: 'template.occupied', params: { cell: 'A2' } }),
  );
});

test('a title with nothing below it is no header', () => {
  expect(() => readTemplate(sampleWorkbook({ sheets: [sheetData([['教职工名单']])] }))).toThrow(
    expect.objectContaining({ code: 'template.noHeader' }),
  );
});

test.each([
  ['years', ['姓名', '性别', 2022, 2023], ['姓名', '性别', '2022', '2023']],
  ['days', ['姓名', 1, 2, 3, '合计'], ['姓名', '1', '2', '3', '合计']],
  ['what stands beside', ['姓名', '性别', '', '', 7.5], ['姓名', '性别']],
])('numbers among the headers: %s', (_, header, expected) => {
  const cells = header.map((value, c) =>
    typeof value === 'number'
      ? `<c r="${'ABCDE'[c]}1"><v>${value}</v></c>`
      : textCell(`${'ABCDE'[c]}1`, value),
  );
  const bytes = sampleWorkbook({ sheets: [`<sheetData><row r="1">${cells.join('')}</row></sheetData>`] });
  expect(readTemplate(bytes).columns.map((column) => column.header)).toEqual(expected);
});

function textCell(name: string, text: string): string {
  return text === '' ? '' : `<c r="${name}" t="str"><v>${text}</v></c>`;
}

test('words of lists beside the table are neither header nor sample, and filling leaves them', () => {
  const rows = [
    ['姓名', '学历', '', '', '研究生', '汉族'],
    ['张样例', '本科', '', '', '本科', '回族'],
    ['', '', '', '', '大专', '满族'],
  ];
  const lists =
    check('type="list" sqref="B2:B9"', '$E$1:$E$3') +
    check('type="list" sqref="C2:C9"', 'OFFSET($F$1,0,0,3,1)');
  const bytes = sampleWorkbook({
    sheets: [`${sheetData(rows)}<dataValidations>${lists}</dataValidations>`],
  });
  const { columns, samples, firstDataRow, sheet } = readTemplate(bytes);
  expect(columns.map(({ header, allowed }) => [header, allowed])).toEqual([
    ['姓名', undefined],
    ['学历', ['研究生', '本科', '大专']],
  ]);
  expect(samples).toEqual([
    {
      row: 2,
      cells: [
        { column: 'A', text: '张样例' },
        { column: 'B', text: '本科' },
      ],
    },
  ]);
  const { bytes: filled } = fillTemplate(bytes, {
    sheet,
    firstDataRow,
    columns: [{ column: 'A', type: 'text' }],
    rows: [['赵样例'], ['钱样例']],
    replaceSamples: true,
  });
  const cells = [0, 1, 2].map((row) =>
    [0, 1, 4, 5].map((c) => readWorkbook(filled).sheets[0]?.cell(row, c)?.text ?? ''),
  );
  expect(cells).toEqual([
    ['姓名', '学历', '研究生', '汉族'],
    ['赵样例', '', '本科', '回族'],
    ['钱样例', '', '大专', '满族'],
  ]);
});

test.each([
  [
    'with a title',
    [['登记表'], ['姓名', '', '性别'], ['民族', '', '籍贯'], ['学历', '', '职称'], ['个人简历']],
  ],
  ['one name a line', [['姓名'], ['性别'], ['民族'], ['学历']]],
  ['of two lines', [['登记表'], ['姓名', ' ', '性别', ' '], ['身份证号', ' ', '民族', ' ']]],
])('a form for one person without cells for its blanks is a card: %s', (_, rows) => {
  expect(() => readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toThrow(
    expect.objectContaining({ code: 'template.card' }),
  );
});

test.each([
  ['of one column', [['姓名'], ['张样例'], ['李样例']]],
  [
    'with gaps',
    [
      ['姓名', '', '性别'],
      ['张样例', '', '男'],
      ['李样例', '', '女'],
    ],
  ],
])('a table %s is no card', (_, rows) => {
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toMatchObject({ headerRow: 1 });
});

test('labels with values merged over several columns are no groups of the header', () => {
  const rows = [
    ['单位', '样例小学', '', '联系人', '某老师', ''],
    ['姓名', '性别', '民族', '学历', '手机', '备注'],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows) + merges('B1:C1', 'E1:F1')] });
  const { headerRow, headerRows, columns } = readTemplate(bytes);
  expect([headerRow, headerRows]).toEqual([2, undefined]);
  expect(columns.map(({ header }) => header)).toEqual(rows[1]);
});

test('values that can be nothing else give labels away where nothing names a field', () => {
  const rows = [
    ['批次', '2024-1', '状态', '未审核'],
    ['楼栋', '床位', '朝向', '楼层'],
  ];
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toMatchObject({ headerRow: 2 });
  const codes = [
    ['楼栋', 'A1', '床位'],
    ['东楼', '有', '上铺'],
  ];
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(codes)] }))).toMatchObject({ headerRow: 1 });
});

test('a sheet of words for lists is not taken where the first sheet has no header', () => {
  const bytes = sampleWorkbook({
    sheets: [sheetData([['登记表']]), sheetData([['优'], ['良']])],
    names: ['填报', '等次'],
  });
  expect(() => readTemplate(bytes)).toThrow(
    expect.objectContaining({ code: 'template.noHeader', params: { sheet: '填报' } }),
  );
  expect(readTemplate(bytes, '等次').sheet).toBe('等次');
});
