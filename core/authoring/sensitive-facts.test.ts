import { describe, expect, test } from 'vitest';
import { reading, sheetIn, type Spoil } from '#tests/fixtures/authoring-drafts.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { ownFormPack } from '#tests/fixtures/own-form.ts';
import { isSensitive } from '../model/mask.ts';
import { openWorkbook } from '../workbook/open.ts';
import { readPackJson } from './read-json.ts';
import { readPackWorkbook } from './read.ts';
import { writePackWorkbook } from './write.ts';

type Cells = Readonly<Record<string, string>>;

/** Rows more in the form of the blank workbook. */
const withRows =
  (...rows: Cells[]): Spoil =>
  (sheets) => {
    const cells = sheetIn(sheets, '字段').cells as string[][];
    for (const row of rows)
      cells.push(cells[0]!.map((header) => ({ 表单: '教师师德承诺登记表', ...row })[header] ?? ''));
  };

function read(...rows: Cells[]) {
  const { authored, problems } = reading(withRows(...rows));
  const fields = authored?.pack.forms[0]?.fields ?? [];
  return {
    authored,
    all: fields.flatMap((field) => [field, ...(field.columns ?? [])]),
    told: problems.flatMap(({ level, code, header, params }) =>
      /fact|maskedType/.test(code) ? [[level, code, header, params['field']]] : [],
    ),
  };
}

describe('a workbook', () => {
  test.each<[string, Cells]>([
    ['its id', { 字段: '人员识别码', 类型: '文字', 编号: 'idNumber' }],
    ['its id in another writing', { 字段: '人员识别码', 类型: '文字', 编号: 'ｉｄＮｕｍｂｅｒ' }],
    ['its id, of a phone', { 字段: '找得到人的号', 类型: '文字', 编号: 'phone' }],
    ['its name beside an id of its own', { 字段: '联系电话', 类型: '文字', 编号: 'lianXi' }],
    ['another of its names', { 字段: '公民身份号码', 类型: '长文字' }],
  ])('masks a fact that tells who somebody is by %s, and says so', (_, row) => {
    const { all, told } = read(row);
    expect(all.find(({ label }) => label === row['字段'])?.sensitive).toBe(true);
    expect(told).toEqual([['note', 'authoring.factMasked', '字段', row['字段']]]);
  });

  test('masks such a column of rows', () => {
    const { all } = read(
      { 字段: '家庭成员', 类型: '表格' },
      { 字段: '成员姓名', 所属表格: '家庭成员', 类型: '文字' },
      { 字段: '身份证号', 所属表格: '家庭成员', 类型: '文字', 编号: 'haoMa' },
    );
    expect(all.filter(({ id }) => id === 'haoMa').map(({ sensitive }) => sensitive)).toEqual([true]);
    expect(all.find(({ label }) => label === '成员姓名')?.sensitive).toBe(false);
  });

  test('shows it in clear where its author writes 否, and warns; an ID number by its type stays masked', async () => {
    const plain = { 字段: '人员识别码', 类型: '文字', 编号: 'idNumber', 敏感: '否' };
    const { all, told, authored } = read(plain);
    expect(all.find(({ id }) => id === 'idNumber')?.sensitive).toBe(false);
    expect(told).toEqual([['warning', 'authoring.factInClear', '敏感', '人员识别码']]);
    const again = await openWorkbook(writePackWorkbook(authored!, known), 'x.xlsx');
    expect(readPackWorkbook(again, known).authored).toEqual(authored);

    const typed = read({ 字段: '证号', 类型: '身份证号', 敏感: '否' });
    expect(isSensitive(typed.all.find(({ label }) => label === '证号'))).toBe(true);
    expect(typed.told).toEqual([['note', 'authoring.maskedType', '敏感', '证号']]);
  });

  test('says nothing where the type or 是 says it already', () => {
    const rows = [
      { 字段: '身份证号' },
      { 字段: '联系电话', 类型: '电话' },
      { 字段: '备用电话', 类型: '文字', 敏感: '是' },
    ];
    expect(read(...rows).told).toEqual([]);
  });
});

/** The pack of the tests with a field more, as its JSON has it. */
function readJson(field: Record<string, unknown>, columns: readonly Record<string, unknown>[] = []) {
  const json = structuredClone(ownFormPack) as unknown as {
    pack: { forms: { fields: Record<string, unknown>[] }[] };
  };
  json.pack.forms[0]!.fields.splice(1, 1, field);
  json.pack.forms[0]!.fields.push({ id: 'family', label: '家人', type: 'rows', columns });
  const { authored, problems, verified } = readPackJson(json, known);
  const fields = authored?.pack.forms[0]?.fields ?? [];
  return {
    verified,
    fields: fields.flatMap((each) => [each, ...(each.columns ?? [])]),
    told: problems.flatMap(({ level, code, path }) => (/fact/.test(code) ? [[level, code, path]] : [])),
  };
}

describe('the JSON of a pack', () => {
  const name = { id: 'who', label: '称呼', type: 'text' };

  test('is masked where it says nothing of such a fact, and that is told by its path', () => {
    const { fields, told, verified } = readJson({ id: 'idNumber', label: '人员识别码', type: 'text' }, [
      name,
      { id: 'number', label: '手机号', type: 'text' },
    ]);
    const sensitive = fields.flatMap((each) => (each.sensitive ? [each.id] : []));
    expect(sensitive).toEqual(['idNumber', 'number']);
    expect(verified).toBe(true);
    expect(told).toEqual([
      ['note', 'authoring.factMasked', 'pack.forms[0].fields[1]'],
      ['note', 'authoring.factMasked', 'pack.forms[0].fields[7].columns[1]'],
    ]);
  });

  test('is in clear where it says so, and its author is warned', () => {
    const plain = { id: 'idNumber', label: '人员识别码', type: 'text', sensitive: false };
    const { fields, told } = readJson(plain, [name]);
    expect(fields.find(({ id }) => id === 'idNumber')?.sensitive).toBe(false);
    expect(told).toEqual([['warning', 'authoring.factInClear', 'pack.forms[0].fields[1]']]);
  });
});
