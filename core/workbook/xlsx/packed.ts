import type {
  Cell,
  CellValue,
  MergedRange,
  Sheet,
  StoredCell,
  Workbook,
  WorkbookKind,
  WorkbookNote,
} from '../../model/workbook.ts';
import { CellStore, KIND, type Kind, type PackedCells } from './cells.ts';
import { formatGeneral } from '../format/digits.ts';
import { formatNumber, formatText } from '../format/number-format.ts';
import { type CellFormat, GENERAL } from './styles.ts';
import { type PackedTexts, TextStore } from './texts.ts';

/** Texts of some cells of a sheet: which cells, ascending, and which text each has. */
export interface CellTexts {
  cells: Uint32Array<ArrayBuffer>;
  indices: Uint32Array<ArrayBuffer>;
  texts: PackedTexts;
}

export interface PackedSheet {
  name: string;
  hidden: boolean;
  cells: PackedCells;
  /** Texts of the sheet itself; a cell's number says which. */
  texts: PackedTexts;
  formulas: CellTexts;
  /** What is shown where it does not follow from the value and its format. */
  shown?: CellTexts;
  /** Four numbers a range: top, left, bottom, right. */
  merges: Uint32Array<ArrayBuffer>;
  /** Absent where the kind of file does not tell. */
  hiddenRows?: Uint32Array<ArrayBuffer>;
  hiddenColumns?: Uint32Array<ArrayBuffer>;
}

/** A workbook as plain data: arrays that cross from a worker to its page without being copied. */
export interface PackedWorkbook {
  kind?: WorkbookKind;
  date1904: boolean;
  notes?: readonly WorkbookNote[];
  /** Whether cells tell how an .xlsx stores them. */
  stored: boolean;
  strings: PackedTexts;
  /** By style. */
  formats: readonly Pick<CellFormat, 'format' | 'date' | 'struck'>[];
  sheets: readonly PackedSheet[];
}

const packedForms = new WeakMap<Workbook, PackedWorkbook>();

/** The plain data behind a workbook, where it has been made of such. */
export function packedForm(workbook: Workbook): PackedWorkbook | undefined {
  return packedForms.get(workbook);
}

/** The workbook over plain data. Cells are made when they are asked for. */
export function workbookOf(packed: PackedWorkbook): Workbook {
  const strings = new TextStore(packed.strings);
  const numbers = new NumberTexts(packed.date1904);
  const sheets = packed.sheets.map((sheet): Sheet => new PackedView(sheet, strings, numbers, packed));
  const { kind, date1904, notes } = packed;
  const workbook: Workbook = { sheets, ...(kind && { kind }), date1904, ...(notes && { notes }) };
  packedForms.set(workbook, packed);
  return workbook;
}

const STORED_TYPES: Readonly<Record<Kind, StoredCell['type']>> = {
  [KIND.blank]: 'n',
  [KIND.number]: 'n',
  [KIND.shared]: 's',
  [KIND.text]: 'str',
  [KIND.boolean]: 'b',
  [KIND.error]: 'e',
  [KIND.inline]: 'inlineStr',
};

class PackedView implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly #cells: CellStore;
  readonly #texts: TextStore;
  readonly #formulas: LookedUpTexts;
  readonly #shown: LookedUpTexts | undefined;
  readonly #strings: TextStore;
  readonly #book: PackedWorkbook;
  readonly #numbers: NumberTexts;
  readonly #stored: StoredCell[][] = [];
  readonly #packedMerges: Uint32Array;
  #merges: readonly MergedRange[] | undefined;

  constructor(sheet: PackedSheet, strings: TextStore, numbers: NumberTexts, book: PackedWorkbook) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    this.#cells = new CellStore(sheet.cells);
    this.rowCount = this.#cells.rowCount;
    this.columnCount = this.#cells.columnCount;
    this.#texts = new TextStore(sheet.texts);
    this.#formulas = new LookedUpTexts(sheet.formulas);
    this.#shown = sheet.shown && new LookedUpTexts(sheet.shown);
    this.#strings = strings;
    this.#book = book;
    this.#numbers = numbers;
    this.#packedMerges = sheet.merges;
    if (sheet.hiddenRows) this.hiddenRows = new Set(sheet.hiddenRows);
    if (sheet.hiddenColumns) this.hiddenColumns = new Set(sheet.hiddenColumns);
  }

  get merges(): readonly MergedRange[] {
    this.#merges ??= unpackMerges(this.#packedMerges);
    return this.#merges;
  }

  hasRow(row: number): boolean {
    return this.#cells.hasRow(row);
  }

  cell(row: number, column: number): Cell | undefined {
    const index = this.#cells.indexOf(row, column);
    if (index === -1) return undefined;
    const kind = this.#cells.kind(index);
    const style = this.#cells.style(index);
    const format = this.#book.formats[style] ?? GENERAL;
    const cell: Cell = this.#bare(index, kind, format);
    if (format.struck) cell.struck = true;
    if (this.#book.stored) cell.stored = this.#storedAs(kind, style);
    if (this.#cells.hasFormula(index)) cell.formula = this.#formulas.find(index) ?? '';
    return cell;
  }

  values(row: number): (CellValue | undefined)[] {
    const values: (CellValue | undefined)[] = [];
    const end = this.#cells.endOf(row);
    for (let index = this.#cells.startOf(row); index < end; index++) {
      const column = this.#cells.column(index);
      while (values.length < column) values.push(undefined);
      values.push(this.#value(index, this.#cells.kind(index)));
    }
    return values;
  }

  #value(index: number, kind: Kind): CellValue {
    const number = this.#cells.number(index);
    if (kind === KIND.shared) return this.#strings.get(number) ?? '';
    if (kind === KIND.number) return number;
    if (kind === KIND.blank) return null;
    return kind === KIND.boolean ? number === 1 : (this.#texts.get(number) ?? '');
  }

  /** One object for all cells that are stored alike: there are few of them, and millions of cells. */
  #storedAs(kind: Kind, style: number): StoredCell {
    const ofKind = (this.#stored[kind] ??= []);
    return (ofKind[style] ??= { type: STORED_TYPES[kind], style });
  }

  #bare(index: number, kind: Kind, { format, date }: Pick<CellFormat, 'format' | 'date'>): Cell {
    const value = this.#value(index, kind);
    const shown = this.#shown?.find(index);
    if (typeof value === 'number') {
      return { type: 'number', text: shown ?? this.#numbers.show(value, format), value, format, date };
    }
    if (typeof value === 'boolean') {
      return { type: 'boolean', text: shown ?? (value ? 'TRUE' : 'FALSE'), value, format, date: false };
    }
    if (value === null) return { type: 'blank', text: shown ?? '', value, format, date: false };
    if (kind === KIND.error) return { type: 'error', text: shown ?? value, value, format, date: false };
    return { type: 'text', text: shown ?? formatText(value, format), value, format, date: false };
  }
}

const REMEMBERED = 4096;

/** What numbers show under the formats of a workbook. Days and marks repeat: those met last are remembered. */
class NumberTexts {
  readonly #date1904: boolean;
  readonly #values = new Float64Array(REMEMBERED).fill(Number.NaN);
  readonly #formats: string[] = [];
  readonly #texts: string[] = [];

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  show(value: number, format: string): string {
    if (format === 'General' || format === '@') return formatGeneral(value);
    const slot = Math.abs(Math.trunc(value)) % REMEMBERED;
    if (this.#values[slot] === value && this.#formats[slot] === format) return this.#texts[slot] ?? '';
    const text = formatNumber(value, format, this.#date1904);
    this.#values[slot] = value;
    this.#formats[slot] = format;
    this.#texts[slot] = text;
    return text;
  }
}

class LookedUpTexts {
  readonly #cells: Uint32Array;
  readonly #indices: Uint32Array;
  readonly #texts: TextStore;

  constructor({ cells, indices, texts }: CellTexts) {
    this.#cells = cells;
    this.#indices = indices;
    this.#texts = new TextStore(texts);
  }

  find(cell: number): string | undefined {
    let low = 0;
    let high = this.#cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#cells[middle] ?? 0;
      if (found === cell) return this.#texts.get(this.#indices[middle] ?? -1);
      if (found < cell) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

function unpackMerges(packed: Uint32Array): MergedRange[] {
  return Array.from({ length: packed.length / 4 }, (_, n) => ({
    top: packed[n * 4] ?? 0,
    left: packed[n * 4 + 1] ?? 0,
    bottom: packed[n * 4 + 2] ?? 0,
    right: packed[n * 4 + 3] ?? 0,
  }));
}
