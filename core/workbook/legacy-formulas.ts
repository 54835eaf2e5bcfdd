import { read, type CellObject, type WorkBook } from 'xlsx';

type FormulaText = (sheet: string, row: number, column: number) => string | undefined;

/**
 * What the formulas of a BIFF stream say, without `=`. The stream has been read by our reader before, so that its addresses
 * are sound; a stream that the package cannot read after all has no texts.
 */
export function formulaTexts(stream: Uint8Array, decode?: (bytes: Uint8Array) => string): FormulaText {
  const book = parse(stream);
  if (!book) return () => undefined;
  return (sheet, row, column) => {
    const position = book.SheetNames.findIndex((name) => decoded(name, decode) === sheet);
    const rows = book.Sheets[book.SheetNames[position] ?? '']?.['!data'] as
      | (CellObject | undefined)[][]
      | undefined;
    const formula = rows?.[row]?.[column]?.f;
    return formula === undefined ? undefined : decoded(formula, decode);
  };
}

function parse(stream: Uint8Array): WorkBook | undefined {
  try {
    return read(stream, { type: 'array', dense: true, cellText: false, cellHTML: false });
  } catch (error) {
    // The package throws plain texts too.
    if (error instanceof Error || typeof error === 'string') return undefined;
    throw error;
  }
}

/** Without its tables of code pages the package leaves bytes as units of the text. */
function decoded(text: string, decode?: (bytes: Uint8Array) => string): string {
  if (!decode || !/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  return decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}
