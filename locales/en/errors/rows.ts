/** Words of what is said of sheets and rows that are read as records. */
export default {
  'sheet.hidden': 'Sheet “{sheet}” is hidden and was not read. Show it, or ask for this sheet.',
  'sheet.noHeader':
    'Sheet “{sheet}” has no header and was not read. If people are in it, add a header at the top.',
  'sheet.noNames':
    'No column of sheet “{sheet}” can be the names, so it was not read. If people are in it, call that column 姓名.',
  'sheet.noFields':
    'No columns of the form were recognised in sheet “{sheet}”, so it was not read. Call them as the form does.',
  'sheet.noResults':
    'Sheet “{sheet}” holds only formulas whose results are not kept in the file; it was not read. If there are people in it, open it in WPS or Excel, save it, and import again.',
  'sheet.card':
    'Sheet “{sheet}” looks like one person’s form and was not read. Put its person into a table with one person a row.',
  'sheet.severalTables': '{count} sheets of the file were read: {names}.',
  'sheet.several': '{count} sheets hold people ({names}); all were read.',
  'row.sideBySide':
    '{count} tables stand side by side (columns {columns}); all were read, several people from one row.',
  'row.newHeader':
    'Another header stands in row {row}; what follows is read by it and not by the one above. Compare the columns of both tables.',
  'row.headerAgain': 'Row {rows} has the same header again: what stands below is read as the same table.',
  'row.headerMore': 'The header in row {row} adds: {columns}.',
  'row.headerLess': 'The header in row {row} lacks: {columns}.',
  'row.headerMoved': 'In the header of row {row} these have moved: {columns}.',
  'row.tableApart':
    'Another table begins in row {row}. It is read as “{form}”, not by the form and columns of the one above.',
  'row.tableUnread':
    'Another table begins in row {row} and its form is not known: rows {from} to {to} were neither read nor checked. To check them, put them into a sheet of their own, or set the header row to {row} and choose a form.',
  'row.hiddenRows': 'Rows {rows} are hidden and were read as well. Delete those that are not needed.',
  'row.hiddenColumns': 'Columns {columns} are hidden and were read as well. Look at what is in them.',
  'row.blankHeader':
    'Columns {columns} hold something and have no header; they were not read. Add a header where it is needed.',
  'row.aboveHeader':
    'Rows {rows} stand above the header and look like people; they were not read. Move people below the header.',
  'row.fromFormula':
    '{count} values of column {column} come from formulas (rows {rows}); the last results that the file has kept are imported. Check them, or open the sheet, calculate again, save it and import it anew.',
  'row.formulaEmpty':
    '{count} formulas of column {column} have no result in the file (rows {rows}) and are read as blank. Open the sheet in WPS or Excel, save it and import it again.',
  'row.digitsLost':
    '“{text}” has more than 15 digits or is a power of ten; its last digits may be lost in the file. Format the column as text, enter it again and import again.',
  'row.respelled': '“{from}” is read as “{to}”.',
  'row.errorCell': 'The cell holds the error value {text}. Correct it in the sheet.',
  'row.idNumeric':
    'The ID number is stored as a number or a power of ten and has lost its last digits in the file. Format the column as text, enter it again and export again.',
  'row.idNumericChecked':
    'The ID number is stored as a number or in powers of ten and has lost its last digits; it is checked as it is written. Make the column text and type the number again.',
  'row.idNumericShort':
    'The ID number is stored as a number and may be incomplete. Format the column as text and enter it again.',
  'row.idShort': 'The ID number is of the old form with 15 digits. Use the number of 18 digits.',
  'row.idShape':
    'The ID number is not 18 digits (the last may be X) and was not read. Compare it with the card.',
  'row.nameMissingChecked':
    'There is no name, so nobody can tell whose this is; it was not checked. Add the name.',
  'row.nameShapeChecked':
    '“{text}” does not read like a person’s name; the row was not checked. Write one name a cell, or delete the row.',
  'row.idShapeChecked':
    'The ID number has not 18 digits (the last may be X); it is checked as it is written. Compare it with the card.',
  'row.idCheckDigit':
    'The check digit of the ID number is wrong; a digit may be mistyped. Compare it with the card.',
  'row.idOfNamed':
    'No name was read in this row; the same ID number stands with the name {name}. Add the name, and compare the numbers.',
  'row.idOfOther': 'The same ID number stands with another name: {name}. Compare both.',
  'row.choicesUnclear':
    '“{text}” can be read in more than one way (some options hold the sign that parts them); it was not read. Part the items with semicolons.',
  'row.ditto': '“{text}” was not replaced by the cell above; this cell was not read. Write it out.',
  'row.noneWritten': '“{text}” counts as empty.',
  'row.phoneNumeric':
    '“{text}” is a power of ten that has lost its last digits; it was not read. Format the column as text and enter the number again.',
  'row.dateTwoDigitYear':
    '“{text}” has a year of two digits, which may be another century. Write four, such as 1998.07.',
  'row.dateYearOnly': '“{text}” has no month. Add it, such as 2016年5月.',
  'row.dateAmbiguous':
    '“{text}” has two readings: which number is the month is not certain. Write it as 2016-05-01.',
  'row.dateSerial':
    'The cell is the number {text}, perhaps a day that lost its format ({read}); kept as written. Format the column as a date and look at it.',
  'row.dateShownOtherwise':
    'The cell shows “{text}”, but the number in it is another day ({read}); it is kept as shown. Open the sheet and correct it.',
  'row.dateShape': '“{text}” does not say which day; write 2016-05-03 or 2016年5月.',
  'row.dateImpossible': '“{text}” is no date that exists. Correct it.',
  'row.dateDroppedZero':
    'The cell is the number {text}: January, or October without its zero. It is read as {read}.',
  'row.digitsUnclear':
    '“{text}” is not clearly one number: it may be two, or the sheet turned it into a power of ten. Correct it in the sheet.',
  'row.numberShape':
    '“{text}” is no number and is kept as written. Write it in figures in the sheet, such as 35.',
  'row.numberNotWhole': '“{text}” is not whole; people and votes are counted whole. Correct it in the sheet.',
  'row.yearShape': '“{text}” does not say which year it is. Write four figures, such as 2016.',
  'row.optionUnknown': '“{text}” is not among the options of the form; kept as written.',
  'row.mergedAcross':
    '“{text}” is merged over columns {columns}, so whose it is is not certain; it was not read. Split the cell and write it into its own column.',
  'row.mergedDown':
    '“{header}” (column {column}) has cells merged downwards ({count}: {cells}); what stands in them was taken for each of their rows. Where it is the first row’s alone, split them and fill each in.',
  'row.columnsDisagree':
    'This column and column {column} are the same field and differ (“{other}”, “{text}”), so the row cannot be imported. Give the field to one column only.',
  'row.rowsClosedUp': 'Blanks stand before number {from} of “{field}”; it is read as number {to}.',
  'row.twoNames': '“{text}” reads like the names of two people. Two people belong in two rows.',
  'row.moreThanName':
    '“{text}” holds more than a name, and all of it would become the name. Write the name alone, the rest into a remark.',
  'row.optionsTogether': '“{text}” names several options; kept as written. Write one.',
  'row.dateSixDigits':
    '“{text}” may be a month, or {other} with a year of two digits; it is read as {read}. Write it as 2016.05.',
  'row.besideLabel':
    '“{text}” stands in this row, which may be a note, a total or a signature and no person. Check it; delete it if it is nobody.',
  'row.belowFooter':
    '“{text}” stands below remarks or signatures with nothing but a name, and may be nobody of the list. Check it; delete rows that are no people.',
  'row.sampleRow':
    '“{text}”: this row looks like an example of how to fill the table in. Check it; delete it if it is nobody.',
  'row.nameMissing': 'There is no name, so the row cannot be imported. Add the name.',
  'row.nameFormula':
    'The name is a formula whose result is not kept in the file, so nobody knows who this is; it cannot be imported. Open the file in WPS or Excel, save it, and import again.',
  'row.nameShape':
    '“{text}” does not look like the name of one person, so the row cannot be imported. Write one name a cell; delete rows that are no people.',
  'row.personStruck':
    'The name is struck out, so the person may be off the list, but was read all the same. Delete the row if so.',
  'row.cellStruck':
    'What stands under “{header}” is struck out and was read all the same. Check it, and empty the cell if it no longer holds.',
  'row.rowsJoined':
    'Rows {rows} give the name “{name}” without an ID number, right below row {first}, and were read as the same person. Another one may have the same name: check, and add the numbers if so.',
  'row.linesJoined':
    'Row {first} is “{name}” as well; both are one record. If they are not, say what sets them apart.',
  'row.lineFromAbove':
    'This row does not say whose it is and goes to the record of row {first}. Check it, or add the name.',
  'row.personFromAbove':
    'This row has no name and is read as one more of “{name}” above. Check it, or add the name.',
  'row.nameAlone':
    'Nothing but “{text}” is in this row, which does not read like a name: it may head the people below. Delete it if it is nobody.',
  'row.nameIsLabel':
    '“{text}” is the name of a field and no person, so the row cannot be imported. Look at the header and this row.',
  'row.personTwice': 'Same person as in row {first}; this row is not imported.',
  'row.personTwiceChecked':
    'Same person as in row {first}; each row is checked as a record of its own. Delete the one too many.',
  'row.rowsDisagree': 'Rows of one person differ in “{field}”. Make them agree.',
  'row.sheetsDisagree':
    '“{field}” differs from sheet “{sheet}”, row {row}. Compare both; ticked, this sheet counts.',
  'row.unknownPerson': 'Nobody of this name is stored; tick to add the person.',
  'row.nameOnly': 'Only the name agrees, no ID number or other key. Tick to import it for this person.',
  'row.homonyms':
    '{count} people of this name are stored or stand in an earlier sheet, and the sheet does not tell them apart. Add an ID number.',
  'row.namesakeInSheet':
    'Same name as in row {other}, and no ID number or other key says whether it is the same person. Add ID numbers.',
  'row.severalRecords':
    'This person has several forms of this kind; which one to update is not certain. Remove the others first.',
} as const;
