export default {
  'import.tooLarge':
    '“{file}” is larger than {limit} MB and was not read. Split it, or remove pictures and sheets not needed.',
  'import.timeout':
    'Reading “{file}” took longer than {seconds} s and was stopped. Split the sheet and try again.',
  'import.memory':
    'Reading “{file}” took more than {limit} MB of memory and was stopped. Split the file, or delete pictures and sheets it does not need.',
  'import.unreadable':
    'The file could not be read: {detail}. Open it in your spreadsheet program, save it as .xlsx and try again.',
  'import.noHeader':
    'No header (such as 姓名, 身份证号) was found in the first 20 rows. Choose the header row below; where the sheet has none, add one at the top first.',
  'import.card':
    'Sheet “{sheet}” looks like one person’s form (labels beside values), not like a table with one person a row. Choose another sheet or file; if it is such a table, say below which row is the header.',
  'import.emptySheet': 'The sheet “{sheet}” is empty. Choose another sheet or another file.',
  'row.errorCell': 'The cell holds the error value {text}. Correct it in the sheet.',
  'row.idNumeric':
    'The ID number is stored as a number or a power of ten and has lost its last digits in the file. Format the column as text, enter it again and export again.',
  'row.idNumericShort':
    'The ID number is stored as a number and may be incomplete. Format the column as text and enter it again.',
  'row.idShort': 'The ID number is of the old form with 15 digits. Use the number of 18 digits.',
  'row.idShape': 'The ID number is not 18 digits (the last may be X). Compare it with the card.',
  'row.idCheckDigit':
    'The check digit of the ID number is wrong; a digit may be mistyped. Compare it with the card.',
  'row.idOfOther': 'The same ID number stands with another name: {name}. Compare both.',
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
  'row.nameMissing': 'There is no name, so the row cannot be imported. Add the name.',
  'row.nameIsLabel':
    '“{text}” is the name of a field and no person, so the row cannot be imported. Look at the header and this row.',
  'row.personTwice': 'Same person as in row {first}; this row is not imported.',
  'row.rowsDisagree': 'Rows of one person differ in “{field}”. Make them agree.',
  'row.unknownPerson': 'Nobody of this name is stored; tick to add the person.',
  'row.nameOnly': 'Only the name agrees, no ID number or other key. Tick to import it for this person.',
  'row.homonyms':
    '{count} people of this name are stored and the sheet does not tell them apart. Add an ID number.',
  'row.namesakeInSheet': 'Same name as in row {other}, with nothing that tells them apart. Add ID numbers.',
  'row.severalRecords':
    'This person has several forms of this kind; which one to update is not certain. Remove the others first.',
} as const;
