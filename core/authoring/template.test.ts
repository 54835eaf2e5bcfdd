import { expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import type { AuthorParam, AuthorShape } from '../checks/author.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open.ts';
import { ZipArchive } from '../workbook/zip/zip.ts';
import { FieldPaths } from './field-paths.ts';
import { readPackWorkbook } from './read.ts';
import { SHEET_KEYS } from './sheets.ts';
import { writeTemplate } from './write.ts';

const bytes = writeTemplate(known);

/** The workbook with its example rows in use. */
function activated({ sheets }: Workbook): Workbook {
  return { sheets: sheets.map(used), date1904: false };
}

function used(sheet: Sheet): Sheet {
  const cells = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => {
      const cell = sheet.cell(row, column);
      return cell && { ...cell, text: cell.text.replace(/^例：/, '') };
    }),
  );
  return gridSheet(sheet.name, cells, { hidden: sheet.hidden });
}

test('the blank workbook says nothing but what is missing', async () => {
  const { authored, problems } = readPackWorkbook(await openWorkbook(bytes, 'blank.xlsx'), known);
  expect(authored).toBeUndefined();
  const errors = problems.filter(({ level }) => level !== 'note');
  expect(errors.map(({ code, params }) => [code, params['item']])).toEqual([
    ['authoring.missingSetting', '名称'],
    ['authoring.missingSetting', '摘录日期'],
  ]);
  expect(problems.filter(({ code }) => code === 'authoring.exampleRow')).toEqual([]);
});

test('its examples together are a pack that verifies itself', async () => {
  const workbook = activated(await openWorkbook(bytes, 'blank.xlsx'));
  const { authored, problems, verified } = readPackWorkbook(workbook, known);
  expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
  expect(verified).toBe(true);
  const { pack, examples } = authored!;
  expect(examples.map(({ name }) => name)).toEqual(['填写完整', '没有写承诺', '优秀超过三成']);
  expect(pack.forms[0]?.fields.map(({ id, type }) => [id, type])).toContainEqual(['name', 'text']);
  for (const part of [
    'stages',
    'sets',
    'checks',
    'wordLists',
    'grades',
    'comments',
    'exports',
    'routes',
    'provisions',
    'notes',
  ] as const) {
    expect(pack[part], part).not.toEqual([]);
  }
});

test('it offers check types, forms, fields, words, and what its own sheets say', () => {
  const archive = new ZipArchive(bytes);
  const names = archive.readText('xl/workbook.xml');
  expect(names).toMatch(/<definedName name="column_\d">'阶段'!\$A\$3/);
  const lists = archive.readText('xl/sharedStrings.xml');
  for (const word of ['时限在阶段内', '党员公开承诺书', '完成时限']) expect(lists).toContain(word);
  const checks = archive.readText(`xl/worksheets/sheet${SHEET_KEYS.indexOf('checks') + 2}.xml`);
  expect(checks).toContain('&quot;是,否&quot;');
  expect(checks).toMatch(/<pane [^>]*ySplit="2"/);
});

/** Checks that look at the rows of a table in one of its columns. */
const COLUMN_CHECKS = new Set(['duplicate-items']);
const OWN_FORM = '示例表';
const OWN_TABLE = '示例表格';

const authored = known.checks.filter(({ author }) => author);

test('every check that authors may use is explained once', async () => {
  const guide = (await openWorkbook(bytes, 'blank.xlsx')).sheets.find(({ name }) => name === '检查类型');
  const types = Array.from({ length: guide?.rowCount ?? 0 }, (_, row) => guide?.cell(row, 0)?.text);
  const wanted = authored.flatMap(({ author }) => author?.type ?? []);
  expect(types).toEqual(expect.arrayContaining(wanted));
  expect(new Set(wanted).size).toBe(wanted.length);
});

const cases = authored.flatMap(({ author }) =>
  [...known.forms.map(({ title }) => title), OWN_FORM].map((form) => [author!.type, form, author!] as const),
);

test.each(cases.filter(([, form, author]) => hasItsFields(form, author)))(
  'the example of %s says nothing wrong on %s, which has its fields',
  (_, form, author) => {
    const { problems } = readPackWorkbook(bookWith(form, author), known);
    const told = problems.filter(({ level, code }) => level !== 'note' && code !== 'authoring.noExamples');
    expect(told).toEqual([]);
  },
);

test('every example has a form that it is tried on', () => {
  const tried = new Set(cases.filter(([, form, author]) => hasItsFields(form, author)).map(([type]) => type));
  expect(authored.map(({ author }) => author!.type).filter((type) => !tried.has(type))).toEqual([]);
});

interface Name {
  name: string;
  kind: AuthorParam['kind'];
  /** On the other form that the example names. */
  elsewhere?: boolean;
}

/** Names of fields that an example gives, each with the parameter that it stands for. */
function namesIn({ id, params, example }: AuthorShape): Name[] {
  const { 其他参数: others = '', ...cells } = example;
  const entries = others.split('；').map((entry) => entry.split('=', 2));
  const said = [
    ...Object.entries(cells).map(([column, text]) => [params.find((param) => param.column === column), text]),
    ...entries.map(([name, text = '']) => [params.find(({ label }) => label === name), text]),
  ] as [AuthorParam | undefined, string][];
  return said.flatMap(([param, text]) => {
    const names = text.split('、');
    switch (param?.kind) {
      case 'pairs':
        return names.map((pair) => ({ name: pair.slice(pair.indexOf('：') + 1), kind: 'field' as const }));
      case 'expression':
        return (text.match(/[一-鿿]+/g) ?? [])
          .filter(isSomewhere)
          .map((name) => ({ name, kind: 'table' as const }));
      case 'field':
      case 'fields':
        return names.map((name) => ({
          name,
          kind: COLUMN_CHECKS.has(id) ? ('column' as const) : param.kind,
          elsewhere: param.on !== undefined && 'form' in param.on,
        }));
      case 'table':
      case 'column':
        return names.map((name) => ({ name, kind: param.kind }));
      default:
        return [];
    }
  });
}

function isSomewhere(name: string): boolean {
  return known.forms.some((form) => 'item' in new FieldPaths([form]).find(name));
}

function hasItsFields(title: string, author: AuthorShape): boolean {
  const form = known.forms.find((each) => each.title === title);
  // What is counted in a condition is a table of a certain name.
  if (!form)
    return author.example.条件 === undefined || namesIn(author).every(({ kind }) => kind !== 'table');
  const paths = new FieldPaths([form]);
  return namesIn(author).every(({ name }) => 'item' in paths.find(name));
}

/** The form that an example names in 其他参数. */
function otherForm({ params, example }: AuthorShape): string {
  const label = params.find(({ kind }) => kind === 'form')?.label;
  const entry = example.其他参数?.split('；').find((each) => each.startsWith(`${label}=`));
  return entry?.slice(entry.indexOf('=') + 1) ?? '';
}

/** A workbook with one use of a check and what it names; tables are named by a column of theirs. */
function bookWith(form: string, author: AuthorShape): Workbook {
  const { 阶段: stage = '', 标准组: set = '', 词表: list = '' } = author.example;
  const settings = [
    ['名称', '包'],
    ['摘录日期', '2026-01-01'],
  ].map(([item = '', value = '']) => ({ 项目: item, 内容: value }));
  const names = namesIn(author);
  const inTable = new Set(
    names.flatMap(({ name, kind }) => (kind === 'table' || kind === 'column' ? [name] : [])),
  );
  const plain = new Set(
    names.flatMap(({ name, elsewhere }) => (elsewhere || inTable.has(name) ? [] : [name])),
  );
  const other = names.filter(({ elsewhere }) => elsewhere);
  const fields = [
    ...[...(plain.size > 0 ? plain : ['姓名'])].map((name) => ({ 字段: name, 类型: '文字' })),
    ...(inTable.size > 0 ? [{ 字段: OWN_TABLE, 类型: '表格' }] : []),
    ...[...inTable].map((name) => ({ 字段: name, 类型: '文字', 所属表格: OWN_TABLE })),
  ].map((field) => ({ 表单: OWN_FORM, ...field }));
  const otherFields = other.map(({ name }) => ({ 表单: otherForm(author), 字段: name, 类型: '数字' }));
  return {
    date1904: false,
    sheets: [
      table('设置', settings),
      table(
        '表单',
        [OWN_FORM, ...(other.length > 0 ? [otherForm(author)] : [])].map((title) => ({
          表单: title,
          来源: '示例',
        })),
      ),
      table('字段', [...fields, ...otherFields]),
      table('检查', [{ 检查类型: author.type, 表单: form, ...author.example }]),
      ...(stage === '' ? [] : [table('阶段', [{ 阶段: stage, 编号: 'stage' }])]),
      ...(set === '' ? [] : [table('标准', [{ 标准组: set, 标准: '一项' }])]),
      ...(list === '' ? [] : [table('词表', [{ 词表: list, 词: '词' }])]),
    ],
  };
}

function table(name: string, rows: readonly Readonly<Record<string, string>>[]): Sheet {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return gridSheet(
    name,
    cells.map((row) => row.map((text) => (text === '' ? undefined : textCell(text)))),
  );
}

test.each([
  ['条数', '打算做什么', undefined],
  ['条数', '今年打算/打算做什么', undefined],
  ['条数', '今年打算', undefined],
  ['条数', '姓名', ['authoring.notTable', '今年打算']],
  ['条数', '打算做啥', ['authoring.notTable', '今年打算']],
  ['不重复', '姓名', ['authoring.fieldHere', '打算做什么']],
  ['互不重复', '打算做什么', ['authoring.columnHere', '姓名']],
])(
  'in %s, %s is a table by its name or that of a column, and what is wrong is told with what may stand there',
  (type, name, wanted) => {
    const { problems } = readPackWorkbook(
      {
        date1904: false,
        sheets: [
          table('设置', [
            { 项目: '名称', 内容: '包' },
            { 项目: '摘录日期', 内容: '2026-01-01' },
          ]),
          table('表单', [{ 表单: OWN_FORM, 来源: '示例' }]),
          table('字段', [
            { 表单: OWN_FORM, 字段: '姓名', 类型: '文字' },
            { 表单: OWN_FORM, 字段: '今年打算', 类型: '表格' },
            { 表单: OWN_FORM, 字段: '打算做什么', 类型: '长文字', 所属表格: '今年打算' },
          ]),
          table('检查', [
            { 检查类型: type, 表单: OWN_FORM, 字段: name, ...(type === '条数' ? { 最少: '1' } : {}) },
          ]),
        ],
      },
      known,
    );
    const [told] = problems
      .filter(({ level }) => level === 'error')
      .map(({ code, params }) => [code, params['words']]);
    expect(told).toEqual(wanted);
  },
);
