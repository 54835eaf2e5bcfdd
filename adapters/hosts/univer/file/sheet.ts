import type { ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { ERROR } from '#core/host/sheet-host.ts';
import { cellName, MAX_COLUMNS, MAX_ROWS, rangeName } from '#core/workbook/address.ts';
import { escapeXml } from '#core/workbook/xml.ts';
import type { StringTable } from '#core/workbook/write/string-table.ts';
import { flagsOf, hiddenIn, mergesOf, stylesOf, validationsIn, valueOf } from '../read.ts';
import type { SheetStyles } from './styles.ts';

/** What stands inside `<worksheet>`, in the order that the schema wants. */
export function sheetXml(
  book: FWorkbook,
  sheet: FWorksheet,
  styles: SheetStyles,
  texts: StringTable,
): string {
  const { hiddenRows, hiddenColumns } = hiddenIn(sheet);
  const everything = { top: 0, left: 0, bottom: MAX_ROWS, right: MAX_COLUMNS };
  const lists = validationsIn(sheet, { sheet: '', ...everything }).flatMap(
    ({ kind, range, words, formula }) => {
      const source = words ? `"${words.join(',')}"` : formula;
      if (kind !== 'list' || source === undefined) return [];
      return [
        `<dataValidation type="list" allowBlank="1" sqref="${rangeName(range)}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
      ];
    },
  );
  const merges = mergesOf(sheet).map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  const columns = hiddenColumns.map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1" customWidth="1"/>`,
  );
  return [
    wrapped('cols', columns),
    `<sheetData>${rowsXml(book, sheet, styles, texts, new Set(hiddenRows))}</sheetData>`,
    sheet.getWorksheetPermission().isProtected() ? '<sheetProtection sheet="1"/>' : '',
    wrapped('mergeCells', merges, ` count="${merges.length}"`),
    wrapped('dataValidations', lists, ` count="${lists.length}"`),
  ].join('');
}

function wrapped(name: string, items: readonly string[], attributes = ''): string {
  return items.length === 0 ? '' : `<${name}${attributes}>${items.join('')}</${name}>`;
}

function rowsXml(
  book: FWorkbook,
  sheet: FWorksheet,
  styles: SheetStyles,
  texts: StringTable,
  hidden: ReadonlySet<number>,
): string {
  const styleAt = stylesOf(book, sheet);
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const row of hidden) rows.set(row, []);
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const index = styles.index(styleAt(row, column, cell));
      const xml = cellXml(cellName(row, column), index, cell, texts);
      const cells = rows.get(row);
      if (cells) cells.push({ column, xml });
      else rows.set(row, [{ column, xml }]);
    });
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
      return `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${inOrder.join('')}</row>`;
    })
    .join('');
}

function cellXml(name: string, style: number, cell: ICellData, texts: StringTable): string {
  const value = valueOf(cell);
  const place = `r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  const formula = cell.f ? `<f>${escapeXml(cell.f.replace(/^=/, ''))}</f>` : '';
  if (value === null) return `<c ${place}>${formula}</c>`;
  if (typeof value === 'number') return `<c ${place}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if ((flagsOf(cell) & ERROR) !== 0) return `<c ${place} t="e">${formula}<v>${escapeXml(value)}</v></c>`;
  if (formula !== '') return `<c ${place} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return `<c ${place} t="s"><v>${texts.indexOf(value)}</v></c>`;
}
