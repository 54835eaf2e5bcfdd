import type { Cell, Sheet } from '#core/model/workbook.ts';
import { serialToIso } from '#core/workbook/format/serial.ts';
import { type ColumnSpec, plainNumber, type SheetSpec } from '#core/workbook/write.ts';

/** A sheet for our own writer, and what of it that writer has no place for. */
export interface SheetOut {
  spec: SheetSpec;
  /** Cells that were formulas and are their last results now. */
  formulas: number;
  merges: number;
  /** Numbers that stand among texts which look like numbers, and are texts now. */
  asText: number;
}

/** Rows as texts, as a person sees them; numbers in a general format with every digit that they hold. */
export function shownRows(sheet: Sheet): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_column, column) => shownText(sheet.cell(row, column))),
  );
}

function shownText(cell: Cell | undefined): string {
  if (!cell || cell.type === 'blank') return '';
  if (cell.type === 'text') return String(cell.value ?? '');
  return cell.type === 'number' && !cell.date && cell.format === 'General' ? plainText(cell) : cell.text;
}

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15;

/** The number without a power of ten: after its fifteen digits a spreadsheet has noughts. */
function plainText({ value }: Cell): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (!Number.isInteger(value)) return String(value);
  return hasLostDigits(value)
    ? BigInt(value.toPrecision(DIGITS).replace(POWER, spelledOut)).toString()
    : value.toFixed(0);
}

const POWER = /^(-?\d)\.?(\d*)e\+(\d+)$/;

function spelledOut(_whole: string, first: string, rest: string, power: string): string {
  return first + rest.padEnd(Number(power), '0');
}

/** Whether a number has more digits than a spreadsheet keeps: an ID number typed as a number. */
export function hasLostDigits(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 10 ** DIGITS;
}

/** Cells that held more digits than a number keeps, 0-based. */
export function spoiltNumbers(sheet: Sheet): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (const [column, value] of sheet.values(row).entries()) {
      if (hasLostDigits(value)) found.push({ row, column });
    }
  }
  return found;
}

/** The first row as the header, every column with the one type that its cells allow. */
export function sheetSpec(sheet: Sheet, date1904: boolean): SheetOut {
  const cells = Array.from({ length: sheet.columnCount }, (_, column) =>
    Array.from({ length: sheet.rowCount }, (_row, row) => sheet.cell(row, column)),
  );
  const shown = shownRows(sheet);
  const types = cells.map((column) => typeOf(column.slice(1)));
  const columns = cells.map((column, at): ColumnSpec => {
    const type = types[at] ?? 'text';
    const format = type === 'text' ? undefined : commonFormat(column.slice(1));
    return { header: shown[0]?.[at] ?? '', type, ...(format === undefined ? {} : { format }) };
  });
  const rows = shown.slice(1).map((row, at) =>
    row.map((text, column) => {
      const cell = cells[column]?.[at + 1];
      if (types[column] === 'date' && cell?.date && typeof cell.value === 'number') {
        return serialToIso(cell.value, date1904) ?? text;
      }
      return types[column] === 'number' && cell?.type === 'number' ? plainText(cell) : text;
    }),
  );
  const all = cells.flat();
  const asText = cells.flatMap((column, at) =>
    types[at] === 'text' ? column.slice(1).filter((cell) => cell?.type === 'number' && !cell.date) : [],
  );
  return {
    spec: { name: sheet.name, columns, rows, hidden: sheet.hidden },
    formulas: all.filter((cell) => cell?.formula !== undefined).length,
    merges: sheet.merges.length,
    asText: asText.length,
  };
}

/** Texts that look like numbers or days must stay texts: then the whole column is. */
function typeOf(cells: readonly (Cell | undefined)[]): ColumnSpec['type'] {
  const filled = cells.filter((cell) => cell !== undefined && cell.type !== 'blank');
  const dates = filled.filter((cell) => cell?.date).length;
  const numbers = filled.filter((cell) => cell?.type === 'number').length - dates;
  const texts = filled.filter((cell) => cell?.type === 'text').map((cell) => String(cell?.value ?? ''));
  if (dates > 0 && numbers === 0 && !texts.some((text) => /^\d{4}-\d{2}/.test(text))) return 'date';
  const isNumbers = numbers > 0 && dates === 0 && !texts.some((text) => plainNumber(text) !== undefined);
  return isNumbers ? 'number' : 'text';
}

/** The format that all numbers of a column share, where it is one of their own. */
function commonFormat(cells: readonly (Cell | undefined)[]): string | undefined {
  const formats = new Set(cells.filter((cell) => cell?.type === 'number').map((cell) => cell?.format ?? ''));
  const [only = 'General'] = formats;
  return formats.size === 1 && only !== 'General' && only !== '@' ? only : undefined;
}
