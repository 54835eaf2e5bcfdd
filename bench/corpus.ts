import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { JiannuoError } from '../core/errors.ts';
import { openWorkbook } from '../core/workbook/open.ts';
import {
  compare,
  corpus,
  corpusBytes,
  corpusFiles,
  corpusPresent,
  truthOf,
  withFormulas,
} from '../tests/fixtures/corpus.ts';
import { atLeast, atMost, publish, quick } from './figures.ts';

/**
 * Real workbooks of many programs, each opened in a process of its own so that its memory can be told: read or refused and why,
 * cells with the text of the list beside it, time, peak memory.
 */
interface Reading {
  file: string;
  sheets: number;
  cells: number;
  /** Cells that a list holds: with the same text, differing by a rule, and differing. */
  equal: number;
  byRule: number;
  different: number;
  refused: string;
  /** Opening alone, cold as for the first file that a user opens. */
  ms: number;
  peakMB: number;
}

/** Argument of the child: the file to open. */
const FILE = '--file=';
const asked = process.argv.find((argument) => argument.startsWith(FILE))?.slice(FILE.length);

if (!corpusPresent) console.log(`bench:corpus: nothing to read, ${corpus.pathname} is absent`);
else if (asked !== undefined) console.log(JSON.stringify(await readOne(asked)));
else report();

async function readOne(file: string): Promise<Reading> {
  const bytes = corpusBytes(file);
  const reading: Reading = {
    file,
    sheets: 0,
    cells: 0,
    equal: 0,
    byRule: 0,
    different: 0,
    refused: '',
    ms: 0,
    peakMB: 0,
  };
  const start = performance.now();
  try {
    const workbook = await openWorkbook(bytes, file);
    reading.ms = performance.now() - start;
    reading.sheets = workbook.sheets.length;
    for (const sheet of workbook.sheets) {
      for (let row = 0; row < sheet.rowCount; row++) {
        for (let column = 0; column < sheet.columnCount; column++)
          if (sheet.cell(row, column)) reading.cells += 1;
      }
    }
    reading.peakMB = peakOfProcess();
    for (const [n, sheet] of withFormulas(file, workbook).entries()) {
      const truth = truthOf(file, n);
      if (!truth) continue;
      const { equal, explained, different } = compare(sheet, truth);
      reading.equal += equal;
      reading.byRule += Object.values(explained).reduce((sum, count) => sum + count, 0);
      reading.different += different.length;
    }
  } catch (error) {
    if (!(error instanceof JiannuoError)) throw error;
    reading.ms = performance.now() - start;
    reading.refused = error.code;
    reading.peakMB = peakOfProcess();
  }
  return reading;
}

/** The system counts in kilobytes, whatever its manual says. */
function peakOfProcess(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function report(): void {
  const self = fileURLToPath(import.meta.url);
  const files = quick ? corpusFiles.filter((_, n) => n % 4 === 0) : corpusFiles;
  const readings = files.map((file) => {
    const out = execFileSync(process.execPath, [self, `${FILE}${file}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Reading;
  });
  const tidy = readings.map((reading) => ({
    ...reading,
    ms: Math.round(reading.ms),
    peakMB: Math.round(reading.peakMB),
  }));
  console.table(tidy);
  const sum = (key: 'equal' | 'byRule' | 'different'): number =>
    readings.reduce((total, reading) => total + reading[key], 0);
  const refused = readings.filter((reading) => reading.refused !== '');
  publish(
    'corpus',
    [
      atLeast('workbooks opened or refused with a reason', readings.length, 'files', files.length),
      atMost(
        'refused for another reason than a password',
        refused.filter((r) => r.refused !== 'workbook.encrypted').length,
        'files',
        0,
      ),
      atMost('cells that differ from the list by no rule', sum('different'), 'cells', 0),
      atLeast(
        'cells equal, of those compared',
        (100 * sum('equal')) / (sum('equal') + sum('byRule') + sum('different')),
        '%',
        95,
      ),
      atMost('slowest file', Math.max(...readings.map(({ ms }) => ms)), 'ms', 10_000),
      atMost(
        'peak memory of a process, Node included',
        Math.max(...readings.map(({ peakMB }) => peakMB)),
        'MB',
        1024,
      ),
    ],
    { files: tidy },
  );
}
