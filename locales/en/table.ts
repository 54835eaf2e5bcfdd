import type zh from '../zh-CN/table.ts';

export default {
  'table.pick': 'Select “{name}”',
  'table.pickAll': 'Select all {count} listed',
  'table.pick.waiting': 'The other rows are still being read; then rows can be selected',
  'table.pickNone': 'Clear selection',
  'table.picked': '{count} selected',
  'table.picked.none': 'Nothing selected',
  'table.picked.away': '({count} of them not in this list)',
  'table.sort': 'Sort by {column}',
  'table.columns': 'Columns ({shown}/{count})',
  'table.columns.title': 'Columns shown',
  'table.printed':
    'Only the {shown} rows on screen are printed here, of {count} in the list. For all of them, filter first or export.',
} satisfies Record<keyof typeof zh, string>;
