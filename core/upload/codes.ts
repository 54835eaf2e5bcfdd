/** Why there is no table to read, or no copy to make. */
export const REFUSALS = [
  'empty',
  'onlyErrors',
  'noHeader',
  'noNames',
  'noResults',
  'card',
  'hidden',
  'noRecords',
  'strayCell',
  'twoTables',
  'sideBySide',
  'nothingLeft',
  'noColumns',
  'titleRows',
  'headRows',
] as const;

/** What is told of a file. */
export const FACTS = [
  'hiddenSheetFirst',
  'otherSheetFirst',
  'sheetNamed',
  'sheetsTaken',
  'extraSheets',
  'hiddenSheets',
  'sheetHidden',
  'titleAbove',
  'titleMissing',
  'headerDepth',
  'headerTwice',
  'headless',
  'headerMissing',
  'headerSpelling',
  'headerRenamed',
  'headerExtra',
  'headerOrder',
  'secondTable',
  'tablesBeside',
  'blankRows',
  'nobodysRows',
  'rowsDeclared',
  'hiddenRows',
  'hiddenColumns',
  'mergedCells',
  'comments',
  'rowsUnsure',
  'errorCells',
  'formulasUnkept',
  'digitsLost',
  'idAsNumber',
  'idsUnsure',
  'wordsOutside',
  'wordsUnknown',
  'daysUnread',
  'daysOtherwise',
  'daysPartly',
  'numbersUnread',
  'struckOut',
  'formulas',
  'cellsUnsure',
  'headerTaken',
  'nobodyTaken',
  'emptyTaken',
  'rowsLost',
  'headersUnread',
] as const;
export type FactName = (typeof FACTS)[number];

/** What is told of a cell or a row: of how it is read, or why it is not sure. */
export const PLACES = [
  'rowTaken',
  'readSilently',
  'formulaUnkept',
  'wordOutside',
  'monthOnly',
  'valueLeft',
] as const;

/** What a clean copy leaves out. */
export const LEFT = [
  'leftChosen',
  'leftHiddenRow',
  'leftAbove',
  'leftTotal',
  'leftNote',
  'leftHeaderAgain',
  'leftSection',
  'leftOther',
  'leftSheet',
  'leftHiddenSheet',
  'leftHeadless',
  'leftComments',
  'leftUnsure',
  'leftColumn',
] as const;

/** What a clean copy has otherwise than the sheet, for the same thing. */
export const NOTES = [
  'noteFormulas',
  'noteRepeated',
  'noteDays',
  'noteWords',
  'noteTexts',
  'noteFlattened',
  'noteHiddenRows',
  'noteHiddenColumns',
  'noteExtended',
  'noteDense',
] as const;

/** Every code of this room; each has words. */
export const UPLOAD_CODES: readonly string[] = [...REFUSALS, ...FACTS, ...PLACES, ...LEFT, ...NOTES].map(
  (name) => `upload.${name}`,
);
