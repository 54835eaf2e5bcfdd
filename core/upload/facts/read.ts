import { runsText } from '../../roster/runs.ts';
import { placedTexts } from '../../roster/cells.ts';
import type { FactName } from '../codes.ts';
import type { PortalReading } from '../reading.ts';
import type { UploadFact } from '../request.ts';
import type { RowKind, UploadTable } from '../table.ts';
import { fact, someOf } from './fact.ts';

/** Rows of no record that some contract makes one of, and records that none of them reads; from the readings themselves. */
export function readFacts(
  { sheet, rows, bottom }: UploadTable,
  readings: readonly PortalReading[],
): UploadFact[] {
  const taken = new Map<FactName, { rows: Set<number>; contracts: Set<string> }>();
  const lost = new Map<number, string[]>();
  const unread = { headers: new Set<string>(), contracts: new Set<string>() };
  for (const reading of readings) {
    const { contractId } = reading;
    for (const header of reading.missing) unread.headers.add(header);
    if (reading.missing.length > 0) unread.contracts.add(contractId);
    for (const { row, last = row, kind, sheet: other } of reading.rows) {
      if (other !== undefined || kind === 'record') continue;
      const code = codeOf(kind);
      const known = taken.get(code) ?? { rows: new Set<number>(), contracts: new Set<string>() };
      taken.set(code, known);
      for (let at = row; at <= last; at += 1) known.rows.add(at);
      known.contracts.add(contractId);
    }
    if (reading.aborted || reading.otherSheet !== undefined) continue;
    const read = new Set(reading.rows.map(({ row }) => row));
    for (const { row } of rows) if (!read.has(row)) lost.set(row, [...(lost.get(row) ?? []), contractId]);
  }
  const facts = [...taken].map(([code, found]) => {
    const at = [...found.rows].sort((a, b) => a - b);
    const text = someOf(
      at.slice(0, 1).flatMap((row) => placedTexts(sheet, row - 1).map((each) => each.text)),
      3,
    );
    const params = { rows: runsText(at), count: at.length, text, contracts: [...found.contracts].join('、') };
    return fact('error', code, sheet, params, { row: at[0] });
  });
  if (unread.headers.size > 0) {
    const contracts = [...unread.contracts].join('、');
    const params = { headers: someOf(unread.headers), count: unread.headers.size, contracts };
    facts.push(fact('error', 'headersUnread', sheet, params, { row: bottom + 1 }));
  }
  const [first] = lost.keys();
  if (first === undefined) return facts;
  const at = [...lost.keys()].sort((a, b) => a - b);
  const contracts = [...new Set([...lost.values()].flat())].join('、');
  return [
    ...facts,
    fact('error', 'rowsLost', sheet, { rows: runsText(at), count: at.length, contracts }, { row: first }),
  ];
}

function codeOf(kind: RowKind): FactName {
  if (kind === 'empty') return 'emptyTaken';
  return kind === 'above' || kind === 'header' ? 'headerTaken' : 'nobodyTaken';
}
