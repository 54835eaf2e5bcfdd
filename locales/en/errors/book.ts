/** Words of the errors that may be met wherever cells are read, of a file or of a program that has one open. */
export default {
  'workbook.corrupt': 'The file is damaged ({part}). Open it in WPS or Excel and save it as .xlsx.',
  'workbook.tooLarge': 'Unpacked, the file is too large ({what}, limit {limit}). Split it and try again.',
  'workbook.tooManyCells':
    'The file holds too many cells (the limit is passed in sheet “{sheet}”) and is not opened, for safety. Split it by sheets or rows.',
  'workbook.tooManyColumns':
    'Row {row} has more than {limit} columns, more than a sheet has room for. Check separators, rows and columns, or move some columns to another file.',
  'workbook.tooManyMerges':
    'The file holds too many merged cells (the limit is passed in sheet “{sheet}”) and is not opened, for safety. Unmerge what need not be merged.',
  'workbook.encoding':
    'A part of the file ({part}) is not UTF-8 and cannot be read. Open it in WPS or Excel and save it as .xlsx.',
  'workbook.encodingUnknown': "The file's text encoding is unknown. Save it as UTF-8 or .xlsx.",
} as const;
