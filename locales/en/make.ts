import type zh from '../zh-CN/make.ts';

/** Sheets that are made: collection sheets, gathered tables, sheets for reviewers. */
export default {
  'make.collection.file': '{form}-collection',
  'make.collection.instructions': 'How to fill in',
  'make.collection.line.rows':
    'One line for each person (or organisation), from the first line below the header; leave no line blank and merge no cells.',
  'make.collection.line.header':
    'Columns in red must be filled in. The header is locked (without a password); please leave names and order of the columns as they are.',
  'make.collection.line.numbers':
    'Columns with numbers come in groups: the first item goes into the columns with 1, the second into those with 2; leave the rest blank.',
  'make.collection.line.paste':
    'Paste what you copied from elsewhere as values only, so that lists and formats stay.',
  'make.required': 'Must be filled in',
  'make.type.choice': 'Choose from the list',
  'make.type.choices': 'One or several of these, with 、 between them: {options}',
  'make.type.date': 'A date such as 2016-05-01; where only the month is known, 2016-05',
  'make.type.yearMonth': 'Year and month, such as 2016-05',
  'make.type.number': 'Digits only',
  'make.type.idNumber': '18 characters, the last may be X; the column is text, just type it',
  'make.type.phone': 'One number; the column is text, just type it',
  'make.unit': 'In {unit}, which need not be written',
  'make.atLeast': 'not below {from}',
  'make.atMost': 'not above {to}',
  'make.maxLength': 'at most {count} characters',
  'make.column': '{header}: {how}.',
  'make.joined': '; ',
  'make.gather.file': '{form}-gathered',
} as const satisfies Readonly<Record<keyof typeof zh, string>>;
