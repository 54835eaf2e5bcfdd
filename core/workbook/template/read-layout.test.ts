import { expect, test } from 'vitest';
import { sampleWorkbook } from '../sample.fixture.ts';
import { merges, sheetData } from './read.fixture.ts';
import { readTemplate } from './read.ts';

const hidden = ' hidden="1"';

test.each([
  [
    'hidden, below the header',
    [
      ['姓名', '身份证号'],
      ['userName', 'idNumber'],
    ],
    { 2: hidden },
    1,
    3,
  ],
  [
    'in sight, below the header',
    [
      ['姓名', '身份证号'],
      ['user_name', 'id_number'],
      ['张样例', ''],
    ],
    {},
    1,
    3,
  ],
  [
    'hidden, above the header',
    [
      ['userName', 'idNumber'],
      ['姓名', '身份证号'],
    ],
    { 1: hidden },
    2,
    3,
  ],
  ['between title and header', [['名册'], ['userName', 'idNumber'], ['姓名', '身份证号']], {}, 3, 4],
])('a row of field codes is neither header nor data: %s', (_, rows, attributes, headerRow, firstDataRow) => {
  const template = readTemplate(sampleWorkbook({ sheets: [sheetData(rows, attributes)] }));
  expect(template).toMatchObject({ headerRow, firstDataRow });
  expect(template.columns.map(({ header }) => header)).toEqual(['姓名', '身份证号']);
  expect(template.columns.map(({ code }) => code?.replace('_', '').toLowerCase())).toEqual([
    'username',
    'idnumber',
  ]);
  expect(template.headerEvidence).toEqual(['codes']);
});

test('a header in English is a header', () => {
  const rows = [
    ['name', 'gender'],
    ['Zhang', 'male'],
  ];
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toMatchObject({
    headerRow: 1,
    firstDataRow: 2,
  });
});

test('a header of three rows is joined down each column', () => {
  const rows = [
    ['某区汇总表'],
    ['序号', '承诺情况', '', '', ''],
    ['', '第一项', '', '第二项', ''],
    ['', '事项', '时限', '事项', '时限'],
  ];
  const bytes = sampleWorkbook({
    sheets: [sheetData(rows) + merges('A1:E1', 'A2:A4', 'B2:E2', 'B3:C3', 'D3:E3')],
  });
  const template = readTemplate(bytes);
  expect(template).toMatchObject({ headerRow: 4, headerRows: 3, firstDataRow: 5 });
  expect(template.columns[2]?.header).toBe('承诺情况_第一项_时限');
});

test('three rows of groups without any cell merged down', () => {
  const rows = [
    ['基本情况', '', '承诺情况', ''],
    ['个人', '', '内容', ''],
    ['姓名', '性别', '事项', '时限'],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows) + merges('A1:B1', 'C1:D1', 'A2:B2', 'C2:D2')] });
  expect(readTemplate(bytes)).toMatchObject({ headerRow: 3, headerRows: 3, firstDataRow: 4 });
});

test('a line to fill in above the header is no group of it', () => {
  const rows = [
    ['单位：某校', '', '日期：2026年', ''],
    ['姓名', '性别', '民族', '学历'],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows) + merges('A1:B1', 'C1:D1')] });
  expect(readTemplate(bytes)).toMatchObject({ headerRow: 2, firstDataRow: 3 });
});

test('a note beside the table is a note', () => {
  const rows = [['姓名', '性别', '', '填写说明：姓名与身份证一致；性别从下拉列表中选。']];
  const { columns, notes } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(columns).toHaveLength(2);
  expect(notes).toEqual([rows[0]?.[3]]);
});

test('a card for one person is refused as one', () => {
  const rows = [
    ['党员登记表'],
    ['姓名', ' ', '性别', ' '],
    ['民族', ' ', '学历', ' '],
    ['单位', ' ', '职务', ' '],
    ['承诺内容', ' ', ' ', ' '],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows) + merges('A1:D1', 'B5:D5')] });
  expect(() => readTemplate(bytes)).toThrow(
    expect.objectContaining({ code: 'template.card', params: { sheet: 'Sheet1' } }),
  );
});

test('a table with blank cells of its own is no card', () => {
  const rows = [
    ['姓名', '性别', '备注'],
    [' ', ' ', ' '],
    [' ', ' ', ' '],
    ['填表人', ' ', ' '],
  ];
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toMatchObject({ headerRow: 1 });
});

test('other sheets that would do are named, those for lists and explanations are not', () => {
  const table = sheetData([['姓名', '性别']]);
  const bytes = sampleWorkbook({ sheets: [table, table, table], names: ['教师', '选项数据源', '学生'] });
  expect(readTemplate(bytes)).toMatchObject({ sheet: '教师', otherSheets: ['学生'] });
});

test('sample rows are told, the line to sign is none', () => {
  const rows = [
    ['姓名', '性别'],
    ['张样例', '男'],
    ['', ''],
    ['填表人：', ''],
  ];
  const { samples } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(samples).toEqual([
    {
      row: 2,
      cells: [
        { column: 'A', text: '张样例' },
        { column: 'B', text: '男' },
      ],
    },
  ]);
});

test('what of the file speaks for the header', () => {
  const sheet =
    '<sheetViews><sheetView><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>' +
    `${sheetData([['姓名', '性别']])}<autoFilter ref="A1:B9"/>` +
    '<dataValidations><dataValidation type="list" sqref="B2:B9"><formula1>"男,女"</formula1></dataValidation></dataValidations>';
  expect(readTemplate(sampleWorkbook({ sheets: [sheet] })).headerEvidence).toEqual([
    'frozen',
    'filter',
    'lists',
  ]);
});

/** Styles 0 to 3: plain, red letters, yellow ground, green ground. */
const styles = [
  '<fonts><font/><font><color rgb="FFFF0000"/></font></fonts>',
  '<fills><fill/><fill/><fill><patternFill><fgColor rgb="FFFFFF00"/></patternFill></fill><fill><patternFill><fgColor theme="9"/></patternFill></fill></fills>',
  '<cellXfs><xf/><xf fontId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs>',
].join('');

/** Required columns and what says so, of a header whose cells have these styles. */
function marksOf(above: string, headers: [text: string, style: number][]): (string | undefined)[] {
  const cells = headers.map(
    ([text, style], c) => `<c r="${'ABCDE'[c]}2" s="${style}" t="str"><v>${text}</v></c>`,
  );
  const sheet = `<sheetData><row r="1">${above}</row><row r="2">${cells.join('')}</row></sheetData>`;
  return readTemplate(sampleWorkbook({ sheets: [sheet], styles })).columns.map((column) => column.requiredBy);
}

const note = (text: string, style = 0, at = 'A'): string =>
  `<c r="${at}1" s="${style}" t="str"><v>${text}</v></c>`;

test.each([
  ['a note on red', note('说明：红色字段为必填项。'), [undefined, 'colour', undefined, undefined]],
  ['a note on yellow', note('必填项用黄色标出。'), [undefined, undefined, 'colour', undefined]],
  ['a legend', note('必填', 3), [undefined, undefined, undefined, 'colour']],
  [
    'a legend beside its word',
    `<c r="A1" s="3"/>${note('必填项', 0, 'B')}`,
    [undefined, undefined, undefined, 'colour'],
  ],
  ['nothing', note('某区汇总表'), [undefined, undefined, undefined, undefined]],
])('a colour means required where the template says so: %s', (_, above, expected) => {
  expect(
    marksOf(above, [
      ['甲列', 0],
      ['乙列', 1],
      ['丙列', 2],
      ['丁列', 3],
    ]),
  ).toEqual(expected);
});

test('a sign means required unless a note says that it means something else', () => {
  expect(
    marksOf(note('带★的为必填项。'), [
      ['★姓名', 0],
      ['性别', 0],
      ['学历*', 0],
    ]),
  ).toEqual(['mark', undefined, 'mark']);
  expect(
    marksOf(note('名册'), [
      ['★姓名', 0],
      ['性别', 0],
      ['身份证号※', 0],
      ['甲★乙', 0],
    ]),
  ).toEqual(['mark', undefined, 'mark', undefined]);
  expect(
    marksOf(note('★为重点核查内容。'), [
      ['★姓名', 0],
      ['性别*', 0],
    ]),
  ).toEqual([undefined, 'mark']);
});

test('a row of marks above the header, with words of its own, is of the columns', () => {
  const rows = [['登记表'], ['必填', '选填', '必填，18位', '选填'], ['姓名', '性别', '身份证号', '学历']];
  const { headerRow, columns, notes } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(headerRow).toBe(3);
  expect(columns.map(({ required, requiredBy, prompt }) => [required, requiredBy, prompt])).toEqual([
    [true, 'row', undefined],
    [false, undefined, undefined],
    [true, 'row', '必填，18位'],
    [false, undefined, undefined],
  ]);
  expect(notes).toEqual(['登记表']);
});

test.each([
  ['kinds of values', ['文本', '下拉选择', 'yyyy-MM-dd', '数字']],
  ['marks with more words', ['必填', '选填，男或女', '必填，格式 2016-05-01', '选填']],
  ['numbers in brackets', ['（1）', '（2）', '（3）', '（4）']],
])('a row of %s below the header is no data', (_, row) => {
  const rows = [['姓名', '性别', '入党时间', '得分'], row, ['张样例', '男', '', '']];
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toMatchObject({
    headerRow: 1,
    firstDataRow: 3,
  });
});
