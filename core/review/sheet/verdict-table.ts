import { leavingSheet } from '../../export/leaving.ts';
import type { SheetSpec } from '../../workbook/write.ts';
import type { JudgedRow, Machine } from './judge.ts';
import type { RowVerdict } from './marks.ts';

export interface VerdictTableWords {
  sheet: string;
  headers: Record<
    | 'number'
    | 'sheet'
    | 'row'
    | 'name'
    | 'unit'
    | 'machine'
    | 'fails'
    | 'reviews'
    | 'verdict'
    | 'reason'
    | 'who'
    | 'at'
    | 'changed'
    | 'cells',
    string
  >;
  machine: Record<Machine, string>;
  decisions: Record<RowVerdict['decision'], string>;
  open: string;
  /** Of decisions that stand side by side. */
  disputed: string;
  changed: string;
}

/** 结论表: a line for each row, machine and person side by side (law 5). */
export function verdictTable(
  rows: readonly JudgedRow[],
  of: (rowId: string) => { verdict: RowVerdict | undefined; changed: boolean; disputed?: boolean },
  words: VerdictTableWords,
): SheetSpec {
  const { headers } = words;
  const numbers: ReadonlySet<string> = new Set(['number', 'row', 'fails', 'reviews']);
  const wide: Readonly<Record<string, number>> = { reason: 44, cells: 20, unit: 20, name: 12, at: 18 };
  return leavingSheet({
    name: words.sheet,
    columns: Object.entries(headers).map(([key, header]) => ({
      header,
      type: numbers.has(key) ? ('number' as const) : ('text' as const),
      width: wide[key] ?? 10,
    })),
    rows: rows.map(({ row, machine, counts, findings }, index) => {
      const { verdict, changed, disputed } = of(row.id);
      const line: Record<keyof VerdictTableWords['headers'], string> = {
        number: String(index + 1),
        sheet: row.sheet,
        row: String(row.rows[0] ?? ''),
        name: row.name,
        unit: row.unit,
        machine: words.machine[machine],
        fails: String(counts.fail),
        reviews: String(counts.review),
        verdict: disputed ? words.disputed : verdict ? words.decisions[verdict.decision] : words.open,
        reason: verdict?.comment ?? '',
        who: verdict?.who ?? '',
        at: verdict?.at ?? '',
        changed: changed ? words.changed : '',
        cells: [...new Set(findings.map(({ cell }) => cell))].join('、'),
      };
      return (Object.keys(headers) as (keyof typeof line)[]).map((key) => line[key]);
    }),
    autoFilter: true,
    frozenColumns: 4,
    print: { orientation: 'landscape' },
  });
}
