import { TOLD_STAGES } from '../review/stage.ts';
import type { ProgressState, Unit } from './units.ts';

/** In the order in which a form goes through them. */
export const PROGRESS_STATES: readonly ProgressState[] = ['unfilled', ...TOLD_STAGES];

export type StateCounts = Readonly<Record<ProgressState, number>>;

export interface ProgressRow {
  organisation: string;
  counts: StateCounts;
  /** Sum of the counts. */
  total: number;
}

export interface Progress {
  /** The largest organisation first; of the same size in the order in which they come. */
  rows: readonly ProgressRow[];
  all: ProgressRow;
  /** So many forms have decisions side by side: they count as that, and as none of the decisions. */
  disputed: number;
  /** So many were reviewed on a portal page and are no record's for certain. */
  apart: number;
}

/** Forms by organisation and by where they stand. */
export function progressOf(units: readonly Unit[]): Progress {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    const own = found.get(unit.organisation);
    if (own) own.push(unit);
    else found.set(unit.organisation, [unit]);
  }
  const rows = [...found].map(([organisation, own]) => rowOf(organisation, own));
  rows.sort((a, b) => b.total - a.total);
  return {
    rows,
    all: rowOf('', units),
    disputed: units.filter(({ disputed }) => disputed).length,
    apart: units.filter(({ state, record }) => state !== 'unfilled' && record === undefined).length,
  };
}

function rowOf(organisation: string, units: readonly Unit[]): ProgressRow {
  const counts = {
    unfilled: 0,
    open: 0,
    passed: 0,
    returned: 0,
    incomplete: 0,
    resubmitted: 0,
    disputed: 0,
  };
  for (const { state } of units) counts[state] += 1;
  return { organisation, counts, total: units.length };
}
