import { describe, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { setLocale } from '#locales/index.ts';
import { collectionWords } from '#locales/make-words.ts';
import { sampleValues } from '#tests/fixtures/form-samples.ts';
import { reviewPack } from '#tests/fixtures/review-pack.ts';
import type { FormType } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import { fieldValue, parsePath, textOf, type Values } from '../model/values.ts';
import { sheetRecords } from '../roster/sheet-records.ts';
import { sheetFields } from '../roster/person-fields.ts';
import { readRosters } from '../roster/workbook.ts';
import { columnName } from '../workbook/address.ts';
import { openWorkbook } from '../workbook/open.ts';
import { fillTemplate } from '../workbook/template/fill.ts';
import { ZipArchive } from '../workbook/zip/zip.ts';
import { boundsOf, collectionOf, type CollectionOptions, collectionSheet } from './collection.ts';

const ROWS = 2;

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  test('filled in, every value is read back', async () => {
    const options = { words: collectionWords(), rows: ROWS };
    const made = collectionSheet(form, options);
    const { columns, sheet } = collectionOf(form, options);
    const wanted = new Set(columns.map(({ path }) => parsePath(path).field));
    const records = sampleValues(form, 4, ROWS).map((values) => only(values, wanted));
    const { bytes } = fillTemplate(made.bytes, {
      sheet: sheet.name,
      firstDataRow: 3,
      columns: columns.map(({ spec }, at) => ({
        column: columnName(at),
        type: spec.type === 'percent' ? 'text' : spec.type,
      })),
      rows: records.map((values) => columns.map(({ path }) => textOf(values, path) ?? '')),
    });
    const workbook = await openWorkbook(bytes, made.fileName);
    const read = readRosters(workbook, forms, { records: true, form });
    expect(read.left).toEqual([{ sheet: '填写说明', code: expect.any(String), people: false }]);
    const found = read.sheets.flatMap((each) => sheetRecords(each, sheetFields(each.form), true).records);
    expect(found.map(({ values }) => ordered(values))).toEqual(records.map(ordered));
    // The form for any page is nobody's that a sheet could be told by.
    const alone = readRosters(workbook, forms, { records: true }).sheets.map((each) => each.form?.id);
    expect(alone).toEqual([form.fallback ? expect.anything() : form.id]);
  });
});

function ordered(values: Values): Values {
  const ids = Object.keys(values).sort();
  return Object.fromEntries(ids.map((id) => [id, fieldValue(values, id) ?? '']));
}

function only(values: Values, wanted: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => wanted.has(id)));
}

const pledge = forms.find(({ id }) => id === 'member-pledge') ?? forms[0];
if (!pledge) throw new Error('no form');

async function sheetOf(options: Partial<CollectionOptions> = {}, form: FormType = pledge as FormType) {
  const { bytes, notes } = collectionSheet(form, { words: collectionWords(), ...options });
  const [sheet] = (await openWorkbook(bytes, '收集表.xlsx')).sheets;
  const xml = new ZipArchive(bytes).readText('xl/worksheets/sheet1.xml');
  const header = Array.from({ length: sheet?.columnCount ?? 0 }, (_, at) => sheet?.cell(1, at)?.text ?? '');
  return { header, notes, xml, sheet };
}

test('each column is called what the form calls it, with the number of the row behind a repeating one', async () => {
  const { header, sheet } = await sheetOf({ rows: { pledges: 2 } });
  expect(sheet?.cell(0, 0)?.text).toBe('党员公开承诺书');
  expect(header.slice(0, 3)).toEqual(['姓名', '性别', '民族']);
  expect(header.filter((text) => /\d$/.test(text))).toEqual([
    '承诺事项1',
    '具体措施1',
    '完成时限1',
    '责任人1',
    '承诺事项2',
    '具体措施2',
    '完成时限2',
    '责任人2',
  ]);
});

test('what may be chosen, typed and how is in the cells below: words, days, digits, prompts', async () => {
  const { xml, header } = await sheetOf({ lists: { partyBranch: ['第一党支部', '第二党支部'] } });
  const rule = (title: string): string =>
    xml.match(new RegExp(`<dataValidation [^>]*promptTitle="${title}".*?</dataValidation>`))?.[0] ?? '';
  expect(rule('性别')).toContain('<formula1>&quot;男,女&quot;</formula1>');
  expect(rule('所在党支部')).toMatch(/prompt="必填；从下拉列表中选择".*第一党支部,第二党支部/);
  expect(rule('身份证号')).toMatch(/errorStyle="warning".*textLength|textLength.*errorStyle="warning"/);
  expect(rule('承诺日期')).toContain('type="date"');
  expect(rule('完成时限1')).toContain('11月底前');
  expect(xml).toContain('<sheetProtection');
  // Every digit stays: the column itself is text.
  const at = header.indexOf('身份证号') + 1;
  const style = new RegExp(`<col min="${at}" max="${at}"[^>]* style="(\\d+)"`).exec(xml)?.[1];
  const styles = new ZipArchive(collectionSheet(pledge as FormType, { words: collectionWords() }).bytes)
    .readText('xl/styles.xml')
    .split('<cellXfs')[1]
    ?.split('<xf ');
  expect(styles?.[Number(style) + 1]).toMatch(/numFmtId="49".*locked="0"/s);
});

test('what must be filled in has its column whatever is chosen, in red, its words unchanged', () => {
  const { columns } = collectionOf(pledge as FormType, { words: collectionWords(), fields: ['phone'] });
  expect(columns.map(({ spec }) => [spec.header, spec.required === true])).toEqual([
    ['姓名', true],
    ['所在党支部', true],
    ['联系电话', false],
    ['承诺日期', true],
  ]);
});

test('more rows than the form takes, and answers that no column holds, are told', async () => {
  expect((await sheetOf({ rows: 30 })).notes).toEqual([
    { code: 'make.fewerRows', params: { field: '承诺事项清单', wanted: 30, most: 20 } },
  ]);
  const ballots = forms.find(({ id }) => id === 'ballot-summary');
  expect((await sheetOf({}, ballots)).notes).toEqual([
    { code: 'make.noColumns', params: { field: '评议结果明细' } },
  ]);
});

const use = (min: unknown, max: unknown) => ({
  id: `n${String(max)}`,
  checkId: 'number-range',
  formTypeIds: ['member-pledge'],
  params: { path: 'age', min, max, whole: true },
});

test('a number has the bounds that packs set, and a local number that is not set bounds nothing', () => {
  const pack = Pack.parse({
    ...reviewPack.pack,
    checks: [use(18, { $parameter: 'zishu' }), use(16, 70)],
  });
  const bounds = boundsOf([pack], 'member-pledge');
  expect(bounds).toEqual({ age: { from: 18, to: 70, whole: true } });
  expect(boundsOf([pack], 'meeting-record')).toEqual({});
  const age = {
    id: 'age',
    label: '年龄',
    aliases: [],
    type: 'number' as const,
    required: false,
    sensitive: false,
  };
  const { columns } = collectionOf(
    { ...(pledge as FormType), fields: [{ ...age, unit: '岁' }] },
    { words: collectionWords(), bounds },
  );
  expect(columns[0]?.how).toBe('只写数字；单位：岁，不用写出来；不小于 18；不大于 70');
  expect(columns[0]?.spec.validation).toMatchObject({ kind: 'integer', from: 18, to: 70 });
});

test('an option that is a code is offered in words, and English words ask for the same columns', () => {
  setLocale('en');
  const english = collectionOf(pledge as FormType, { words: collectionWords() });
  setLocale('zh-CN');
  const chinese = collectionOf(pledge as FormType, { words: collectionWords() });
  expect(english.columns.map(({ spec }) => spec.header)).toEqual(
    chinese.columns.map(({ spec }) => spec.header),
  );
  expect(english.instructions.name).toBe('How to fill in');
});
