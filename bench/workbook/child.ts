import { existsSync, readFileSync, statSync } from 'node:fs';
import { DATA_COLUMNS, type DataCell, dataRow } from './data.ts';
import type { Library, Stored } from './library.ts';

/**
 * One library, one job, one process: what it took, as one line of JSON. Job `idle` does nothing and `generate` only
 * makes the rows: the base lines of memory and time.
 */
const [job = '', name = '', count = '0', file = '', above = '0'] = process.argv.slice(2);
const rows = Number(count);
/** Header rows of the file to read. */
const headerRows = Number(above);

function* table(): Generator<DataCell[]> {
  for (let row = 0; row < rows; row++) yield dataRow(row);
}

function expected(cell: DataCell): Stored {
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : cell.day;
}

type Measured = Library & Required<Pick<Library, 'read' | 'write'>>;

async function loadLibrary(): Promise<Measured> {
  const { default: library } = (await import(`./libraries/${name}.ts`)) as { default: Measured };
  await library.load?.(job);
  return library;
}

/** Every cell is compared with the table made again; the time for that is not counted. */
async function read(library: Measured): Promise<Record<string, number>> {
  let seen = 0;
  let wrong = 0;
  let known: DataCell[] = [];
  let knownRow = -1;
  let making = 0;
  const start = performance.now();
  await library.read(file, (sheetRow, column, value) => {
    const row = sheetRow - headerRows;
    if (row < 0) return;
    seen += 1;
    if (row !== knownRow) {
      const from = performance.now();
      known = dataRow(row);
      knownRow = row;
      making += performance.now() - from;
    }
    const cell = known[column];
    if (!cell || expected(cell) !== value) wrong += 1;
  });
  const ms = performance.now() - start - making;
  return { ms, wrong: wrong + Math.max(0, rows * DATA_COLUMNS - seen) };
}

async function write(library: Measured): Promise<Record<string, number>> {
  const start = performance.now();
  await library.write(table(), file);
  return { ms: performance.now() - start, bytes: statSync(file).size };
}

async function generate(): Promise<Record<string, number>> {
  const start = performance.now();
  let cells = 0;
  for (const row of table()) cells += row.length;
  return { ms: performance.now() - start, cells };
}

const jobs: Record<string, () => Promise<Record<string, number>>> = {
  idle: async () => ({}),
  generate,
  read: async () => read(await loadLibrary()),
  write: async () => write(await loadLibrary()),
};
const result = await jobs[job]?.();
console.log(JSON.stringify({ ...result, peakMB: peakMB() }));

/** A process's `maxRSS` begins with what its parent had when it forked; the high-water mark of its own memory does not. */
function peakMB(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(own)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}
