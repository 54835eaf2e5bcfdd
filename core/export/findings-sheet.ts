import { leavingSheet } from './leaving.ts';
import type { Outcome } from '../model/finding.ts';
import type { SheetSpec } from '../workbook/write.ts';

/** A finding with whatever people need to find its place. */
export interface FindingRow {
  /** Record as a reader knows it: a name, sheet and row; `''` where a finding speaks of all together. */
  record: string;
  /** Label of the field. */
  field: string;
  outcome: Outcome;
  text: string;
  quotes: readonly string[];
  /** Names of the criteria that it speaks of. */
  criteria: readonly string[];
  /** Name of the use in its pack, or title of the check. */
  check: string;
}

/** Headers and words of the sheets, in the reader's language. */
export interface FindingWords {
  sheets: { findings: string; counts: string };
  headers: Record<'record' | 'field' | 'outcome' | 'text' | 'quotes' | 'criteria' | 'check', string>;
  outcomes: Record<Outcome, string>;
}

/** A share of thousands quotes every one of them; a cell has room for some. */
const MOST_QUOTES = 30;

const OUTCOMES: readonly Outcome[] = ['fail', 'error', 'review', 'pass', 'na'];

/**
 * 检查结果: one row per finding that somebody must look at, then counts per check and outcome.
 * @param counted outcomes that the rows tell of at all: none is said to be 0 of which nobody was told
 */
export function findingSheets(
  rows: readonly FindingRow[],
  words: FindingWords,
  counted: readonly Outcome[] = OUTCOMES,
): SheetSpec[] {
  const { headers, outcomes } = words;
  const shown = rows.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'na');
  const checks = [...new Set(rows.map(({ check }) => check))];
  const sheets: SheetSpec[] = [
    {
      name: words.sheets.findings,
      columns: [
        { header: headers.record, type: 'text', width: 24 },
        { header: headers.field, type: 'text', width: 18 },
        { header: headers.outcome, type: 'text', width: 12 },
        { header: headers.text, type: 'text', width: 60 },
        { header: headers.quotes, type: 'text', width: 40 },
        { header: headers.criteria, type: 'text', width: 20 },
        { header: headers.check, type: 'text', width: 16 },
      ],
      rows: shown.map((row) => [
        row.record,
        row.field,
        outcomes[row.outcome],
        row.text,
        row.quotes.slice(0, MOST_QUOTES).join('\n'),
        row.criteria.join('、'),
        row.check,
      ]),
      autoFilter: true,
      frozenColumns: 1,
      print: { orientation: 'landscape' },
    },
    {
      name: words.sheets.counts,
      columns: [
        { header: headers.check, type: 'text', width: 24 },
        ...counted.map((outcome) => ({ header: outcomes[outcome], type: 'number' as const, width: 12 })),
      ],
      rows: checks.map((check) => [
        check,
        ...counted.map((outcome) =>
          String(rows.filter((row) => row.check === check && row.outcome === outcome).length),
        ),
      ]),
    },
  ];
  return sheets.map((sheet) => leavingSheet(sheet));
}
