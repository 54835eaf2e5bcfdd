import { describe, expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open.ts';
import { ZipArchive } from '../workbook/zip/zip.ts';
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

const authored = known.checks.filter(({ author }) => author);

test('every check that authors may use is explained once', async () => {
  const guide = (await openWorkbook(bytes, 'blank.xlsx')).sheets.find(({ name }) => name === '检查类型');
  const types = Array.from({ length: guide?.rowCount ?? 0 }, (_, row) => guide?.cell(row, 0)?.text);
  const wanted = authored.flatMap(({ author }) => author?.type ?? []);
  expect(types).toEqual(expect.arrayContaining(wanted));
  expect(new Set(wanted).size).toBe(wanted.length);
});

describe.each(authored.map((check) => [check.author!, check] as const))(
  'the example of $type',
  (author, check) => {
    test('is understood on a form of the program, or on one that has its fields', () => {
      const { example } = author;
      const titles = [...known.forms.map((form) => form.title), OWN_FORM];
      const told = titles.map((form) => {
        const { problems } = readPackWorkbook(
          bookWith({ 检查类型: author.type, 表单: form, ...example }),
          known,
        );
        return problems.filter(({ level }) => level === 'error').map(({ code, params }) => [code, params]);
      });
      expect(told, check.id).toContainEqual([]);
    });
  },
);

const OWN_FORM = '示例表';

/** A workbook with one use of a check and what it names. */
function bookWith(use: Readonly<Record<string, string>>): Workbook {
  const { 阶段: stage = '', 标准组: set = '', 词表: list = '' } = use;
  const settings = [
    ['名称', '包'],
    ['摘录日期', '2026-01-01'],
  ].map(([item = '', value = '']) => ({ 项目: item, 内容: value }));
  const names = [use['字段'], use['对照字段']].flatMap((cell = '') => cell.split('、')).filter(Boolean);
  const fields = [...new Set([...names, '姓名'])].map((name) => ({
    表单: OWN_FORM,
    字段: name,
    类型: '文字',
  }));
  return {
    date1904: false,
    sheets: [
      table('设置', settings),
      table('表单', [{ 表单: OWN_FORM, 来源: '示例' }]),
      table('字段', fields),
      table('检查', [use]),
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
