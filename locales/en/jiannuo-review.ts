import type zh from '../zh-CN/jiannuo-review.ts';

export default {
  'jn.usage.review': `Usage: npm run --silent jiannuo -- review <sheet> --pack <id or file> [--annotate <new file>] [--returns <new file.xlsx>] [options] [--json]

Goes through a sheet that somebody sent: the problems of each row and the cells they are in.
  --annotate   writes the sheet with notes and colours and changes nothing else; .xls, .et, .ods, .csv become a new .xlsx
  --returns    writes the list of returns: what failed, by unit
  --form       form (id or title); by the file without it
  --sheet      only this one; all that are not hidden without it
  --today      the day that the checks speak of, YYYY-MM-DD; today without it
  --all        lists what passes as well
  --force      overwrites existing files`,
  'jn.review.row': '{name}, {place}: {machine}',
  'jn.review.finding': '  {cell} [{outcome}] {text}',
  'jn.review.together': 'The sheet as a whole: {text}',
  'jn.review.totals':
    '{rows} rows: {fail} fail, {review} to be looked at, {pass} pass, {unchecked} not checked.',
  'jn.review.annotated':
    'Written: {file}, {cells} cells with notes. Numbers in it are complete: keep it safe.',
  'jn.review.returned': 'Written: {file} (numbers show their ends only).',
  'jn.review.sameFile': '--annotate and --returns name the same file {file}; give two names.',
} as const satisfies Record<keyof typeof zh, string>;
