import type zh from '../../zh-CN/errors/host.ts';

export default {
  'host.noSheet':
    'The workbook has no sheet “{sheet}”; it may have been renamed or deleted. Read the workbook again.',
  'host.hidden': 'The sheet “{sheet}” is hidden, so its cells cannot be shown. Unhide it first.',
  'host.protected':
    'The sheet “{sheet}” is protected; nothing was changed. Unprotect it first (Review → Unprotect Sheet) and try again.',
  'host.busy':
    'The spreadsheet program is busy: a cell is being edited or a dialog is open. Press Enter, close the dialog and try again.',
  'host.readOnly': 'This workbook is read-only; nothing was changed. Save a copy and change that.',
  'host.tooLarge':
    'The program refuses to read so much of the sheet “{sheet}” at once. Select some of the rows and try again.',
  'host.oneArea':
    'No cells are selected, or several areas are; this Excel tells of one area only. Select one block of cells and check again.',
  'host.cancelled': 'Reading the sheet “{sheet}” was stopped; nothing was changed.',
  'host.cannotSave':
    'Excel on this device cannot save a file such as “{file}”. Take it out in Excel on Windows or on the web, or in WPS.',
  'host.noFile': 'The program did not hand over the file. Save the workbook once and try again.',
  'host.notHeld': 'The program holds something else than was written. Look at this cell.',
  'host.halfWritten':
    'Writing was broken off: this cell has changed, but not to what was meant. Look at it; it can be undone.',
  'host.notReadBack':
    'It could not be read back, so nobody knows whether it was written. Look at this cell; it can be undone.',
  'host.failed': 'The program did not do it: {detail}. Look at the sheet and try again.',
  'host.partMissing':
    'Files of the add-in are missing: “{file}”. Install the whole folder of the add-in again and reopen the workbook.',
  // What a file that no program has open does not take either.
  'edit.arrayPart':
    '{cell} on “{sheet}” is part of the array formula {range} and cannot be changed alone; nothing was changed. Change the whole range in the spreadsheet program.',
  'edit.mergedCell':
    '{cell} on “{sheet}” lies inside the merged range {range}, where a value would not be seen; nothing was changed. Write into the range’s top left cell.',
  'edit.tableHeader':
    '{cell} on “{sheet}” is a header of the table {range}, and formulas may use it; nothing was changed. Change the header in the spreadsheet program.',
} satisfies Record<keyof typeof zh, string>;
