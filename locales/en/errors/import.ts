export default {
  'import.tooLarge':
    '“{file}” is larger than {limit} MB and was not read. Split it, or remove pictures and sheets not needed.',
  'import.timeout':
    'Reading “{file}” took longer than {seconds} s and was stopped. Split the sheet and try again.',
  'import.memory':
    'Reading “{file}” took more than {limit} MB of memory and was stopped. Split the file, or delete pictures and sheets it does not need.',
  'import.cancelled': 'Reading “{file}” was stopped.',
  'import.unreadable':
    'The file could not be read: {detail}. Open it in your spreadsheet program, save it as .xlsx and try again.',
  'import.noHeader':
    'No header (such as 姓名, 身份证号) was found in the first 200 rows. Choose the header row below; where the sheet has none, add one at the top first.',
  'import.chooseName':
    'No column of sheet “{sheet}” can be the names (none is called 姓名, or several are), so it cannot be imported yet. Choose the field 姓名 for that column below; where another row is the header, choose that first.',
  'import.fileGone':
    '“{file}” cannot be reached: it was moved or deleted, another program holds it, or it is a folder. Close that program and choose the file again.',
  'import.card':
    'Sheet “{sheet}” looks like one person’s form (labels beside values), not like a table with one person a row. Choose another sheet or file; if it is such a table, say below which row is the header.',
  'import.noSheet': 'The file has no sheet “{sheet}”. It has: {names}.',
  'import.emptyFile': 'All sheets of the file are empty. See that it was saved, or choose another file.',
  'import.cardOnly':
    'Sheet “{sheet}” looks like one person’s form (labels beside values), not like a table with one person a row. Choose another file, or make a roster of such forms first.',
  'import.noNames':
    'Sheet “{sheet}” has a header, but no column can be the names (none is called 姓名, or several are), so it was not read. Call the column of names 姓名, one person a row.',
  'import.noFields':
    'No column of sheet “{sheet}” was recognised as one that the form “{form}” needs ({fields}), so it was not read. Check --form, or call the columns so.',
  'import.noResults':
    'Sheet “{sheet}” holds only formulas whose results are not kept in the file; it was not read. Open it in WPS or Excel, save it, and import again.',
  'import.allHidden':
    'All sheets with content are hidden ({names}) and were not read. Show them, or say which to read.',
  'import.garbled':
    'No header was found, and the text looks garbled: the file may have been saved in another encoding (such as Big5), or is damaged. Open it in WPS or Excel, check the text, and save it as .xlsx or as CSV in UTF-8.',
  'import.headerMissing':
    'No header (such as 姓名, 身份证号) was found, so nothing says what the columns are; the file was not read. Add a header at the top and try again.',
  'column.noField': 'No field is known for column {column} “{header}”; {effect}.',
  'column.severalFields':
    'Several fields are called “{header}” (column {column}); {effect}. Write the header in full.',
  'column.severalColumns':
    'Column {column} “{header}” and another one are the same field; {effect}. Keep one, or write the headers in full.',
  'column.namedByOther':
    'Column {column} “{header}” is called as another column is but for the note behind it; {effect}. Write its header in full, or remove the double.',
  'column.otherPersonSection': 'Column {column} “{header}” is about somebody else; {effect}.',
  'column.twoFields':
    'Column {column} “{header}” holds several facts in one cell ({labels}); {effect}. Split it into columns.',
  'column.unmappedNumbers':
    'Most of column {column} “{header}” looks like {field}, but its header is not known; it was not read. Call it {field}.',
} as const;
