import type { CellWrite } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import type { WpsApplication, WpsSheet } from './api.ts';
import { Former } from './former.ts';
import type { Pace } from './pace.ts';
import { rangeAt } from './places.ts';
import { empty, shaped, writeTexts } from './put.ts';
import { quietlyEach } from './quiet.ts';

/** Cells that are written at once, at most. */
const CELLS_AT_ONCE = 2000;

/** Cells of one column, one below the other, that are written in one go. */
interface Run {
  range: MergedRange;
  writes: readonly CellWrite[];
}

/**
 * Writes cells: formats first, then values, those of a column together. Where the program refuses in between, what was written until then is put back.
 * @param touch called before cells are changed
 * @throws JiannuoError `host.failed` where a text did not stay the text that it is; the program's own exceptions
 */
export async function writeCells(
  app: WpsApplication,
  sheet: WpsSheet,
  writes: readonly CellWrite[],
  pace: Pace,
  touch: () => void,
): Promise<void> {
  const former = new Former(sheet);
  const formats = runsOf(
    writes.filter(({ format }) => format !== undefined),
    (write) => write.format,
  );
  const values = runsOf(
    writes.filter(({ value }) => value !== undefined),
    kindOf,
  );
  try {
    await quietlyEach(
      app,
      formats,
      ({ range, writes: [first] }) => {
        former.keep(range);
        touch();
        if (first?.format !== undefined) rangeAt(sheet, range).NumberFormat = first.format;
      },
      pace,
    );
    await quietlyEach(
      app,
      values,
      (run) => {
        former.keep(run.range);
        touch();
        writeValues(sheet, run);
      },
      pace,
    );
  } catch (error) {
    await quietlyEach(app, former.steps(), (step) => step(), pace);
    throw error;
  }
}

/** Empty cells, texts and the rest go different ways into the program. */
function kindOf({ value }: CellWrite): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : 'value';
}

/** @param alike what has to be the same for cells to go together; the last write of a cell counts */
function runsOf(writes: readonly CellWrite[], alike: (write: CellWrite) => string | undefined): Run[] {
  const cells = new Map(writes.map((write) => [`${write.row},${write.column}`, write]));
  const runs: { range: MergedRange; writes: CellWrite[] }[] = [];
  for (const write of [...cells.values()].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const { row, column } = write;
    const run = runs[runs.length - 1];
    const [first] = run?.writes ?? [];
    if (
      run &&
      first &&
      run.range.left === column &&
      run.range.bottom + 1 === row &&
      run.writes.length < CELLS_AT_ONCE &&
      alike(first) === alike(write)
    ) {
      run.range.bottom = row;
      run.writes.push(write);
    } else runs.push({ range: { top: row, left: column, bottom: row, right: column }, writes: [write] });
  }
  return runs;
}

function writeValues(sheet: WpsSheet, { range, writes }: Run): void {
  const cells = rangeAt(sheet, range);
  const values = writes.map(({ value }) => value ?? null);
  if (values[0] === null) empty(sheet, cells, range);
  else if (typeof values[0] === 'string') writeTexts(sheet, range, values.map(String));
  else cells.Value2 = shaped(values);
}
