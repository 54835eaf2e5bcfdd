export default {
  'cli.otherForm':
    'Record {record} is of the form {form}, while the export is of {wanted}; it was left out. Use a file of records of that form alone.',
  'cli.fileMissing': 'There is no file {file}. Check the path.',
  'cli.isFolder': '{file} is a folder. Name a file.',
  'cli.notAllowed': 'No permission for {file}. Check its permissions, or use another place.',
  'cli.unreadable': '{file} cannot be read ({detail}). See that no other program holds it, and try again.',
  'cli.outExists': '{file} exists and was not overwritten. Add --force, or use another name.',
  'cli.outIsInput': '{file} is a file to be read and is not written over. Use another name.',
  'cli.outIsFolder': '{file} is a folder. Name a file.',
  'cli.outFolderMissing': 'There is no folder {folder}. Make it first, or use another place.',
  'cli.outUnwritable':
    '{file} was not written ({detail}); what was there is untouched. Check disk and permissions.',
  'cli.notJson': '{file} is not JSON ({detail}). Correct it and try again.',
  'cli.lineNotJson':
    '{file}, line {line}, is not JSON. Each line is one object with id and text. Correct it and try again.',
  'cli.badLines':
    '{file}: {count} lines cannot be read, and nothing was done. Correct them and try again:\n{lines}',
  'cli.moreBadLines':
    '{file}: {count} lines cannot be read, and nothing was done. These are the first {told}; correct them and try again:\n{lines}',
  'cli.noLines': '{file} has no line with anything in it. Each line is one object with id and text.',
  'cli.lineWrong': '{file}, line {line}: “{member}” is missing or not right. See docs/cli.md.',
  'cli.lineSameId': '{file}, line {line}: the id “{id}” was used before. Give each text its own.',
  'cli.lineStage':
    '{file}, line {line}: no days can be read from the stage “{stage}”. Write 2016-05-01/2016-11-30, or the id or name of a stage of the pack.',
  'cli.badRecord': '{file}, {place}: {detail}',
  'cli.noRecords': '{file} has no record that can go out. See its content and the problems above.',
  'cli.badProfile': '“{place}” of {file} is not right for a profile of an import. See docs/cli.md.',
  'cli.noFields':
    'No column of sheet “{sheet}” is a known field. Say so with --map column=field, or choose with --sheet.',
  'cli.rowGap':
    'Record {record}: items before {place} are missing, and it would move up. Number them from [0] without gaps.',
  'cli.unknownField':
    'There is no field “{field}”, so it was not filled in ({count} records, from record {record} on). Use a fieldId that inspect lists, or delete it.',
  'cli.readSilently':
    '{cell} says “{wrote}”; the portal reads “{reads}” without a word. Rewrite or check it.',
  'cli.columnMissing':
    '{file} has no column “{column}”. It has: {names}. Check --column and --id-column, or give a letter.',
  'cli.columnTwice':
    'Several columns are called “{column}” ({letters}). Give a letter with --column or --id-column.',
  'cli.badLine':
    'Line {line} of {file} is no object with id and text, or what is compared is no text. Correct it.',
  'convert.digitsLost':
    '{cell} is a number of more than 15 digits whose last ones were lost in the file before. Compare it with its source.',
  'convert.unencodable':
    '{cell}: {encoding} has no “{character}”. Use another encoding, or add --insist to write “〓”.',
  'convert.moreUnencodable': '{count} more characters are not in this encoding.',
  'convert.formulaLike':
    '{cell}: “{text}” would be a formula in CSV. Add --guard for an apostrophe before it, or --insist to write it as it is.',
  'convert.otherSheets': 'CSV holds one sheet, “{sheet}”; not written: {names}. Use --sheet for another.',
  'convert.formulas': 'Sheet “{sheet}” has {count} formulas; their results were written.',
  'convert.merges':
    'Sheet “{sheet}” has {count} merged ranges; they are not merged, their content is in the first cell.',
  'convert.formulasUnkept':
    'Sheet “{sheet}” has {count} formulas without a kept result ({cells}); they come out blank. Open the file in a spreadsheet program, save it once, and convert it then.',
  'convert.timesAsText':
    'Sheet “{sheet}” has {count} times or dates that were written as texts: they look the same, but cannot be calculated with.',
  'convert.formats':
    'Sheet “{sheet}” has {count} numbers or dates with another number format now; the values are the same. Check decimals, per cent signs and dates.',
  'convert.booleans': 'Sheet “{sheet}” has {count} truth values, written as the texts TRUE and FALSE.',
  'convert.emptySheet': 'Sheet “{sheet}” is empty and was not written.',
  'convert.numbersAsText':
    'Sheet “{sheet}” has {count} numbers that became texts: their columns hold texts that look like numbers, or dates, or they are too long.',
  'cli.sameId':
    'In {file} the records {first} and {record} both have the id {id}; one without an id goes by its number. Give them different ids.',
} as const;
