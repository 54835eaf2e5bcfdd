/** Runs of rows that are named; more would be read by nobody. */
const NAMED_RUNS = 6;

/** `3–40、44`: ascending row numbers, neighbours together. */
export function runsText(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row <= run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const texts = runs
    .slice(0, NAMED_RUNS)
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return texts.join('、') + (runs.length > NAMED_RUNS ? '…' : '');
}
