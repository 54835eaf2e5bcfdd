import type { MergedRange } from '../../model/workbook.ts';
import { contains, rangeName } from '../address.ts';
import { attribute, scanTags, type Tag } from '../xml.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { EditedPackage } from './edited.ts';
import { type FormulaCell, hasFormulas, readFormulaCells } from './formula/cells.ts';
import { type Cells, mentionedCells, scopeOf } from './formula/mentions.ts';
import { formulaTokens } from './formula/tokens.ts';
import { type SheetSpans, spanSheet, withoutAttributes } from './sheet-xml.ts';

interface Formula {
  sheet: number;
  cell: FormulaCell;
  /** Cells that it reads; `undefined` where it does not tell. */
  reads: Cells[] | undefined;
}

/** Functions that tell where a cell stands: their results are old once rows came in above it. */
const TELLS_PLACE = new Set(['ROW', 'ROWS', 'CELL', 'ADDRESS']);

/**
 * Takes away the last results of formulas that depend on changed cells, directly or through other formulas, on any
 * sheet: Excel calculates anew when it opens the file, importers (POI, `getNumericCellValue` of a formula cell) read what is stored. A formula that
 * does not tell what it reads loses its result too.
 * @param moved whether rows came in, so that cells have other addresses than before
 * @returns whether the workbook has any formulas
 */
export function dropStaleResults(book: EditedPackage, changed: readonly Cells[], moved: boolean): boolean {
  const sheets = book.parts.sheets.map(({ path }) => {
    const xml = book.text(path);
    return hasFormulas(xml) ? { path, xml, spans: spanSheet(xml) } : undefined;
  });
  if (sheets.every((sheet) => sheet === undefined)) return false;
  const scope = scopeOf(book);
  const formulas = sheets.flatMap((sheet, index) =>
    (sheet ? readFormulaCells(sheet.xml, sheet.spans) : []).map((cell): Formula => {
      const at = { sheet: index, row: cell.row, column: cell.column };
      const isUnknown = cell.type === 'dataTable' || (moved && tellsPlace(cell.formula));
      const known = isUnknown ? undefined : mentionedCells(cell.formula, at, scope);
      return { sheet: index, cell, reads: known };
    }),
  );
  const stale = staleFormulas(formulas, changed);
  for (const [index, sheet] of sheets.entries()) {
    if (!sheet) continue;
    const cells = stale.flatMap(({ sheet: of, cell }) => (of === index ? [cell] : []));
    if (cells.length > 0) book.set(sheet.path, withoutResults(sheet.xml, sheet.spans, cells));
  }
  return true;
}

function tellsPlace(formula: string): boolean {
  return formulaTokens(formula).some((token) => token.kind === 'function' && TELLS_PLACE.has(token.name));
}

function staleFormulas(formulas: readonly Formula[], changed: readonly Cells[]): Formula[] {
  const readers = new Readers(formulas);
  const stale = new Set<Formula>(formulas.filter(({ reads }) => reads === undefined));
  const pending: Cells[] = [...changed, ...[...stale].map(resultOf)];
  for (let cells = pending.pop(); cells; cells = pending.pop()) {
    for (const formula of readers.of(cells)) {
      if (stale.has(formula)) continue;
      stale.add(formula);
      pending.push(resultOf(formula));
    }
  }
  return [...stale];
}

function resultOf({ sheet, cell }: Formula): Cells {
  return { sheet, range: cell.range };
}

const TALL = 64;

/** Formulas that read the same cells. */
interface Shelf extends Cells {
  formulas: Formula[];
}

/** Finds the formulas that read some cells; low ranges are filed by row, so that a long chain is followed in time. */
class Readers {
  readonly #byRow = new Map<string, Shelf[]>();
  readonly #tall = new Map<string, Shelf>();
  readonly #all: Shelf[] = [];

  constructor(formulas: readonly Formula[]) {
    const shelves = new Map<string, Shelf>();
    for (const formula of formulas) {
      for (const { sheet, range } of formula.reads ?? []) {
        const key = `${sheet}!${rangeName(range)}`;
        const known = shelves.get(key);
        if (known) known.formulas.push(formula);
        else shelves.set(key, { sheet, range, formulas: [formula] });
      }
    }
    for (const [key, shelf] of shelves) this.#file(key, shelf);
  }

  #file(key: string, shelf: Shelf): void {
    const { sheet, range } = shelf;
    this.#all.push(shelf);
    if (isTall(range)) {
      this.#tall.set(key, shelf);
      return;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      const filed = this.#byRow.get(`${sheet}:${row}`);
      if (filed) filed.push(shelf);
      else this.#byRow.set(`${sheet}:${row}`, [shelf]);
    }
  }

  /** Each formula is handed out once per cells that it reads: a shelf is emptied when it is met. */
  of({ sheet, range }: Cells): Formula[] {
    const rows = isTall(range)
      ? []
      : Array.from({ length: range.bottom - range.top + 1 }, (_, n) => range.top + n);
    const candidates = isTall(range)
      ? this.#all
      : [...this.#tall.values(), ...rows.flatMap((row) => this.#byRow.get(`${sheet}:${row}`) ?? [])];
    return candidates.flatMap((shelf) => {
      if (shelf.sheet !== sheet || !meet(shelf.range, range)) return [];
      return shelf.formulas.splice(0);
    });
  }
}

function isTall({ top, bottom }: MergedRange): boolean {
  return bottom - top >= TALL;
}

function meet(a: MergedRange, b: MergedRange): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

function withoutResults(xml: string, spans: SheetSpans, stale: readonly FormulaCell[]): string {
  const arrays = stale.filter(({ range }) => range.bottom > range.top || range.right > range.left);
  const alone = new Set(stale.map(({ start }) => start));
  const edits: Edit[] = [];
  for (const { row, cells } of spans.rows) {
    for (const { column, start, end } of cells) {
      const isStale = alone.has(start) || arrays.some(({ range }) => contains(range, row, column));
      if (isStale) edits.push(...valueEdits(xml, start, end));
    }
  }
  return applyEdits(xml, edits);
}

const TYPE = new Set(['t']);

/** Removes `<v>`; without it an error is no error, while a text stays an empty text. */
function* valueEdits(xml: string, from: number, to: number): Generator<Edit> {
  let open: Tag | undefined;
  for (const tag of scanTags(xml, from, to)) {
    if (tag.name === 'c' && tag.kind === 'open' && attribute(tag, 't') === 'e') {
      const text = withoutAttributes(xml.slice(tag.start, tag.end), TYPE);
      yield { start: tag.start, end: tag.end, text };
    }
    if (tag.name !== 'v') continue;
    if (tag.kind === 'open') open = tag;
    // An empty result is none: the cell stays as it is, letter by letter.
    else if (open && open.end < tag.start) yield { start: open.start, end: tag.end, text: '' };
  }
}
