import { normaliseLabel } from '#core/matching/label.ts';
import type { FlatModel } from '../../tests/portals/truth.ts';
import type { PageRun, Reading } from './run.ts';

/** Counts over the controls of some pages. */
export interface Tally {
  controls: number;
  /** Controls for which the page prints a label, and how many of those labels were read right. */
  labelled: number;
  labelRight: number;
  /** The same by markup alone and by the cell to the left alone. */
  accessibleRight: number;
  leftCellRight: number;
  /** Controls that stand for a field, and how many were taken for it. */
  mapped: number;
  mappedRight: number;
  /** Controls that the record can fill, and what became of them. */
  fillable: number;
  filled: number;
  wrong: number;
  abstained: number;
  /** Changed without a word in the report, or reported as verified and not so. */
  silent: number;
  written: number;
  restored: number;
  presses: number;
}

/** What went other than the truth says, for whoever mends it. */
export interface Miss {
  page: string;
  key: string;
  label: string;
  what: 'label' | 'mapping' | 'wrong' | 'abstained' | 'silent' | 'undo';
  detail: string;
  /** What the product took the control for. */
  control?: string;
}

type Held = string | string[] | undefined;

/** Lists have no order. */
const canonical = (held: Held): string => JSON.stringify([held ?? []].flat().toSorted());

/** Whether a model holds what is expected. */
function holds(held: Held, expected: Held): boolean {
  return canonical(held) === canonical(expected);
}

export function tallyOf(runs: readonly PageRun[]): { tally: Tally; misses: Miss[] } {
  const tally: Tally = {
    controls: 0,
    labelled: 0,
    labelRight: 0,
    accessibleRight: 0,
    leftCellRight: 0,
    mapped: 0,
    mappedRight: 0,
    fillable: 0,
    filled: 0,
    wrong: 0,
    abstained: 0,
    silent: 0,
    written: 0,
    restored: 0,
    presses: 0,
  };
  const misses: Miss[] = [];
  for (const run of runs) {
    tally.presses += run.presses.length;
    for (const reading of run.readings) countControl(run, reading, tally, misses);
    countOthers(run, tally, misses);
  }
  return { tally, misses };
}

/** How many points an indicator is worth may stand in its label or not. */
const isLabel = (text: string, label: string): boolean =>
  normaliseLabel(text) === normaliseLabel(label) || withoutPoints(text) === withoutPoints(label);

const withoutPoints = (text: string): string => normaliseLabel(text).replaceAll(/[(（]?\d+分[)）]?/g, '');

function countControl(run: PageRun, reading: Reading, tally: Tally, misses: Miss[]): void {
  const { truth, ref, labels, names, accessibleName, leftCell } = reading;
  const { key, label, path, expect } = truth;
  const miss = (what: Miss['what'], detail: string) =>
    misses.push({ page: run.name, key, label, what, detail, control: controlIn(run, ref) });
  tally.controls += 1;
  // What is out of sight, behind a dialog or in a trap for robots, prints no label for anybody.
  if (label !== '' && (ref !== null || expect !== undefined)) {
    tally.labelled += 1;
    if (names.some((text) => isLabel(text, label))) tally.labelRight += 1;
    else miss('label', ref === null ? 'not described' : labels.join(' | '));
    if (isLabel(accessibleName, label)) tally.accessibleRight += 1;
    if (isLabel(leftCell, label)) tally.leftCellRight += 1;
  }
  const write = run.plan.writes.find((each) => each.ref === ref);
  const alone = run.plan.leftAlone.find((each) => each.ref === ref);
  const taken = write?.path ?? alone?.path ?? null;
  if (path !== null && expect !== undefined) {
    tally.mapped += 1;
    if (taken === path) tally.mappedRight += 1;
    else miss('mapping', `${path}: ${taken ?? ''} ${alone?.reason ?? ''} [${labels.join(' | ')}]`);
  }
  const [before, after, undone] = [run.before[key], run.after[key], run.undone[key]];
  const changed = !holds(after, before);
  const field = run.fields.find((each) => each.ref === ref);
  if (expect !== undefined) {
    tally.fillable += 1;
    if (holds(after, expect)) tally.filled += 1;
    else if (!changed) {
      tally.abstained += 1;
      const outcome = field && 'reason' in field.outcome ? field.outcome.reason : undefined;
      miss('abstained', outcome ?? alone?.reason ?? write?.note ?? 'no plan');
    }
  }
  if (changed && (expect === undefined || !holds(after, expect))) {
    tally.wrong += 1;
    miss('wrong', `${canonical(before)} → ${canonical(after)}, expected ${canonical(expect)}`);
  }
  const verified = field?.outcome.state === 'verified';
  if (verified && expect !== undefined && !holds(after, expect)) {
    tally.silent += 1;
    miss('silent', `verified, and holds ${canonical(after)}`);
  }
  if (changed && !field) {
    tally.silent += 1;
    miss('silent', `changed, and not reported: ${canonical(before)} → ${canonical(after)}`);
  }
  countUndo({ before, after, undone }, tally, miss);
}

function countUndo(
  { before, after, undone }: Record<'before' | 'after' | 'undone', Held>,
  tally: Tally,
  miss: (what: Miss['what'], detail: string) => void,
): void {
  if (holds(after, before)) return;
  tally.written += 1;
  if (holds(undone, before)) tally.restored += 1;
  else miss('undo', `${canonical(before)} ← ${canonical(undone)}`);
}

/** Members of the model that no control of the truth stands for must not have changed. */
function countOthers(run: PageRun, tally: Tally, misses: Miss[]): void {
  const known = new Set(run.truth.controls.map(({ key }) => key));
  for (const key of keysOf(run.before, run.after)) {
    if (known.has(key) || holds(run.before[key], run.after[key])) continue;
    tally.silent += 1;
    misses.push({
      page: run.name,
      key,
      label: '',
      what: 'silent',
      detail: `not in the truth: ${canonical(run.before[key])} → ${canonical(run.after[key])}`,
    });
  }
}

function keysOf(...models: FlatModel[]): Set<string> {
  return new Set(models.flatMap((model) => Object.keys(model)));
}

/** Widget and kind of a control, or that none was seen. */
function controlIn({ described }: PageRun, ref: string | null): string {
  const control = described.flatMap(({ controls }) => controls).find((each) => each.ref === ref);
  return control ? `${control.widget} ${control.kind}` : 'not described';
}
