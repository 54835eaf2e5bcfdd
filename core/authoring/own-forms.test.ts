import { expect, test } from 'vitest';
import { bookOf, drafts, put, reading, sheetIn, type Spoil } from '#tests/fixtures/authoring-drafts.ts';
import { known } from '#tests/fixtures/authoring.ts';
import type { Field } from '../model/form-type.ts';
import { readPackWorkbook } from './read.ts';
import { writePackWorkbook } from './write.ts';
import { openWorkbook } from '../workbook/open.ts';

const FORM = '教师师德承诺登记表';

/** A field more in the form of the blank workbook. */
const withField =
  (cells: Readonly<Record<string, string>>, options: readonly string[] = []): Spoil =>
  (sheets) => {
    add(sheetIn(sheets, '字段').cells as string[][], { 表单: FORM, ...cells });
    for (const option of options) {
      const row = { 表单: FORM, 字段: cells['字段'] ?? '', 选项: option };
      add(sheetIn(sheets, '选项').cells as string[][], row);
    }
  };

function add(cells: string[][], row: Readonly<Record<string, string>>): void {
  cells.push(cells[0]!.map((header) => row[header] ?? ''));
}
const withFormId =
  (id: string): Spoil =>
  (sheets) =>
    put(sheets, '表单', 1, '编号', id);
const fieldOf = (spoil: Spoil, label: string): Field | undefined =>
  reading(spoil).authored?.pack.forms[0]?.fields.find((field) => field.label === label);
const about = (spoil: Spoil, code: string) =>
  reading(spoil)
    .problems.filter((problem) => problem.code === code)
    .map(({ level, sheet, row, column, params }) => [level, sheet, row, column, params['field']]);

test('a pack with forms of its own has nothing to be told about them', () => {
  expect(reading(() => undefined).problems.filter(({ sheet }) => sheet === '表单')).toEqual([]);
});

test('a 多选 under the name of a single fact is the author’s, a field of the form alone, and that is told', () => {
  const several = withField({ 字段: '政治面貌', 类型: '多选' }, ['中共党员', '民盟盟员']);
  const field = fieldOf(several, '政治面貌');
  expect(field).toMatchObject({ type: 'choices', options: [{ value: '中共党员' }, { value: '民盟盟员' }] });
  expect(field?.id).not.toBe('politicalStatus');
  const row = drafts().find(({ name }) => name === '字段')!.cells.length + 1;
  expect(about(several, 'authoring.ownType')).toEqual([['note', '字段', row, 'C', '政治面貌']]);
});

test.each([
  ['文字', '政治面貌', 'politicalStatus'],
  ['单选', '职务', 'post'],
  ['日期', '出生日期', 'birthDate'],
])('a %s under %s holds the same sort of value, and is the fact that all forms share', (type, name, id) => {
  const spoil = withField({ 字段: name, 类型: type }, type === '单选' ? ['校长', '教师'] : []);
  expect(fieldOf(spoil, name)?.id).toBe(id);
  expect(about(spoil, 'authoring.ownType')).toEqual([]);
});

test('a written id of the dictionary with another sort of value is an error at its cell', () => {
  const spoil = withField({ 字段: '兼任职务', 类型: '多选', 编号: 'post' }, ['校长']);
  const at = about(spoil, 'authoring.idOfOtherType');
  expect(at.map(([level, sheet, , , field]) => [level, sheet, field])).toEqual([['error', '字段', '职务']]);
  expect(reading(spoil).authored).toBeUndefined();
});

test('a number that tells who somebody is stays masked, however its author types it, unless the author says otherwise', () => {
  expect(fieldOf(withField({ 字段: '身份证号', 类型: '文字' }), '身份证号')?.sensitive).toBe(true);
  expect(fieldOf(withField({ 字段: '身份证号', 类型: '文字', 敏感: '否' }), '身份证号')?.sensitive).toBe(
    false,
  );
});

test('options of a fact that all forms share are met by whatever the dictionary says means them', async () => {
  const spoil = withField({ 字段: '政治面貌', 类型: '单选' }, ['党员', '群众', '其他人士']);
  const options = fieldOf(spoil, '政治面貌')?.options ?? [];
  expect(options.map(({ value }) => value)).toEqual(['党员', '群众', '其他人士']);
  expect(options[0]?.aliases).toContain('中共党员');
  expect(options[2]?.aliases).toEqual([]);
  const both = fieldOf(withField({ 字段: '政治面貌', 类型: '单选' }, ['党员', '中共党员']), '政治面貌');
  expect(both?.options?.flatMap(({ aliases }) => aliases)).not.toContain('中共党员');
  const { authored } = reading(spoil);
  const again = await openWorkbook(writePackWorkbook(authored!, known), 'x.xlsx');
  expect(readPackWorkbook(again, known).authored).toEqual(authored);
});

test('a form in the place of one of the program is told; the id of the people themselves is taken', () => {
  expect(reading(withFormId('member-pledge')).problems).toContainEqual(
    expect.objectContaining({ level: 'note', code: 'authoring.replacesForm', sheet: '表单', row: 2 }),
  );
  expect(reading(withFormId('people')).problems.map(({ code }) => code)).toContain('authoring.reservedId');
});

test('another pack of the user’s with a form of the same id and other content is told, an equal one not', () => {
  const { pack } = reading(() => undefined).authored!;
  const other = { ...pack, id: 'other', title: '别的包' };
  const beside = (forms: typeof pack.forms) => {
    const packs = [...known.packs, { ...other, forms }];
    return readPackWorkbook(bookOf(drafts()), { ...known, packs, program: known.packs })
      .problems.filter(({ code }) => code === 'authoring.formElsewhere')
      .map(({ level, sheet, row, params }) => [level, sheet, row, params['pack']]);
  };
  expect(beside(pack.forms)).toEqual([]);
  const changed = pack.forms.map((form) => ({ ...form, title: '另一张表' }));
  expect(beside(changed)).toEqual([['warning', '表单', 2, '别的包']]);
});
