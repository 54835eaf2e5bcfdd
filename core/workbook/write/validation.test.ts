import { expect, test } from 'vitest';
import { type ColumnSpec, type SheetSpec, type Validation, writeWorkbook } from '../write.ts';
import { ZipArchive } from '../zip/zip.ts';
import { readWorkbook } from '../xlsx/read.ts';

function specOf(...rules: Validation[]): SheetSpec {
  const columns = rules.map((validation, n): ColumnSpec => ({
    header: `列${n + 1}`,
    type: 'text',
    validation,
  }));
  return { name: '模板', columns, rows: [] };
}

function rulesOf(spec: SheetSpec): string[] {
  const xml = new ZipArchive(writeWorkbook([spec])).readText('xl/worksheets/sheet1.xml');
  return [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map((match) => match[0]);
}

test('a short list stands in its rule, and reaches the rows that people will fill in', () => {
  const [rule] = rulesOf(specOf({ kind: 'list', values: ['男', '女'] }));
  expect(rule).toContain('type="list"');
  expect(rule).toContain('<formula1>&quot;男,女&quot;</formula1>');
  expect(rule).toContain('sqref="A2:A1001"');
  expect(rule).toContain('error="请从下拉列表中选择。"');
  expect(
    rulesOf({ ...specOf({ kind: 'list', values: ['男'] }), rows: [['男'], ['男']], spareRows: 3 })[0],
  ).toContain('sqref="A2:A6"');
});

test.each([
  ['is too long', Array.from({ length: 60 }, (_, n) => `第${n}党支部`)],
  ['has a comma in a value', ['甲,乙', '丙']],
  ['has blanks at an end', [' 甲', '丙']],
  ['has a control character', ['甲\u0001', '丙']],
  ['has a quote', ['"甲"', '丙']],
])('a list that %s stands in a hidden sheet, once', (_, values) => {
  const spec = specOf({ kind: 'list', values }, { kind: 'list', values: [...values] });
  spec.columns[0]!.header = '选项';
  const bytes = writeWorkbook([{ ...spec, name: '选项' }]);
  const archive = new ZipArchive(bytes);
  const workbook = archive.readText('xl/workbook.xml');
  expect(workbook).toContain(
    `<definedName name="options_1">'选项2'!$A$2:$A$${values.length + 1}</definedName>`,
  );
  expect(workbook).not.toContain('options_2');
  expect(archive.readText('xl/worksheets/sheet1.xml').match(/<formula1>options_1<\/formula1>/g)).toHaveLength(
    2,
  );
  const hidden = readWorkbook(bytes).sheets[1];
  expect(hidden).toMatchObject({ name: '选项2', hidden: true });
  expect(values.map((__, n) => hidden?.cell(n + 1, 0)?.value)).toEqual(values);
});

test('bounds become the operator that they mean, and words', () => {
  const [day, length, whole, score] = rulesOf(
    specOf(
      { kind: 'date', from: '2016-01-01', to: '2016-12-31' },
      { kind: 'textLength', to: 200 },
      { kind: 'integer', from: 0 },
      { kind: 'decimal', from: 0, to: 100, wrongEntry: 'warn', error: { text: '满分 100' } },
    ),
  );
  expect(day).toContain('<formula1>42370</formula1><formula2>42735</formula2>');
  expect(day).toContain('不早于 2016-01-01，不晚于 2016-12-31');
  expect(length).toMatch(/type="textLength".*operator="lessThanOrEqual"><formula1>200<\/formula1>/);
  expect(whole).toMatch(/type="whole".*operator="greaterThanOrEqual"><formula1>0<\/formula1>/);
  expect(score).toMatch(/type="decimal" errorStyle="warning".*error="满分 100"/);
});

test('hints keep their line breaks, and what a program would refuse is refused here', () => {
  const prompt = { title: '日期', text: '一行\n"二"行' };
  expect(rulesOf(specOf({ kind: 'date', prompt }))[0]).toContain(
    'promptTitle="日期" prompt="一行&#10;&quot;二&quot;行"',
  );
  expect(() => rulesOf(specOf({ kind: 'date', prompt: { text: '长'.repeat(256) } }))).toThrow(
    expect.objectContaining({ code: 'workbook.promptTooLong', params: { header: '列1', limit: 255 } }),
  );
});

test('a list of nothing forbids nothing', () => {
  expect(rulesOf(specOf({ kind: 'list', values: [] }))).toEqual([]);
});

test('a list may be what people write in another sheet, and may only offer', () => {
  const stages: SheetSpec = {
    name: '阶段',
    title: '阶段',
    columns: [
      { header: '编号', type: 'text' },
      { header: '名称', type: 'text' },
    ],
    rows: [],
    spareRows: 5,
  };
  const validation = { kind: 'column', sheet: '阶段', header: '名称', wrongEntry: 'allow' } as const;
  const bytes = writeWorkbook([specOf(validation, { ...validation, header: '没有' }), stages]);
  const archive = new ZipArchive(bytes);
  expect(archive.readText('xl/workbook.xml')).toContain(
    `<definedName name="column_1">'阶段'!$B$3:$B$7</definedName>`,
  );
  const rules = [
    ...archive.readText('xl/worksheets/sheet1.xml').matchAll(/<dataValidation .*?<\/dataValidation>/g),
  ].map(String);
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatch(/type="list".*showErrorMessage="0".*<formula1>column_1<\/formula1>/);
});
