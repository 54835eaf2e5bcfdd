/** What a portal's importer does with a file: why a value is lost, a row refused, or the whole file stopped. */
export default {
  'importers.abortNoSheet': 'The file has no worksheet; the portal imports nothing.',
  'importers.abortUnopened':
    'The portal cannot open this file: it is neither .xlsx nor .xls of Excel 97 or later, and another name does not help. Open it in a spreadsheet program and save it as .xlsx before you upload it.',
  'importers.abortNotXlsx':
    'The portal cannot open this file: it is an old .xls, and this import takes .xlsx only. Open it in a spreadsheet program and save it as .xlsx before you upload it.',
  'importers.abortReadAsCsv':
    'The portal does not know this kind of file, takes it for CSV, and reads lines of code. Open it in a spreadsheet program and save it as .xlsx before you upload it.',
  'importers.abortSheetName':
    'The file has no sheet named “{sheet}”; the portal imports nothing. Rename the sheet.',
  'importers.abortNoHeader': 'Row {row} should be the header but is empty; the portal imports nothing.',
  'importers.abortUnknownFile':
    'Sheet “{sheet}” has no data; the portal imports nothing. Keep it where drop-down lists take their words from it, and ask who runs the portal; else it may be deleted.',
  'importers.abortDate':
    '{cell} “{value}” does not fit the date format {format}; the portal would stop the whole import.',
  'importers.abortNumber': '{cell} “{value}” is no number; the portal would stop the whole import.',
  'importers.abortFormula': 'The formula in {cell} gives no number; the portal would stop the whole import.',
  'importers.abortDateCell':
    '{cell} “{value}” is no date cell; the portal would stop the whole import. Give the column a date format and enter dates: dates written as text will not do.',
  'importers.abortCast': '{cell} “{value}” is no date; the portal would stop the whole import.',
  'importers.headerMissing':
    'The portal does not find the column “{header}”: the header on the first sheet must match letter by letter. Check the header, and that the template is the first sheet.',
  'importers.dictionaryMiss': '{cell} “{value}” is not an option of the portal, which reads nothing.',
  'importers.dictionaryKept': '{cell} “{value}” is not an option of the portal, which stores it as it is.',
  'importers.dateUnread': '{cell} “{value}” is no date to the portal, which reads nothing. Write 2026-05-01.',
  'importers.dateAsSerial': '{cell} has a date format; the portal reads a bare number. Make it text.',
  'importers.javaDate': '{cell} has a date format; the portal reads an English date. Make it text.',
  'importers.numberUnread': '{cell} “{value}” is no number; the portal reads nothing.',
  'importers.numberCut': '{cell} “{value}” is no whole number; the portal drops the fraction.',
  'importers.digitsLost':
    '{cell} is a number of more than 15 digits and has lost its last ones. Retype it as text.',
  'importers.formulaText': '{cell} is a formula that gives text; the portal reads nothing. Type the value.',
  'importers.errorCell': '{cell} holds the error “{value}”. Correct the formula.',
  'importers.required': 'The portal requires this column; row {cell} has nothing and would be returned.',
  'importers.otherSheet':
    'The portal would import this row of sheet “{value}” as well. Keep the sheet where drop-down lists take their words from it, and try one record at the portal first; else it may be deleted.',
  'importers.emptyRecord': 'This row is empty, yet the portal would store a record for it. Delete the row.',
  'importers.abortConvert':
    '{cell} “{value}” cannot become {type}; the portal would stop the whole import. Retype it as text.',
  'importers.abortConverter':
    '{cell} “{value}” is in a column that the portal only exports; it would stop the whole import. Leave it empty.',
  'importers.abortRequired':
    'The portal requires “{header}”; row {cell} has nothing, which would stop the whole import.',
  'importers.headerByPlace':
    'The header row is empty; the portal reads this column by its place. Fill in the header.',
  'importers.numberAsDate':
    '{cell} “{value}” is a number, which the portal takes for another day. Write a date.',
  'importers.numberAsShown':
    '{cell} is the number “{value}”; the portal reads it as its format shows it. Retype it as text.',
  'importers.numberOverflow':
    '{cell} “{value}” is too large for the portal, which would store another number.',
  'importers.booleanUnread':
    '{cell} “{value}” is neither yes nor no to the portal, which reads false. Use the portal’s own words.',
  'importers.date1904':
    '{cell} counts days from 1904, the portal from 1900: four years and a day early. Retype it as text.',
  'importers.formulaUncached':
    'The formula in {cell} has no stored result; the portal reads nothing. Save the file once, or type the value.',
  'importers.escapedText':
    '{cell} has invisible control characters, which the portal reads as “_x000D_” and the like. Delete them.',
  'importers.converterUnknown':
    '{cell} “{value}” is converted by the portal’s own code; what comes of it cannot be foretold.',
  'importers.abortFormulaResult':
    'The formula in {cell} gives a logical value or an error; the portal would stop the whole import.',
  'importers.abortErrorCell':
    '{cell} holds the error “{value}”; the portal would stop the whole import. Correct the formula.',
  'importers.abortHole':
    '{cell} “{value}” is a logical value or a formula that gives text, and not the last of its row; the portal would stop the whole import. Type the text.',
  'importers.abortUntyped':
    '{cell} “{value}” is stored as a number, a logical value or a result; the portal does not know which, and as more follows in the row it would stop the whole import. Format the cell as text and type it again.',
  'importers.abortShifted':
    '{blank} is blank, for which the portal keeps no place, so that the rest of the row moves to the left: {cell} “{value}” is taken for “{header}”, and the portal would stop the whole import. Fill in the blank.',
  'importers.abortStyle':
    'The cell style of {cell} “{value}” means a number or date to the portal, which would stop the whole import. Export the file anew.',
  'importers.abortMissingRow':
    'Row {row} is empty; the portal would stop the whole import. Delete empty rows in between.',
  'importers.abortMissingCell':
    '{cell} is not stored in the file; the portal would stop the whole import. Export the file with this program; if it was, delete the blank rows below the last record.',
  'importers.abortTextExpected':
    '{cell} “{value}” is no text; the portal would stop the whole import. Retype it as text.',
  'importers.abortNumberExpected':
    '{cell} “{value}” is text where the portal takes numbers or dates only; it would stop the whole import.',
  'importers.abortBooleanExpected':
    '{cell} “{value}” is no logical value; the portal would stop the whole import. Type TRUE or FALSE.',
  'importers.abortSeparator':
    '{cell} “{value}” has several words; the portal’s separator “{separator}” is wrong and would stop the whole import. Fill in one word, and tell the portal.',
  'importers.cellRefused': 'The portal cannot read {cell} “{value}” and would return this row.',
  'importers.dateDropped': '{cell} has a date format; the portal reads nothing in this column. Make it text.',
  'importers.dateShown':
    '{cell} has a date format; the portal reads text such as 5/1/26 or with quotes. Make it text.',
  'importers.dateFromNumber':
    '{cell} “{value}” does not fit the date format; the portal counts it as days and reads another date.',
  'importers.dateWithTime':
    '{cell} has a date format; the portal reads text with a time of day. Make it text.',
  'importers.dateWrong':
    'The portal cannot read {cell} “{value}” and would store a wrong date. Write 2026-05-01.',
  'importers.numberAsMillis':
    '{cell} “{value}” is a number; the portal counts it as milliseconds and reads a date in 1970.',
  'importers.numberAsText':
    '{cell} is the number “{value}”; the portal takes it for the index of a text and reads something else.',
  'importers.numberPrefix':
    '{cell} “{value}” is not all digits; the portal takes the number at its beginning.',
  'importers.blankAsZero': '{cell} is blank; the portal reads 0. Type a number.',
  'importers.formulaShown': '{cell} is a formula; the portal reads the formula itself. Type the value.',
  'importers.textTrimmed': '{cell} “{value}” begins or ends with blanks; the portal drops them.',
  'importers.zeroDropped': '{cell} “{value}” ends in .0; the portal drops the .0.',
  'importers.rowMissing': 'The portal does not read this row.',
  'importers.firstSheetRead':
    'The portal reads only the first sheet, “{first}”, and not this row of “{sheet}”. If it really does, move “{sheet}” to the front; else choose another contract.',
  'importers.hiddenSheetRead':
    'The portal reads only the first sheet, and that is “{first}”, which is hidden; it does not read this row of “{sheet}”. Ask who runs the portal to change the template, or choose another contract.',
  'importers.rowExtra':
    'This row is not of this export, yet the portal would import it. Check the sample rows.',
  'importers.readDifferently': 'The portal reads something else than was written.',
} as const;
