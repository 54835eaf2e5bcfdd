import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { collectionOf, collectionSheet } from '#core/make/collection.ts';
import { readReviewSheet } from '#core/make/review-sheet.ts';
import { textOf } from '#core/model/values.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { sheetRecords } from '#core/roster/sheet-records.ts';
import { readRosters } from '#core/roster/workbook.ts';
import { cellName } from '#core/workbook/address.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { collectionWords } from '#locales/make-words.ts';
import { sampleValues } from '#tests/fixtures/form-samples.ts';
import { blankSheet, options } from '#tests/fixtures/made-review-sheet.ts';
import { inFolder, savedByLibreOffice } from './programs.ts';

const form = forms.find(({ id }) => id === 'member-pledge');
if (!form) throw new Error('no form');
const asked = { words: collectionWords(), rows: 2, spareRows: 100 };
const collection = collectionSheet(form, asked).bytes;
const review = blankSheet().bytes;

const DESCRIBE = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
s = book.worksheets[0]
rules = {}
def styled(name):
    # A cell that is not stored has the style of its column.
    cell = s[name]
    if cell.has_style or cell.value is not None:
        return cell
    spans = [d for d in s.column_dimensions.values() if d.min is not None and d.min <= cell.column <= d.max]
    return spans[0] if spans else cell
for v in s.data_validations.dataValidation:
    for r in v.sqref.ranges:
        rules[str(r)] = [v.type, v.formula1, v.formula2, bool(v.showErrorMessage), bool(v.showInputMessage), v.prompt]
print(json.dumps({
  'sheets': [[w.title, w.sheet_state] for w in book],
  'protected': [s.protection.sheet, s.protection.sort, s.protection.deleteRows, s.protection.password],
  'locked': {c: styled(c).protection.locked for c in sys.argv[2].split(',')},
  'formats': {c: styled(c).number_format.replace('\\\\', '') for c in sys.argv[2].split(',')},
  'red': [c.value for c in s[int(sys.argv[3])] if c.font.color is not None and c.font.color.rgb == 'FFC00000'],
  'hidden': [k for k, d in s.column_dimensions.items() if d.hidden],
  'freeze': s.freeze_panes,
  'rules': rules,
}))
`;

interface Described {
  sheets: [string, string][];
  protected: [boolean, boolean, boolean, string | null];
  locked: Record<string, boolean>;
  formats: Record<string, string>;
  red: string[];
  hidden: string[];
  freeze: string;
  rules: Record<string, [string, string | null, string | null, boolean, boolean, string | null]>;
}

/** A workbook as openpyxl finds it. @param cells cells of the first sheet to look at @param header its row */
function described(bytes: Uint8Array, cells: string, header: number): Described {
  return inFolder((folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const out = execFileSync('/usr/bin/python3', ['-c', DESCRIBE, file, cells, String(header)], {
      encoding: 'utf8',
    });
    return JSON.parse(out) as Described;
  });
}

const FILL = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for cell, value in json.load(open(sys.argv[2])).items():
    book.worksheets[0][cell] = value
book.save(sys.argv[1])
`;

/** Filled in by a program that is not ours, and saved by it. */
function filledByOpenpyxl(bytes: Uint8Array, cells: Readonly<Record<string, string | number>>): Uint8Array {
  return inFolder((folder) => {
    const [file, values] = [join(folder, 'book.xlsx'), join(folder, 'cells.json')];
    writeFileSync(file, bytes);
    writeFileSync(values, JSON.stringify(cells));
    execFileSync('/usr/bin/python3', ['-c', FILL, file, values]);
    return new Uint8Array(readFileSync(file));
  });
}

describe.each([
  ['as it was made', (bytes: Uint8Array) => bytes],
  ['as LibreOffice saves it', (bytes: Uint8Array) => savedByLibreOffice(bytes, 'xlsx')],
])('%s', (_, saved) => {
  test('a collection sheet has its lists, formats, prompts and locks', () => {
    // A name, B gender, D day of birth, E identity card.
    const found = described(saved(collection), 'A2,A3,B3,D3,E3,E50', 2);
    expect(found.sheets.map(([name]) => name).slice(0, 2)).toEqual(['党员公开承诺书', '填写说明']);
    expect(found.protected.slice(0, 1)).toEqual([true]);
    expect(found.red).toEqual(['姓名', '所在党支部', '承诺日期']);
    expect(found.locked).toEqual({ A2: true, A3: false, B3: false, D3: false, E3: false, E50: false });
    expect(found.formats).toMatchObject({ A3: '@', D3: 'yyyy-mm-dd', E3: '@', E50: '@' });
    const rule = (column: string) =>
      Object.entries(found.rules).find(([range]) => range.startsWith(`${column}3:`))?.[1] ?? [];
    expect(rule('B').slice(0, 2)).toEqual(['list', '"男,女"']);
    expect(rule('B').slice(3, 5)).toEqual([true, true]);
    expect(rule('B')[5]).toBe('从下拉列表中选择');
    expect(rule('D')[0]).toBe('date');
    expect(rule('E').slice(0, 3)).toEqual(['textLength', '15', '18']);
    expect(Object.keys(found.rules)).toContain('B3:B102');
  });

  test('a review sheet has its verdicts to choose from, and nothing free but what a reviewer writes', () => {
    const found = described(saved(review), 'A5,C3,E3,G5,I5,J5,L5,M5', 4);
    expect(found.sheets).toEqual([
      ['审核', 'visible'],
      ['审核数据', 'hidden'],
    ]);
    // True: not allowed.
    expect(found.protected.slice(0, 3)).toEqual([true, true, true]);
    expect(found.locked).toEqual({
      A5: true,
      C3: false,
      E3: false,
      G5: true,
      I5: false,
      J5: false,
      L5: false,
      M5: true,
    });
    expect(found.hidden).toEqual(['M']);
    expect(found.rules['I5:I13']?.slice(0, 2)).toEqual(['list', '"符合,基本符合,不符合,不适用,待补"']);
    expect(found.rules['I5:I13']?.[3]).toBe(true);
    expect(found.rules['J5:J13']?.slice(0, 3)).toEqual(['decimal', '0', '40']);
    expect(found.rules['E3']?.[0] ?? found.rules['E3:E3']?.[0]).toBe('date');
  });
});

test('a collection sheet that other programs filled in and saved is read back value by value', async () => {
  const { columns, sheet } = collectionOf(form, asked);
  const records = sampleValues(form, 3, 2);
  const cells = Object.fromEntries(
    records.flatMap((values, at) =>
      columns.map(({ path }, column) => [cellName(at + 2, column), textOf(values, path) ?? ''] as const),
    ),
  );
  const saved = savedByLibreOffice(filledByOpenpyxl(collection, cells), 'xlsx');
  const { sheets } = readRosters(await openWorkbook(saved, '收集表.xlsx'), forms, { sheet: sheet.name });
  const read = sheets.flatMap((each) => sheetRecords(each, sheetFields(each.form), true).records);
  expect(read.map(({ values }) => values)).toEqual(records.map((values) => expect.objectContaining(values)));
});

test.each(['xlsx', 'xls'] as const)(
  'a review sheet that other programs filled in and saved as .%s is read back, verdict by verdict',
  async (extension) => {
    const filled = filledByOpenpyxl(review, {
      C3: '审核员甲',
      E3: '2026-11-20',
      I5: '不符合',
      J5: 12.5,
      L5: '没有写明\n做法',
      I6: '符合',
      I13: '待补',
      I8: '差不多',
    });
    const saved = savedByLibreOffice(filled, extension);
    const read = readReviewSheet(await openWorkbook(saved, `审核表.${extension}`), options);
    expect([read.reviewer, read.date, read.missing]).toEqual(['审核员甲', '2026-11-20', 0]);
    expect(
      read.verdicts.map(({ row, verdict }) => [row, verdict.verdict, verdict.score, verdict.comment]),
    ).toEqual([
      [5, 'notMet', 12.5, '没有写明\n做法'],
      [6, 'met', undefined, ''],
      [13, 'pending', undefined, ''],
    ]);
    expect(read.refused.map(({ code, cell }) => [code, cell])).toEqual([['reviewSheet.unknownWord', 'I8']]);
  },
);
