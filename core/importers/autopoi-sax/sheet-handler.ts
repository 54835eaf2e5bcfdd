import type { Cell } from '../../model/workbook.ts';
import { parseBigDecimal, parseWhole } from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { Abort, problem } from '../poi.ts';
import { hasContent, type SaxEntry, type SaxRow, storedType, type SaxValue, textValue } from '../poi-sax.ts';
import { javaDateOf } from '../java-date.ts';

/** What AutoPoi's `SheetHandler` takes the next value for. */
type Expected = 'none' | 'text' | 'date' | 'number';

/** A place of the list; `isMixedUp`: a number was taken for the index of a shared text. */
export interface HandlerEntry extends SaxEntry {
  isMixedUp?: boolean;
}

/**
 * AutoPoi's `SheetHandler`: it takes style 1 for a date and style 2 for a number whatever the file says, keeps what
 * it expected for all other cells, and leaves out cells without a value, which shifts the rest of the row. One
 * handler reads a whole sheet.
 */
export class SheetHandler {
  #expected: Expected = 'none';
  readonly #sharedTexts: number;

  /** `sharedTexts`: how many texts the file's table of shared strings holds. */
  constructor(sharedTexts: number) {
    this.#sharedTexts = sharedTexts;
  }

  /** @throws Abort where the handler throws */
  rowList({ row, cells }: SaxRow): HandlerEntry[] {
    const list: HandlerEntry[] = [];
    /** The first cell that was counted and not put down: the Java list refuses to leave its place empty. */
    let unread: { column: number; text: string } | undefined;
    for (const { column, cell } of cells) {
      this.#expect(cell);
      if (!hasContent(cell)) continue;
      const entry = this.#entry(cell, row, column);
      if (!entry) {
        unread ??= { column, text: cell.text };
        continue;
      }
      if (unread) {
        const { params } = problem('', '', { row, column: unread.column }, unread.text);
        throw new Abort('importers.abortUntyped', params);
      }
      list.push(entry);
    }
    return list;
  }

  #expect(cell: Cell): void {
    const style = cell.stored?.style;
    if (storedType(cell) === 's') this.#expected = 'text';
    else if (style === 1) this.#expected = 'date';
    else if (style === 2) this.#expected = 'number';
  }

  #entry(cell: Cell, row: number, column: number): HandlerEntry | undefined {
    const text = javaTrim(String(cell.value));
    if (storedType(cell) === 'inlineStr') {
      this.#expected = 'none';
      return { value: textValue(text), column, cell };
    }
    // An empty text is put down as one blank.
    if (this.#expected === 'text') return this.#textEntry(cell, text || ' ', column);
    if (this.#expected === 'none') return undefined;
    return { value: this.#number(text, cell, row, column), column, cell };
  }

  #textEntry(cell: Cell, text: string, column: number): HandlerEntry {
    if (storedType(cell) === 's') return { value: textValue(text), column, cell };
    const index = Number(cell.type === 'boolean' ? cell.value : parseWhole(text, 'Integer'));
    const isMixedUp = index >= 0 && index < this.#sharedTexts;
    return isMixedUp ? { value: null, column, cell, isMixedUp } : { value: textValue(text), column, cell };
  }

  #number(text: string, cell: Cell, row: number, column: number): SaxValue | null {
    const number = Number(cell.type === 'boolean' ? cell.value : parseBigDecimal(text));
    if (Number.isNaN(number))
      throw new Abort('importers.abortStyle', problem('', '', { row, column }, cell.text).params);
    if (this.#expected === 'number') return { kind: 'number', value: number };
    const date = javaDateOf(number, false, 'drop');
    return date ? { kind: 'date', date } : null;
  }
}
