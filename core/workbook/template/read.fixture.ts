/** Rows of text cells; `''` is no cell, `' '` a blank one. */
export function sheetData(
  rows: readonly (readonly string[])[],
  attributes: Readonly<Record<number, string>> = {},
): string {
  const xml = rows.map((row, r) => {
    const cells = row.map((text, c) => {
      const name = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (text === '') return '';
      return text === ' ' ? `<c r="${name}" s="0"/>` : `<c r="${name}" t="str"><v>${text}</v></c>`;
    });
    return `<row r="${r + 1}"${attributes[r + 1] ?? ''}>${cells.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

export function merges(...ranges: string[]): string {
  return `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

/** A validation by its attributes and formulas. */
export function check(attributes: string, formula1: string, formula2 = ''): string {
  const second = formula2 === '' ? '' : `<formula2>${formula2}</formula2>`;
  return `<dataValidation ${attributes}><formula1>${formula1}</formula1>${second}</dataValidation>`;
}
