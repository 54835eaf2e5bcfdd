import type zh from '../../zh-CN/errors/upload.ts';

export default {
  'upload.empty': 'Sheet “{sheet}” is empty: there is nothing to upload. Choose the sheet with the records.',
  'upload.onlyErrors':
    'Sheet “{sheet}” holds nothing but formulas with errors: no record can be uploaded. Correct the formulas first.',
  'upload.noHeader':
    'No header was found in sheet “{sheet}”. Put a header row on top, or say which row it is.',
  'upload.noNames':
    'No column of sheet “{sheet}” can be taken for names. Head it “姓名”, or say which column it is.',
  'upload.noResults':
    'The formulas of sheet “{sheet}” have no stored results. Recalculate and save it once in WPS or Excel.',
  'upload.card':
    'Sheet “{sheet}” looks like one person’s form, not like a row for each. Make a table of it first.',
  'upload.hidden': 'Sheet “{sheet}” is hidden. Unhide it if you need it.',
  'upload.noRecords':
    'There are no records below the header of sheet “{sheet}”. Check which row the header is.',
  'upload.strayCell':
    'Cell {cell} of sheet “{sheet}” stands far from everything else: {filled} cells hold something, of {places} places. Clear it or move it up, then try again.',
  'upload.twoTables':
    'From row {row} on, sheet “{sheet}” holds another table with other headers; they cannot be one file. Split them into two sheets and make a copy of each.',
  'upload.sideBySide':
    'Sheet “{sheet}” holds tables side by side (columns {columns}); they cannot be one file. Put them one below the other, then try again.',
  'upload.nothingLeft':
    'No record of sheet “{sheet}” is chosen, so there is nothing to write. Keep one row at least.',
  'upload.noColumns':
    'No column of sheet “{sheet}” goes into the template “{template}”. Check the template, or say what the columns are.',
  'upload.titleRows':
    'The portal wants {rows} rows above the header; at most {limit} can be written here. Use the portal’s blank template.',
  'upload.headRows':
    'The portal’s header takes {rows} rows; at most {limit} can be written here. Use the portal’s blank template.',

  'upload.hiddenSheetFirst':
    'The portal reads the first sheet, which is the hidden “{first}” and not “{sheet}”. Move “{sheet}” to the front, or make a copy to upload.',
  'upload.otherSheetFirst':
    'The portal reads the first sheet, “{first}”, and not “{sheet}”. Move “{sheet}” to the front, or make a copy to upload.',
  'upload.sheetNamed':
    'The portal asks for a sheet called “{wanted}”; this one is called “{sheet}”. Rename it, or make a copy to upload.',
  'upload.sheetsTaken':
    'The portal imports every sheet: {names} would become records too. Keep the one to upload, or make a copy to upload.',
  'upload.extraSheets': 'There are other sheets in the file: {names}. The portal does not read them.',
  'upload.hiddenSheets':
    'There are hidden sheets in the file: {names}. They are uploaded with it; look at them first.',
  'upload.sheetHidden': 'The sheet to upload, “{sheet}”, is hidden. Unhide it and check it.',
  'upload.titleAbove':
    'The header stands in row {row}, the portal wants it in row {wanted}: “{text}” above it would be taken for the header or a record. Delete the rows above, or make a copy to upload.',
  'upload.titleMissing':
    'The header stands in row {row}, the portal wants it in row {wanted}: records above that are not read. Leave room for the title as the portal’s template does, or make a copy to upload.',
  'upload.headerDepth':
    'The header takes {rows} rows, the portal’s {wanted}: columns will not be found. Change it as in the portal’s template, or make a copy to upload.',
  'upload.headerTwice':
    'Column {column} and {others} are both called “{header}”; the portal reads one of them. Give them different names.',
  'upload.headless':
    'Something stands in columns {columns} without a header; the portal does not read it. Head what is needed.',
  'upload.headerMissing':
    'The template’s column “{header}” is missing; the portal would read nothing for it. Add the column.',
  'upload.headerSpelling':
    'The header “{header}” of column {column} is spelled otherwise than the template’s “{wanted}”; the portal compares every character. Change it, or make a copy with the template.',
  'upload.headerRenamed':
    'Column {column} is called “{header}”, in the template “{wanted}”; the portal will not find it. Change it, or make a copy with the template.',
  'upload.headerExtra': 'Column {column} “{header}” is not in the template; the portal does not read it.',
  'upload.headerOrder':
    'The portal goes by the place of a column, and {count} are not where the template has them: “{header}” is in {column} and should be in {wanted}. Reorder them, or make a copy with the template.',
  'upload.secondTable':
    'The header changes in row {row}; the portal reads what follows under the first one. Split it into two sheets.',
  'upload.tablesBeside':
    'Tables stand side by side (columns {columns}); the portal reads one record a row. Put them one below the other.',
  'upload.blankRows':
    'There are {count} blank rows between records (row {rows}); some portals stop there, or store empty records. Delete them.',
  'upload.nobodysRows':
    '{count} rows are no records, such as totals, signatures, remarks (row {rows}); the portal may take them for records. Delete them, or make a copy to upload.',
  'upload.rowsDeclared':
    'The sheet reaches down to row {rows}, but nothing stands below row {last}; some portals read many empty records there. Delete the rows below, or make a copy to upload.',
  'upload.hiddenRows':
    '{count} records are in rows that are hidden or filtered out (row {rows}); the portal reads them all the same. Delete those that are not wanted.',
  'upload.hiddenColumns':
    'Columns {columns} are hidden; the portal reads them all the same. Check what they hold.',
  'upload.mergedCells':
    '{count} ranges are merged among the records, such as {range}: the portal reads the first cell and nothing in the others. Unmerge and fill them in, or make a copy to upload.',
  'upload.comments': '{count} cells have comments, which the portal does not read.',
  'upload.rowsUnsure': '{count} rows may be no records (row {rows}). Look at each.',
  'upload.errorCells': '“{header}” has {count} errors ({texts}, row {rows}). Correct the formulas.',
  'upload.formulasUnkept':
    '“{header}” has {count} formulas without results (row {rows}); the portal reads nothing. Recalculate and save in WPS or Excel.',
  'upload.digitsLost':
    '“{header}” has {count} numbers that have lost their last digits (row {rows}). Format them as text and enter them again from the source.',
  'upload.idAsNumber':
    '“{header}” has {count} cells that are numbers (row {rows}) and may be incomplete. Format them as text and enter them again.',
  'upload.wordsOutside':
    '“{header}” has {count} words that are no option: {texts} (row {rows}). Options are: {words}. Use one of them.',
  'upload.wordsUnknown':
    '“{header}” has {count} words that are no usual option: {texts} (row {rows}). Check whether the portal knows them.',
  'upload.daysUnread':
    '“{header}” has {count} cells that do not tell the day: {texts} (row {rows}). Write year, month and day.',
  'upload.daysOtherwise':
    '“{header}” has {count} days that are not written as {pattern}: {texts} (row {rows}); the portal may not read them, or read them wrong. Rewrite them, or make a copy to upload.',
  'upload.daysPartly':
    '“{header}” has {count} cells that are no whole and real day: {texts} (row {rows}). A portal that takes the column for days reads nothing or another day; one that takes it for text keeps it as it stands. Write year, month and day.',
  'upload.idsUnsure':
    '“{header}” has {count} numbers that do not add up, as a check digit that does not fit: {texts} (row {rows}). Compare them with the cards.',
  'upload.numbersUnread':
    '“{header}” has {count} cells that are not digits alone: {texts} (row {rows}). Enter digits only.',
  'upload.struckOut':
    '“{header}” has {count} cells struck out (row {rows}); the portal reads them all the same. Delete what no longer holds.',
  'upload.formulas':
    '“{header}” has {count} formulas (row {rows}); some portals do not read their results. The copy to upload has the results.',
  'upload.cellsUnsure': '“{header}” has {count} cells that are unclear: {texts} (row {rows}). Look at each.',
  'upload.headerTaken':
    'The portal would take a title or the header for records (row {rows}: {text}). Place the header as in the portal’s template, or make a copy to upload.',
  'upload.nobodyTaken':
    'The portal would take {count} rows for records that are none (row {rows}: {text}). Delete them, or make a copy to upload.',
  'upload.emptyTaken':
    'The portal would store {count} blank rows as empty records (row {rows}). Delete them, or make a copy to upload.',
  'upload.rowsLost':
    'The portal does not read {count} records (row {rows}). See where the header stands, and what is said above.',
  'upload.headersUnread':
    'The portal does not find {count} headers: {headers}; those columns would be empty. See where the header stands and how it is spelled.',

  'upload.rowTaken': 'Row {row} “{text}” is no record, and the portal would make one of it.',
  'upload.readSilently':
    '{cell} says “{wrote}”, the portal reads “{reads}” without a word. Rewrite it or check.',
  'upload.formulaUnkept':
    'The formula {text} in column {column} has no result. Recalculate and save in WPS or Excel, then try again.',
  'upload.wordOutside': '“{value}” is no option. Options are: {words}. Use one of them.',
  'upload.monthOnly':
    '“{value}” has a year and a month, and no day; complete it where the portal asks for one.',
  'upload.valueLeft':
    '“{text}” does not tell what belongs in this column, and is not in the copy. Check it and complete the copy.',

  'upload.leftChosen': 'Row {row} “{name}”: not chosen.',
  'upload.leftHiddenRow': 'Row {row} “{name}”: in a hidden row.',
  'upload.leftAbove': 'Row {row} “{text}”: above the header.',
  'upload.leftTotal': 'Row {row} “{text}”: a total.',
  'upload.leftNote': 'Row {row} “{text}”: a remark or signature.',
  'upload.leftHeaderAgain': 'Row {row} “{text}”: the header again.',
  'upload.leftSection': 'Row {row} “{text}”: the title of a group.',
  'upload.leftOther': 'Row {row} “{text}”: no record.',
  'upload.leftSheet': 'Sheet “{sheet}”.',
  'upload.leftHiddenSheet': 'The hidden sheet “{sheet}”.',
  'upload.leftHeadless': 'Columns {columns}: without a header. Head what is needed, then try again.',
  'upload.leftComments': 'The comments of {count} cells.',
  'upload.leftUnsure': 'Row {row}: nobody can tell whose it is. Enter the name, then try again.',
  'upload.leftColumn': 'Column {column} “{header}”: not in the template.',

  'upload.noteFormulas': '{count} formulas are written as their results.',
  'upload.noteRepeated': 'Merged cells are split: {count} cells got what the first one says.',
  'upload.noteDays': '{count} days are written as the portal reads them; they are the same days.',
  'upload.noteWords': '{count} cells are spelled as the options are.',
  'upload.noteTexts':
    '{count} cells lost needless spaces, full-width characters and the like; they say the same.',
  'upload.noteFlattened':
    'The header of {rows} rows is written as one, by the names of its lowest row. Check that the portal calls them so.',
  'upload.noteHiddenRows':
    '{count} records that are hidden or filtered out are in it too. To leave them out tick “Leave out rows that are hidden or filtered out”, then make the copy anew.',
  'upload.noteHiddenColumns': 'The hidden columns {columns} are in it too. Check what they hold.',
  'upload.noteExtended': 'Lists, tables and the like of the template now reach the last record: {ranges}.',
  'upload.noteDense':
    'The part {part} of the file is packed too tightly ({times} times); some portals refuse it. Upload it in parts.',
} satisfies Record<keyof typeof zh, string>;
