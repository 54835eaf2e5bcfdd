import { leavingSheet } from '../../export/leaving.ts';
import type { SheetSpec } from '../../workbook/write.ts';
import type { JudgedRow } from './judge.ts';
import type { RowVerdict } from './marks.ts';
import { ownWords } from './reason.ts';

/** One line of 退回清单. */
interface ReturnLine {
  name: string;
  unit: string;
  field: string;
  value: string;
  problem: string;
  fix: string;
  verdict: string;
}

export interface ReturnWords {
  sheet: string;
  title: string;
  headers: Record<'number' | 'name' | 'unit' | 'field' | 'value' | 'problem' | 'fix' | 'verdict', string>;
  /** What stands where a line speaks of the whole record. */
  whole: string;
  noUnit: string;
  noName: string;
  /** What to do about a place that is blank, and about one that holds something. */
  fillIn: (field: string) => string;
  correct: (field: string) => string;
  look: (field: string) => string;
  subtotal: (unit: string, records: number, problems: number) => string;
  total: (records: number, problems: number) => string;
  decisions: Record<RowVerdict['decision'], string>;
  /** Of a row that nobody has decided about. */
  machine: Record<'fail' | 'unchecked', string>;
}

export interface ReturnInput {
  rows: readonly JudgedRow[];
  verdictOf: (rowId: string) => RowVerdict | undefined;
  /** Also rows that nobody decided about and that have something wrong in them. */
  withOpen: boolean;
  /** What to do about the reviewer's own words; `''` where nothing fits them for certain. */
  adviceOf: (row: JudgedRow, verdict: RowVerdict | undefined) => string;
  words: ReturnWords;
}

/**
 * Rows that belong on the list: those that somebody sent back or wants completed.
 * @param withOpen also what nobody decided about and has something wrong in it, be it that nobody can tell whose it is
 */
export function isReturned(
  { counts }: Pick<JudgedRow, 'counts'>,
  verdict: RowVerdict | undefined,
  withOpen: boolean,
): boolean {
  return verdict ? verdict.decision !== 'passed' : withOpen && counts.fail > 0;
}

/** 退回清单: a line for each problem, unit by unit, with how many there are of each. */
export function returnsSheet({ rows, verdictOf, withOpen, adviceOf, words }: ReturnInput): SheetSpec {
  const listed = rows.filter((judged) => isReturned(judged, verdictOf(judged.row.id), withOpen));
  const units = new Map<string, JudgedRow[]>();
  for (const judged of listed) {
    const { unit } = judged.row;
    units.set(unit, [...(units.get(unit) ?? []), judged]);
  }
  const lines: string[][] = [];
  let number = 0;
  let problems = 0;
  for (const [unit, own] of units) {
    let here = 0;
    for (const judged of own) {
      number += 1;
      const verdict = verdictOf(judged.row.id);
      const found = linesOf(judged, verdict, adviceOf(judged, verdict), words);
      here += found.length;
      lines.push(
        ...found.map(({ name, unit: of, field, value, problem, fix, verdict: said }) => [
          String(number),
          name,
          of,
          field,
          value,
          problem,
          fix,
          said,
        ]),
      );
    }
    problems += here;
    lines.push(['', '', '', '', '', words.subtotal(unit || words.noUnit, own.length, here), '', '']);
  }
  lines.push(['', '', '', '', '', words.total(listed.length, problems), '', '']);
  const { headers } = words;
  return leavingSheet({
    name: words.sheet,
    title: words.title,
    columns: [
      { header: headers.number, type: 'number', width: 6 },
      { header: headers.name, type: 'text', width: 12 },
      { header: headers.unit, type: 'text', width: 20 },
      { header: headers.field, type: 'text', width: 16 },
      { header: headers.value, type: 'text', width: 24 },
      { header: headers.problem, type: 'text', width: 44 },
      { header: headers.fix, type: 'text', width: 30 },
      { header: headers.verdict, type: 'text', width: 12 },
    ],
    rows: lines,
    print: { orientation: 'landscape' },
  });
}

function linesOf(
  judged: JudgedRow,
  verdict: RowVerdict | undefined,
  advice: string,
  words: ReturnWords,
): ReturnLine[] {
  const { row, machine, findings } = judged;
  const shared = {
    name: row.name || words.noName,
    unit: row.unit,
    verdict: verdict
      ? words.decisions[verdict.decision]
      : words.machine[machine === 'unchecked' ? 'unchecked' : 'fail'],
  };
  const found = findings.map(({ outcome, field, value, text }): ReturnLine => ({
    ...shared,
    field: field || words.whole,
    value,
    problem: text,
    fix: fixFor(outcome, field, value, words),
  }));
  // The findings' own words need not be said twice.
  const said = ownWords(judged, verdict?.comment ?? '');
  const own: ReturnLine = { ...shared, field: words.whole, value: '', problem: said, fix: advice };
  return said !== '' || found.length === 0 ? [own, ...found] : found;
}

function fixFor(outcome: 'fail' | 'review', field: string, value: string, words: ReturnWords): string {
  if (field === '' || outcome === 'review') return words.look(field || words.whole);
  return value.trim() === '' ? words.fillIn(field) : words.correct(field);
}
