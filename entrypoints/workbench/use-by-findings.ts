import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FindingState } from '#components/workbench/RecordFilters.tsx';
import { fitsFindings, type ListedRecord } from './record-rows.ts';

interface ByFindings {
  rows: readonly ListedRecord[];
  /** Absent where all are checked, or nothing is asked of the checks. */
  checking: { done: number; count: number } | undefined;
}

/** Milliseconds of checking between two times that the list is drawn: it answers to keys meanwhile. */
const SLICE = 25;

/** The rows whose checks find what is wanted. Thousands take seconds: what is found so far is listed, and the rest goes on. */
export function useByFindings(rows: readonly ListedRecord[], wanted: FindingState | ''): ByFindings {
  const [checked, setChecked] = useState<{ rows: readonly ListedRecord[]; done: number }>();
  const done = checked?.rows === rows ? checked.done : checkedFrom(rows, 0);
  useEffect(() => {
    if (wanted === '' || done >= rows.length) return undefined;
    const timer = setTimeout(() => setChecked({ rows, done: checkSome(rows, done) }));
    return () => clearTimeout(timer);
  }, [rows, wanted, done]);
  const found = useMemo(() => {
    if (wanted === '') return rows;
    return rows.slice(0, done).filter(({ counts }) => fitsFindings(counts.value, wanted));
  }, [rows, wanted, done]);
  const isDone = wanted === '' || done >= rows.length;
  return { rows: found, checking: isDone ? undefined : { done, count: rows.length } };
}

/** Checks rows for a while. @returns how many from the beginning are checked */
function checkSome(rows: readonly ListedRecord[], from: number): number {
  const end = performance.now() + SLICE;
  let at = from;
  while (at < rows.length && performance.now() < end) {
    // Asking for it makes it.
    if (rows[at]?.counts.value) at = checkedFrom(rows, at);
    else at += 1;
  }
  return at;
}

function checkedFrom(rows: readonly ListedRecord[], from: number): number {
  let at = from;
  while (at < rows.length && rows[at]?.counts.isMade) at += 1;
  return at;
}
