import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { PORTAL_CSV, writeCsv } from '#core/workbook/csv/csv-write.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { writeXls } from '#core/workbook/xls/write-xls.ts';
import { AWKWARD, awkwardSheet } from './awkward.ts';
import { inFolder, libreOfficeCsv, savedByLibreOffice } from './programs.ts';

const bytes = writeWorkbook([awkwardSheet], {
  instructions: { name: '填写说明', lines: ['一', '二'] },
  properties: { title: '标题', author: '某校', created: '2016-05-01T08:00:00Z' },
});

const DESCRIBE = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
s = book.worksheets[0]
print(json.dumps({
  'states': [[w.title, w.sheet_state] for w in book],
  # As stored: openpyxl leaves the decoding of control characters to its users, but undoes what escapes a literal.
  'texts': [c.value for c in s['A'][3:]],
  'formats': [s.cell(4, c).number_format for c in range(1, 7)],
  'dates': [s.cell(4, 3).is_date, s.cell(5, 3).is_date, s.cell(4, 4).is_date],
  'quoted': [c.quotePrefix for c in s['A'][3:6]],
  'dimension': s.dimensions, 'freeze': s.freeze_panes, 'filter': s.auto_filter.ref,
  'widths': [s.column_dimensions['A'].width], 'merges': sorted(str(m) for m in s.merged_cells.ranges),
  'titles': s.print_title_rows, 'orientation': s.page_setup.orientation, 'paper': s.page_setup.paperSize,
  'fit': [s.sheet_properties.pageSetUpPr.fitToPage, s.page_setup.fitToWidth, s.page_setup.fitToHeight],
  'footer': s.oddFooter.center.text, 'left': round(s.page_margins.left * 2.54, 2),
  'header': [s['A3'].font.b, s['A3'].font.color.rgb, s['C2'].fill.fgColor.rgb, s['C2'].border.left.style],
  'rules': [[v.type, v.formula1, str(v.sqref), v.error, v.showErrorMessage] for v in s.data_validations.dataValidation],
  'names': {n.name: n.attr_text for n in getattr(book.defined_names, 'definedName', None) or book.defined_names.values()},
  'properties': [book.properties.title, book.properties.creator, str(book.properties.created)],
}))
`;

const CONTROL = /(?!\n)\p{Cc}|\ufffe/u;

/** How the file holds what XML cannot. */
function stored(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

test('openpyxl finds widths, styles, rules, print set-up and every text', () => {
  const found = inFolder((folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    return JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', DESCRIBE, file], { encoding: 'utf8' }),
    ) as object;
  });
  const last = 3 + AWKWARD.length;
  const bottom = last + 1000;
  expect(found).toEqual({
    states: [
      [awkwardSheet.name, 'visible'],
      ['填写说明', 'visible'],
      ['选项', 'hidden'],
    ],
    texts: AWKWARD.map((text) => text.replace(/(?![\t\n])\p{Cc}|\ufffe/gu, stored)),
    formats: ['@', '@', 'yyyy-mm', 'General', '0.0%', '@'],
    dates: [true, true, false],
    quoted: [true, true, true],
    dimension: `A1:F${last}`,
    freeze: 'A4',
    filter: `A3:F${last}`,
    widths: [33],
    merges: ['A1:F1', 'A2:B2', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3'],
    titles: '$1:$3',
    orientation: 'landscape',
    paper: 9,
    fit: [true, 1, 0],
    footer: '第 &P 页，共 &N 页',
    left: 1.3,
    header: [true, 'FFC00000', 'FFE7ECF3', 'thin'],
    rules: [
      ['list', '"汉族,回族"', `B4:B${bottom}`, '请从下拉列表中选择。', true],
      [
        'date',
        '42370',
        `C4:C${bottom}`,
        '请填写日期，如 2016-05-01，不早于 2016-01-01，不晚于 2016-12-31。',
        true,
      ],
      ['decimal', '0', `D4:D${bottom}`, '请填写数字，不小于 0、不大于 100。', true],
      ['list', 'options_1', `F4:F${bottom}`, '请从下拉列表中选择。', true],
    ],
    names: { options_1: "'选项'!$A$2:$A$81" },
    properties: ['标题', '某校', '2016-05-01 08:00:00'],
  });
});

function withoutDate(row: readonly string[]): string[] {
  return row.filter((_, column) => column !== 2);
}

test('LibreOffice shows every cell as it was given', () => {
  const shown = libreOfficeCsv(bytes).get(awkwardSheet.name) ?? '';
  // A month is a whole day in LibreOffice's CSV, whatever its format shows: dates are looked at in the next test.
  expect(parseCsv(shown).slice(3).map(withoutDate)).toEqual(awkwardSheet.rows.map(withoutDate));
});

test('LibreOffice reads every cell of our .xls as we do', async () => {
  // What it saves holds no control characters; that POI reads those is in its own test.
  const plain = { ...awkwardSheet, rows: awkwardSheet.rows.filter(([text = '']) => !CONTROL.test(text)) };
  const saved = await openWorkbook(savedByLibreOffice(writeXls([plain]), 'xlsx'), '表.xlsx');
  const sheet = saved.sheets.find(({ name }) => name === plain.name);
  const shown = plain.rows.map((row, n) => row.map((_, column) => sheet?.cell(n + 3, column)?.text ?? ''));
  expect(shown).toEqual(plain.rows);
  expect(sheet?.cell(4, 2)).toMatchObject({ date: true, value: 42491 });
});

const READ_CSV =
  'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding=sys.argv[2], newline="")))))';

function readByPython(encoding: 'gbk' | 'gb18030', text: string): string | undefined {
  return inFolder((folder) => {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, writeCsv([[text]], { ...PORTAL_CSV, encoding }));
    const out = execFileSync('/usr/bin/python3', ['-c', READ_CSV, file, encoding], { encoding: 'utf8' });
    return (JSON.parse(out) as string[][])[0]?.[0];
  });
}

test('Python reads what was written in GBK and GB 18030', () => {
  const common = '阿依·样例（一）“承诺”—…①ⅠΩяー℃，\n二';
  expect(readByPython('gbk', common)).toBe(common);
  expect(readByPython('gb18030', `${common}㐀𠮷😀é`)).toBe(`${common}㐀𠮷😀é`);
});
