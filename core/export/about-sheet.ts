import type { SheetSpec } from '../workbook/write.ts';
import { leavingSheet } from './leaving.ts';

/** What a file of results is of: `['标准包', '“三比一争” 1.2']`; a thing with several lines comes several times. */
export type AboutLine = readonly [what: string, said: string];

/** The sheet that goes before results: whoever gets the file alone sees what they are of, and what was not looked at. */
export function aboutSheet(
  lines: readonly AboutLine[],
  words: { name: string; what: string; said: string },
): SheetSpec {
  return leavingSheet({
    name: words.name,
    columns: [
      { header: words.what, type: 'text', width: 16 },
      { header: words.said, type: 'text', width: 90 },
    ],
    rows: lines.map((line) => [...line]),
    print: {},
  });
}
