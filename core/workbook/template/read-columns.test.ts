import { expect, test } from 'vitest';
import type { Template } from '../../model/template.ts';
import { sampleStyles, sampleWorkbook } from '../sample.fixture.ts';
import { check, sheetData } from './read.fixture.ts';
import { readTemplate } from './read.ts';

const lists = (...items: string[]): string => `<dataValidations>${items.join('')}</dataValidations>`;

function read(
  headers: string[],
  after: string,
  more: { sheets?: string[]; names?: string[]; defined?: string } = {},
): Template {
  const { sheets = [], names, defined } = more;
  return readTemplate(
    sampleWorkbook({
      sheets: [sheetData([headers]) + after, ...sheets],
      ...(names && { names: ['导入', ...names] }),
      ...(defined !== undefined && { workbookEnd: `<definedNames>${defined}</definedNames>` }),
    }),
  );
}

const named = (name: string, formula: string): string =>
  `<definedName name="${name}">${formula}</definedName>`;

test('a validation says what a column takes, and how much of it', () => {
  const { columns } = read(
    ['年龄', '得分', '入党时间', '手机号码', '身份证号', '备注', '人数', '工号'],
    lists(
      check('type="whole" sqref="A2:A99"', '18', '60'),
      check('type="decimal" operator="greaterThan" sqref="B2:B99"', '0'),
      check('type="date" operator="greaterThanOrEqual" sqref="C2:C99"', '7672'),
      check('type="textLength" operator="equal" sqref="D2:D99"', '11'),
      check('type="custom" sqref="E2:E99"', 'AND(LEN(E2)=18,COUNTIF($E:$E,E2)=1)'),
      check(
        'type="textLength" operator="lessThanOrEqual" promptTitle="备注" prompt="不超过_x000a_50字" sqref="F2:F99"',
        '50',
      ),
      check('type="whole" operator="greaterThanOrEqual" sqref="G2:G99"', '$Z$1'),
      check('type="custom" sqref="H2:H99"', 'ISNUMBER(H2)'),
    ),
  );
  expect(columns.map(({ type, limits }) => [type, limits])).toEqual([
    ['integer', { min: '18', max: '60' }],
    ['number', { over: '0' }],
    ['date', { min: '1921-01-01' }],
    ['text', { minLength: 11, maxLength: 11 }],
    ['text', { minLength: 18, maxLength: 18, unique: true }],
    ['text', { maxLength: 50 }],
    ['integer', undefined],
    ['text', undefined],
  ]);
  expect(columns[5]?.prompt).toBe('备注：不超过\n50字');
});

test('without a validation the number format tells, and a sample where that tells nothing', () => {
  const codes = [
    'General',
    '@',
    'yyyy-mm-dd',
    'yyyy/m/d h:mm',
    'h:mm',
    '0',
    '0.00',
    '0%',
    'yyyy"年"m"月"',
    '#,##0_ ',
  ];
  const cells = codes.map(
    (_, n) => `<c r="${String.fromCharCode(65 + n)}2" s="${n}">${n === 0 ? '<v>5</v>' : ''}</c>`,
  );
  const header = codes.map((_, n) => `<c r="${String.fromCharCode(65 + n)}1" t="str"><v>列${n}</v></c>`);
  const sheet = `<sheetData><row r="1">${header.join('')}</row><row r="2">${cells.join('')}</row></sheetData>`;
  const { columns } = readTemplate(sampleWorkbook({ sheets: [sheet], styles: sampleStyles(...codes) }));
  expect(columns.map(({ type }) => type)).toEqual([
    'number',
    'text',
    'date',
    'datetime',
    'time',
    'integer',
    'number',
    'number',
    'date',
    'integer',
  ]);
});

test('a list that begins below the sample row belongs to its column', () => {
  const { columns } = read(['性别'], lists(check('type="list" sqref="A3:A99"', '"男,女"')));
  expect(columns[0]).toMatchObject({ type: 'list', allowed: ['男', '女'] });
});

const areas = sheetData([
  ['省', '甲省', '乙省'],
  ['甲省', '甲市', '丙市'],
  ['乙省', '丁市', ''],
]);
const provinces = check('type="list" sqref="A2:A99"', '"甲省,乙省"');

test.each([
  ['a name per word', 'INDIRECT($A2)', named('甲省', '数据!$B$2:$C$2') + named('乙省', '数据!$B$3')],
  [
    'a name with an ending',
    'INDIRECT($A2&amp;"_市")',
    named('甲省_市', '数据!$B$2:$C$2') + named('乙省_市', '数据!$B$3'),
  ],
  [
    'a name with a sign replaced',
    'INDIRECT("_"&amp;SUBSTITUTE($A2,"省",""))',
    named('_甲', '数据!$B$2:$C$2') + named('_乙', '数据!$B$3'),
  ],
  ['a place found by MATCH', 'OFFSET(数据!$A$1,MATCH($A2,数据!$A$2:$A$3,0),1,1,COUNTA(数据!$B$2:$C$2))', ''],
  ['a choice', 'IF($A2="甲省",数据!$B$2:$C$2,数据!$B$3:$B$3)', ''],
])('words that depend on another column are told by its words: %s', (_, formula, defined) => {
  const { columns } = read(['省', '市'], lists(provinces, check('type="list" sqref="B2:B99"', formula)), {
    sheets: [areas],
    names: ['数据'],
    defined,
  });
  expect(columns[1]).toMatchObject({
    type: 'list',
    cascade: { column: 'A', words: { 甲省: ['甲市', '丙市'], 乙省: ['丁市'] } },
  });
  expect(columns[1]?.allowed).toBeUndefined();
});

test('a cascade goes on through three columns, in whatever order they stand', () => {
  const { columns } = read(
    ['县', '市', '省'],
    lists(
      check('type="list" sqref="A2:A99"', 'INDIRECT(B2)'),
      check('type="list" sqref="B2:B99"', 'INDIRECT(C2)'),
      check('type="list" sqref="C2:C99"', '"甲省"'),
    ),
    {
      sheets: [areas],
      names: ['数据'],
      defined: named('甲省', '数据!$B$2:$C$2') + named('丙市', '数据!$A$1'),
    },
  );
  expect(columns[0]?.cascade).toMatchObject({ column: 'B', words: { 丙市: ['省'] } });
});

test('what a formula does not tell is not told: the column it depends on is', () => {
  const { columns } = read(
    ['省', '市', '县'],
    lists(
      provinces,
      check('type="list" sqref="B2:B99"', 'INDIRECT(XLOOKUP($A2,数据!A:A,数据!B:B))'),
      check('type="list" sqref="C2:C99"', 'INDIRECT($A2&amp;$B2)'),
    ),
    { sheets: [areas], names: ['数据'] },
  );
  expect(columns.slice(1).map(({ type, allowed, cascade }) => [type, allowed, cascade])).toEqual([
    ['list', undefined, { column: 'A' }],
    ['list', undefined, { column: 'A、B' }],
  ]);
});

test('a list of changing length is as long as it is by now', () => {
  const { columns } = read(['学历'], lists(check('type="list" sqref="A2"', '学历表')), {
    sheets: [sheetData([['标题'], ['本科'], ['专科'], ['本科']])],
    names: ['数据'],
    defined: named('学历表', 'OFFSET(数据!$A$1,1,0,COUNTA(数据!$A:$A)-1,1)'),
  });
  expect(columns[0]?.allowed).toEqual(['本科', '专科']);
});

test('a list that is a column of a table', () => {
  const rels =
    '<Relationships><Relationship Id="rId1" Type="http://x/table" Target="../tables/t.xml"/></Relationships>';
  const bytes = sampleWorkbook({
    sheets: [
      sheetData([['学历', '姓名']]) + lists(check('type="list" sqref="A2"', 'INDIRECT("选项[学历]")')),
      sheetData([
        ['编号', '学历'],
        ['1', '本科'],
        ['2', '专科'],
      ]),
    ],
    extra: {
      'xl/worksheets/_rels/sheet2.xml.rels': rels,
      'xl/tables/t.xml': '<table displayName="选项" ref="A1:B3"/>',
    },
  });
  expect(readTemplate(bytes).columns[0]?.allowed).toEqual(['本科', '专科']);
});

test('hidden columns are told', () => {
  const sheet = `<cols><col min="2" max="2" hidden="1" width="9"/></cols>${sheetData([['姓名', '编号']])}`;
  expect(readTemplate(sampleWorkbook({ sheets: [sheet] })).columns.map(({ hidden }) => hidden)).toEqual([
    undefined,
    true,
  ]);
});

const comment = (cell: string, text: string): string =>
  `<comment ref="${cell}"><text><r><t>平台:</t></r><r><t>${text}</t></r></text></comment>`;

test('a comment on the header is its prompt, and says when it is required', () => {
  const links =
    '<Relationships><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>';
  const bytes = sampleWorkbook({
    sheets: [
      sheetData([
        ['姓名', '学校'],
        ['张样例', ''],
      ]),
    ],
    extra: {
      'xl/worksheets/_rels/sheet1.xml.rels': links,
      'xl/comments1.xml': `<comments><commentList>${comment('A1', '必填')}${comment('B1', '写全称')}${comment('B2', '其他')}</commentList></comments>`,
    },
  });
  expect(readTemplate(bytes).columns.map(({ prompt, requiredBy }) => [prompt, requiredBy])).toEqual([
    ['平台:必填', 'comment'],
    ['平台:写全称', undefined],
  ]);
});

test('a row of kinds says what a column takes where nothing else does', () => {
  const rows = [
    ['姓名', '入党日期', '人数', '性别'],
    ['文本', '日期', '整数', '下拉选择'],
  ];
  const { columns } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(columns.map(({ type }) => type)).toEqual(['text', 'date', 'integer', 'list']);
});

test.each([
  ['姓名', false],
  ['*姓名', true],
  ['姓名(*)', true],
  ['身份证号\n（必填，文本格式）', true],
  ['性别【必选】', true],
  ['手机号码（不能为空）', true],
  ['姓名\n必填', true],
  ['入党时间（非必填）', false],
  ['入党时间（党员必填）', false],
  ['籍贯（选填，如为必填省份请写全）', false],
])('the header %s: required %s', (header, required) => {
  expect(read([header, '备注'], '').columns[0]?.required).toBe(required);
});

/** Ten names of which each says the next one many times. */
const bomb = (word: string): string =>
  Array.from({ length: 10 }, (_, n) =>
    named(
      `n${n}`,
      Array(50)
        .fill(n < 9 ? `n${n + 1}` : word)
        .join('&amp;'),
    ),
  ).join('');

test.each([
  ['40,000 brackets', '['.repeat(40_000), ''],
  ['5,000 parentheses', `${'('.repeat(5000)}$A$1${')'.repeat(5000)}`, ''],
  ['5,000 signs', `${'-'.repeat(5000)}1`, ''],
  ['names of names', 'INDIRECT(n3)', bomb('&quot;甲&quot;')],
  ['a text that doubles', 'INDIRECT(n6)', bomb(`&quot;${'甲'.repeat(5000)}&quot;`)],
])('a list formula of %s is given up, not worked out for ever', (_, formula, defined) => {
  const start = performance.now();
  const { columns } = read(['姓名', '性别'], lists(check('type="list" sqref="B2:B9"', formula)), { defined });
  expect(columns[1]?.allowed).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(5000);
});

test('a text that grows past what a cell holds is an error, found before it is made', () => {
  const long = '甲'.repeat(200);
  const grown = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE("${long}","甲","${long}"),"甲","${long}"),"甲","${long}")`;
  const { columns } = read(['姓名', '性别'], lists(check('type="list" sqref="B2:B9"', `INDIRECT(${grown})`)));
  expect(columns[1]?.allowed).toBeUndefined();
});
