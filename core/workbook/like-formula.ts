/**
 * Whether a spreadsheet may take the text for a formula: on opening a CSV, or in a workbook once somebody edits the cell. The
 * signs of OWASP's "CSV Injection" page, with their full-width forms, behind blanks too.
 */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
}
