import { JiannuoError } from '../errors.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import { CellStore, KIND, type Kind } from './xlsx/cells.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { type CellTexts, packedForm, type PackedSheet, type PackedWorkbook } from './xlsx/packed.ts';
import { formatText } from './format/number-format.ts';
import { TextStore } from './xlsx/texts.ts';

export { type PackedWorkbook, workbookOf } from './xlsx/packed.ts';

/**
 * A workbook as plain data, to cross from a worker to its page. The page gets arrays of numbers and bytes, not
 * millions of objects: taking them over costs it nothing.
 */
export function packWorkbook(workbook: Workbook): PackedWorkbook {
  const packed = packedForm(workbook);
  if (packed) return packed;
  const formats = new Formats();
  const sheets = workbook.sheets.map((sheet) => packSheet(sheet, formats));
  return {
    ...(workbook.kind && { kind: workbook.kind }),
    date1904: workbook.date1904,
    stored: false,
    strings: new TextStore().pack(),
    formats: formats.list,
    sheets,
    ...(workbook.notes && { notes: workbook.notes }),
  };
}

/** The buffers behind it, to be handed over instead of copied: the sender has them no more. */
export function buffersOf({ strings, sheets }: PackedWorkbook): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>([strings.bytes.buffer, strings.ends.buffer]);
  for (const { cells, texts, formulas, shown, merges, hiddenRows, hiddenColumns } of sheets) {
    const arrays = [cells.rows, cells.starts, cells.ends, texts.bytes, texts.ends, merges];
    for (const hidden of [hiddenRows, hiddenColumns]) if (hidden) arrays.push(hidden);
    for (const { cells: at, indices, texts: own } of shown ? [formulas, shown] : [formulas]) {
      arrays.push(at, indices, own.bytes, own.ends);
    }
    for (const { columns, kinds, styles, numbers } of cells.blocks) {
      buffers.add(columns.buffer).add(kinds.buffer).add(styles.buffer).add(numbers.buffer);
    }
    for (const { buffer } of arrays) buffers.add(buffer);
  }
  return [...buffers];
}

/** Number formats by their place in a list, each once. */
class Formats {
  readonly list: { format: string; date: boolean; struck?: true }[] = [];
  readonly #places = new Map<string, number>();

  place({ format, date, struck }: Cell): number {
    const key = `${date ? 1 : 0}${struck ? 1 : 0}${format}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.list.push({ format, date, ...(struck ? { struck } : {}) }) - 1;
    this.#places.set(key, place);
    return place;
  }
}

class SomeTexts {
  readonly #cells: number[] = [];
  readonly #indices: number[] = [];
  readonly #texts = new TextStore();

  add(cell: number, text: string): void {
    this.#cells.push(cell);
    this.#indices.push(this.#texts.add(text));
  }

  pack(): CellTexts {
    return {
      cells: Uint32Array.from(this.#cells),
      indices: Uint32Array.from(this.#indices),
      texts: this.#texts.pack(),
    };
  }
}

const KINDS: Readonly<Record<Cell['type'], Kind>> = {
  text: KIND.text,
  number: KIND.number,
  boolean: KIND.boolean,
  error: KIND.error,
  blank: KIND.blank,
};

function packSheet(sheet: Sheet, formats: Formats): PackedSheet {
  const cells = new CellStore();
  const texts = new TextStore();
  const [formulas, shown] = [new SomeTexts(), new SomeTexts()];
  const everyColumn = sheet.columnsIn ? [] : Array.from({ length: sheet.columnCount }, (_, n) => n);
  for (let row = 0; row < sheet.rowCount; row++) {
    if (!sheet.hasRow(row)) continue;
    cells.openRow(row);
    for (const column of sheet.columnsIn?.(row) ?? everyColumn) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      const { value, formula } = cell;
      const number = typeof value === 'string' ? texts.add(value) : Number(value);
      const index = cells.add(column, KINDS[cell.type], formats.place(cell), number, formula !== undefined);
      if (formula !== undefined) formulas.add(index, formula);
      if (cell.text !== plainText(cell)) shown.add(index, cell.text);
      if (index < DEFAULT_LIMITS.cells) continue;
      throw new JiannuoError('workbook.tooManyCells', { sheet: sheet.name });
    }
  }
  const merges = Uint32Array.from(
    sheet.merges.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right]),
  );
  const packed = { name: sheet.name, hidden: sheet.hidden, cells: cells.pack(), texts: texts.pack(), merges };
  const { hiddenRows, hiddenColumns } = sheet;
  return {
    ...packed,
    formulas: formulas.pack(),
    shown: shown.pack(),
    ...(hiddenRows ? { hiddenRows: Uint32Array.from(hiddenRows) } : {}),
    ...(hiddenColumns ? { hiddenColumns: Uint32Array.from(hiddenColumns) } : {}),
  };
}

/** What the other side shows without being told; numbers are always told, as other readers format them. */
function plainText({ type, value, format }: Cell): string | undefined {
  if (type === 'text') return formatText(String(value), format);
  if (type === 'boolean') return value === true ? 'TRUE' : 'FALSE';
  if (type === 'error') return String(value);
  return type === 'blank' ? '' : undefined;
}
