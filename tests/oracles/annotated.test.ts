import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { annotate, clean } from '#core/workbook/annotate/annotate.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { cellName } from '#core/workbook/address.ts';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { corpusBytes, corpusFiles, corpusPresent } from '../fixtures/corpus.ts';
import { seeded } from '../fixtures/random.ts';
import { inFolder, libreOfficeCsv, openpyxlValues, savedByLibreOffice } from './programs.ts';

const READ_NOTES = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def look(c):
  return [c.comment.text if c.comment else None, c.comment.author if c.comment else None,
    c.fill.fgColor.rgb if c.fill.fill_type == 'solid' else None, c.number_format, c.font.b, c.alignment.horizontal, c.protection.locked, c.border.left.style if c.border.left else None, c.has_style]
print(json.dumps({s.title: {c.coordinate: look(c) for row in s.iter_rows() for c in row} for s in book if hasattr(s, 'iter_rows')}))
`;

type Look = [
  note: string | null,
  author: string | null,
  fill: string | null,
  ...style: (string | boolean | null)[],
];

/** Note, author, fill and the other looks of every cell, as openpyxl reads them. */
function looks(bytes: Uint8Array): Record<string, Record<string, Look>> {
  return inFolder((folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const out = execFileSync('/usr/bin/python3', ['-c', READ_NOTES, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return JSON.parse(out) as Record<string, Record<string, Look>>;
  });
}

/** What LibreOffice shows, sheet by sheet; blanks at the ends of rows and of the sheet are cells that came in. */
function shownBy(bytes: Uint8Array): [string, string[]][] {
  return [...libreOfficeCsv(bytes)].map(([name, text]) => {
    const rows = parseCsv(text).map((row) => row.join('\t').trimEnd());
    return [name, rows.slice(0, rows.findLastIndex((row) => row !== '') + 1)];
  });
}

/** Title, framed rows, a total, a list, a rule, a note of somebody, protection, a chart, and a table. */
const rich = inFolder((folder) => {
  const file = join(folder, 'rich.xlsx');
  execFileSync('/usr/bin/python3', [fileURLToPath(new URL('rich_template.py', import.meta.url)), file]);
  return new Uint8Array(readFileSync(file));
});

const noteOf = (text: string): string => `【践诺检查】\n${text}\n【完】`;

const SHEET = '承诺 汇总';
const marks: CellMark[] = [
  { sheet: SHEET, cell: 'B4', text: '姓名里有空格 <&>', tone: 'fail' },
  { sheet: SHEET, cell: 'D5', text: '入党时间晚于今天\n请核对', tone: 'review' },
  { sheet: SHEET, cell: 'B3', text: '表头不对', tone: 'review' },
  { sheet: '名单', cell: 'B9', text: '这里该有号码', tone: 'fail' },
];
const annotated = annotate(rich, marks).bytes;

test('openpyxl reads notes, authors and colours, and every other look as it was', () => {
  const [before, after] = [looks(rich), looks(annotated)];
  const old = before[SHEET] ?? {};
  const now = after[SHEET] ?? {};
  expect(now['B4']?.slice(0, 3)).toEqual([noteOf('姓名里有空格 <&>'), '践诺', 'FFFFC8CD']);
  expect(now['D5']?.slice(0, 3)).toEqual([noteOf('入党时间晚于今天\n请核对'), '践诺', 'FFFFE9A8']);
  expect(after['名单']?.['B9']?.slice(0, 3)).toEqual([noteOf('这里该有号码'), '践诺', 'FFFFC8CD']);
  for (const [cell, look] of Object.entries(old)) {
    expect(now[cell]?.slice(3, -1), cell).toEqual(look.slice(3, -1));
    if (!marks.some((mark) => mark.cell === cell)) expect(now[cell], cell).toEqual(look);
  }
  const noted = Object.entries(old).find(([, [note]]) => note !== null);
  expect(noted, 'the template has a note of somebody').toBeDefined();
  const values = openpyxlValues(annotated)[SHEET];
  expect(values).toEqual(openpyxlValues(rich)[SHEET]);
  expect(looks(clean(annotated))[SHEET]).toEqual(old);
});

test('LibreOffice shows the same cells, and keeps notes and colours when it saves', () => {
  expect(parseCsv(libreOfficeCsv(annotated).get(SHEET) ?? '')).toEqual(
    parseCsv(libreOfficeCsv(rich).get(SHEET) ?? ''),
  );
  const saved = savedByLibreOffice(annotated, 'xlsx');
  const kept = looks(saved)[SHEET] ?? {};
  expect(kept['B4']?.[0]).toBe(noteOf('姓名里有空格 <&>'));
  expect(kept['B4']?.[2]).toBe('FFFFC8CD');
  expect(kept['D5']?.[0]).toContain('请核对');
  // What another program saved is found again: our notes go, those of others stay.
  const again = annotate(saved, marks.slice(1, 2));
  const anew = looks(again.bytes)[SHEET] ?? {};
  expect(anew['B4']?.slice(0, 3)).toEqual([null, null, null]);
  expect(anew['D5']?.[0]).toBe(noteOf('入党时间晚于今天\n请核对'));
});

describe.runIf(corpusPresent)('workbooks of other programs', { timeout: 300_000 }, () => {
  const random = seeded(6);
  const all = corpusFiles.filter((name) => /\.xls[xm]$/i.test(name) && corpusBytes(name).length < 100_000);
  const chosen = Array.from({ length: 14 }, () => all[random.integer(0, all.length - 1)]!);

  test.each([...new Set(chosen)])('%s', (name) => {
    const bytes = corpusBytes(name);
    const [sheet] = readWorkbook(bytes).sheets;
    if (!sheet) return;
    const places = Array.from({ length: 8 }, (_, n): CellMark => ({
      sheet: sheet.name,
      cell: cellName(random.integer(0, Math.min(60, sheet.rowCount)), random.integer(0, sheet.columnCount)),
      text: `第 ${n} 处`,
      tone: n % 2 === 0 ? 'fail' : 'review',
    }));
    const { bytes: made } = annotate(bytes, places);
    let before: ReturnType<typeof looks>;
    try {
      before = looks(bytes);
    } catch {
      // openpyxl does not read the file as it came: LibreOffice alone judges it.
      expect(shownBy(made)).toEqual(shownBy(bytes));
      return;
    }
    const after = looks(made);
    const own = after[sheet.name] ?? {};
    expect(Object.values(own).filter(([note]) => note?.includes(' 处')).length).toBeGreaterThan(0);
    for (const [title, cells] of Object.entries(before)) {
      for (const [cell, look] of Object.entries(cells)) {
        const isMarked = title === sheet.name && (after[title]?.[cell]?.[0] ?? '').includes('处');
        // A place without a cell looks as its column does, of which openpyxl knows nothing.
        if (isMarked && look.at(-1) === false) continue;
        const from = isMarked ? 3 : 0;
        expect(after[title]?.[cell]?.slice(from), `${title}!${cell}`).toEqual(look.slice(from));
      }
    }
    expect(shownBy(made)).toEqual(shownBy(bytes));
  });
});
