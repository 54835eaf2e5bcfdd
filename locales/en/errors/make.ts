import type zh from '../../zh-CN/errors/make.ts';

export default {
  'make.nothingGathered':
    'Nothing that could be gathered was found on the chosen sheets. Please see to it that the header has the names of the form’s fields, with a line for each person (or organisation).',
  'make.sheetsLeft': '{count} sheets are not in the table ({names}); the sheet of sources says why.',
  'make.nobodysRows': 'Nothing tells whose {count} rows are; they are in the table. Please check them.',
  'make.unreadCells':
    '{count} cells could not be understood and stand in the table as they were written. Please check them.',
  'make.samePeople':
    'The people of {count} rows stand on other sheets as well. Nobody was merged; the table says where.',
  'make.ownColumns': '{count} columns are none of the form’s and stand last under their own names: {names}.',
  'make.noColumns':
    '“{field}” has no columns: it holds what is said of several people and points, for which a table with a line for each person has no place. Please keep it elsewhere.',
  'make.fewerRows':
    '“{field}” takes {most} items at most: there are columns for {most} of them ({wanted} were asked for).',
} as const satisfies Readonly<Record<keyof typeof zh, string>>;
