import { JiannuoError } from '#core/errors.ts';
import type { Cell, Workbook } from '#core/model/workbook.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { seeded } from '#tests/fixtures/random.ts';
import { cellMutators } from './cell-xml.ts';
import { markupMutators } from './markup.ts';
import { legacyMutators, partMutators, textMutators } from './other.ts';
import { sheetMutators } from './sheet-xml.ts';
import { cellKey, type Expectation, type Mutant, type Mutator, type Source } from './source.ts';
import { zipMutators } from './zip.ts';

/** What a cell is, as one text. */
export const sayCell = ({ type, value, text, formula, format, date }: Cell): string =>
  JSON.stringify([type, value, text, formula, format, date]);

/** Every cell that the file stores, by sheet and place; what is blank and unformatted says nothing. */
export function cellsOf({ sheets }: Workbook): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [n, sheet] of sheets.entries()) {
    for (let row = 0; row < sheet.rowCount; row++) {
      if (!sheet.hasRow(row)) continue;
      for (let column = 0; column < sheet.columnCount; column++) {
        const cell = sheet.cell(row, column);
        if (cell) cells.set(cellKey(n, row, column), cell);
      }
    }
  }
  return cells;
}

export interface Subject extends Source {
  truth: ReadonlyMap<string, Cell>;
  mutators: readonly Mutator[];
}

/** The source with what it holds and how it can be changed; `undefined` where it is refused as it stands. */
export async function subjectOf(source: Source): Promise<Subject | undefined> {
  try {
    const workbook = await openWorkbook(source.bytes, source.name);
    return { ...source, truth: cellsOf(workbook), mutators: mutatorsOf(source) };
  } catch (error) {
    if (error instanceof JiannuoError) return undefined;
    throw error;
  }
}

function mutatorsOf({ bytes, name }: Source): readonly Mutator[] {
  const markup = markupMutators(name);
  if (markup.length > 0) return name.endsWith('.ods') ? [...zipMutators, ...markup] : markup;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return [...zipMutators, ...cellMutators, ...cellMutators, ...sheetMutators, ...partMutators];
  }
  return /\.(?:csv|txt)$/i.test(name) ? textMutators : legacyMutators;
}

/** The mutant of that number: the same number gives the same mutant. */
export function mutantOf(
  subjects: readonly Subject[],
  number: number,
  seed: number,
): { subject: Subject; mutant: Mutant } {
  const random = seeded(Math.imul(seed, 0x9e3779b1) + number);
  for (;;) {
    const subject = random.pick(subjects);
    const mutant = random.pick(subject.mutators)(subject, random);
    if (mutant) return { subject, mutant };
  }
}

export interface Verdict {
  outcome: 'same' | 'changed' | 'refused' | 'free';
  /** What is wrong with it. */
  fault?: string;
}

/** Opens a mutant and compares what comes out with what may. */
export async function judge({ truth, name }: Subject, { bytes, expect }: Mutant): Promise<Verdict> {
  const before = prototypes();
  const verdict = await outcomeOf(truth, bytes, name, expect);
  const changed = prototypes() !== before;
  return changed ? { ...verdict, fault: 'a prototype has changed' } : verdict;
}

async function outcomeOf(
  truth: ReadonlyMap<string, Cell>,
  bytes: Uint8Array,
  name: string,
  expect: Expectation,
): Promise<Verdict> {
  let cells: Map<string, Cell>;
  try {
    cells = cellsOf(await openWorkbook(bytes, name));
  } catch (error) {
    if (!(error instanceof JiannuoError)) return { outcome: 'refused', fault: `not ours: ${String(error)}` };
    return expect.kind === 'neutral'
      ? { outcome: 'refused', fault: `refused: ${error.message}` }
      : { outcome: 'refused' };
  }
  if (expect.kind === 'free') return { outcome: 'free' };
  const different = differences(truth, cells);
  if (expect.kind === 'refused')
    return { outcome: 'changed', fault: `read, ${different.length} cells differ` };
  if (expect.kind !== 'changed') {
    const [first] = different;
    return first === undefined
      ? { outcome: 'same' }
      : { outcome: 'changed', fault: `${different.length} cells differ, first ${first}` };
  }
  const stray = different.find((key) => !expect.at.has(key));
  if (stray !== undefined) return { outcome: 'changed', fault: `another cell differs: ${stray}` };
  for (const [key, value] of expect.now ?? []) {
    const cell = cells.get(key);
    const now = cell && `${cell.type}:${String(cell.value)}`;
    if (now !== value) return { outcome: 'changed', fault: `${key} is ${now}, not ${value}` };
  }
  for (const [key, other] of expect.like ?? []) {
    const [now, wanted] = [cells.get(key)?.value, truth.get(other)?.value];
    if (now !== wanted) return { outcome: 'changed', fault: `${key} is ${now}, not ${wanted}` };
  }
  return { outcome: different.length === 0 ? 'same' : 'changed' };
}

function differences(before: ReadonlyMap<string, Cell>, after: ReadonlyMap<string, Cell>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    return !old || !now || sayCell(old) !== sayCell(now);
  });
}

const WATCHED = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
  Set.prototype,
  Uint8Array.prototype,
  RegExp.prototype,
  Error.prototype,
  Promise.prototype,
  JiannuoError.prototype,
];

function prototypes(): string {
  return WATCHED.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join('\n');
}
