export default {
  'export.noValue': 'The record has no value.',
  'export.notAllowed': '“{value}” is not among the words the template allows.',
  'export.dayMissing':
    '“{value}” has no day, and the dates of this column are written with one. Complete it, or change how this column’s dates are written.',
  'export.noSuchDay': 'The calendar has no such day as “{value}”. Correct it.',
  'export.notADate': '“{value}” is no date.',
  'export.formatUnknown': 'This way of writing dates is not known.',
  'export.partTooLarge':
    'A file with a single record is already {size} KB, more than the {limit} KB that one may have. Raise the limit, or use a smaller template.',
  'export.cancelled': 'Cancelled; no file was saved.',
  'export.failed': 'The export failed: {detail}. Reload the page and try again.',
  'export.parentMissing': 'Its words depend on another column, which stays empty.',
  'export.countedText':
    'Column {column}: {cells} numbers are text, which the formula {by} of the template leaves out. Give the column the format General or a number format, and check that the numbers have no units.',
  'export.tooLong': 'must not have more than {limit} characters.',
  'export.tooShort': 'must not have fewer than {limit} characters.',
  'export.tooSmall': 'must not be below {limit}.',
  'export.tooLarge': 'must not be above {limit}.',
  'export.notOver': 'must be above {limit}.',
  'export.notUnder': 'must be below {limit}.',
  'export.notUnique': 'repeats one above.',
} as const;
