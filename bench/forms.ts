import { type Browser, chromium } from 'playwright';
import { browserArguments, findBrowser } from '../scripts/browser.mjs';
import buildExtension from '../tests/harness/build.ts';
import { pageNames, type PageSet, sets } from '../tests/portals/forms/truth.ts';
import { startPortals } from '../tests/portals/server.ts';
import { atLeast, atMost, type Figure, medianAtMost, publish, quick } from './figures.ts';
import { headFigures } from './forms/heads.ts';
import { countScales } from './forms/scales.ts';
import { buildProbe, forms, type PageRun, runPage } from './forms/run.ts';
import { type Miss, type Tally, tallyOf } from './forms/tally.ts';

/**
 * How well the sample forms are read, matched, filled and taken back, each set apart, judged by the pages' own models. Peers in
 * the same run: a reader by accessible names alone, and one by the table cell to the left. `--only <text>` takes the pages
 * whose name holds it; the misses of tuned pages are listed; `--quick` takes every fifth page. `--set heads` takes no pages, but the heads
 * of evaluation sheets (`tests/labelled/sheet-heads.ts`), which need no browser.
 */
const only = process.argv[process.argv.indexOf('--only') + 1];
const chosen = process.argv.includes('--only') ? only : undefined;
const wanted = process.argv.includes('--set') ? process.argv[process.argv.indexOf('--set') + 1] : undefined;

function pagesOf(set: PageSet): string[] {
  const names = pageNames(set);
  if (chosen !== undefined) return names.filter((name) => name.includes(chosen));
  return quick ? names.filter((_, index) => index % 5 === 0) : names;
}

async function runSet(browser: Browser, origin: string, set: PageSet, probe: string): Promise<PageRun[]> {
  const runs: PageRun[] = [];
  for (const name of pagesOf(set)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    const began = performance.now();
    runs.push(await runPage(page, origin, set, name, probe));
    console.error(`${set} ${runs.length}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await page.close();
  }
  return runs;
}

const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** Whether a form is the one that a record is for, or a special kind of it: truths may be older than the kinds. */
function isKind(id: string | null, form: string): boolean {
  return id === form || forms.some((each) => each.id === id && each.kindOf === form);
}

/** Pages of a record that is for one form, and what became of the question which form they show. */
function recognised(set: PageSet, runs: readonly PageRun[]): Figure[] {
  const made = runs.filter(({ truth }) => truth.record.form !== 'general');
  const right = made.filter(({ takenFor, truth }) => isKind(takenFor, truth.record.form));
  const asked = made.filter(({ takenFor }) => takenFor === null || takenFor === 'general');
  if (set === 'tuned') {
    for (const { name, takenFor, truth } of made.filter((run) => !right.includes(run))) {
      console.log([name, 'form', truth.record.form, takenFor].join('\t'));
    }
  }
  return [
    atLeast(`${set}: form recognised, of ${made.length} pages`, share(right.length, made.length), '%', 80),
    atMost(`${set}: taken for another form`, made.length - right.length - asked.length, 'pages', 0),
  ];
}

function figuresOf(set: PageSet, tally: Tally): Figure[] {
  const labelled = (right: number): string => `${share(right, tally.labelled).toFixed(1)}%`;
  const peers = `accessible names ${labelled(tally.accessibleRight)}, cell to the left ${labelled(tally.leftCellRight)}`;
  return [
    { ...atLeast(`${set}: label right`, share(tally.labelRight, tally.labelled), '%', 97), peer: peers },
    atLeast(`${set}: mapping right`, share(tally.mappedRight, tally.mapped), '%', 93),
    atMost(`${set}: wrong fill`, share(tally.wrong, tally.controls), '%', 0.2),
    atMost(`${set}: abstained`, share(tally.abstained, tally.fillable), '%', 8),
    atMost(`${set}: silent failures`, tally.silent, 'controls', 0),
    atLeast(`${set}: undone`, share(tally.restored, tally.written), '%', 100),
    atMost(`${set}: presses of the pages' own buttons`, tally.presses, 'presses', 0),
  ];
}

/** Milliseconds per field that was filled, by the widget that wrote it. */
function timesOf(runs: readonly PageRun[]): Map<string, number[]> {
  const times = new Map<string, number[]>();
  for (const { fields, widgets } of runs) {
    for (const { ref, ms, outcome } of fields) {
      if (outcome.state !== 'verified') continue;
      const widget = widgets.get(ref) ?? 'none';
      times.set(widget, [...(times.get(widget) ?? []), ms]);
    }
  }
  return times;
}

function listMisses(misses: readonly Miss[]): void {
  for (const { page, what, key, label, detail } of misses) {
    console.log([page, what, key, label, detail].join('\t'));
  }
}

function countMisses(misses: readonly Miss[]): void {
  const counts = new Map<string, number>();
  for (const { what, control = '', detail } of misses) {
    const why = what === 'abstained' ? detail : '';
    const name = [what, control, why].join('\t');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of [...counts].toSorted(([, a], [, b]) => b - a)) console.log(count, name);
}

/** Every figure of the pages, and those that need none. */
async function measure(): Promise<Figure[]> {
  buildExtension();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
  const probe = await buildProbe();
  const portals = await startPortals();
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const scales = countScales();
  const figures: Figure[] = [
    ...headFigures(forms),
    {
      ...atMost(`grade scales: wrong options of ${scales.choices}`, scales.wrong, 'options', 0),
      peer: `first option that contains: ${scales.wrongByFirstContains}`,
    },
  ];
  const all: PageRun[] = [];
  const tallies: Tally[] = [];
  for (const set of sets.filter((each) => wanted === undefined || each === wanted)) {
    const runs = await runSet(browser, portals.origin, set, probe);
    const { tally, misses } = tallyOf(runs);
    // Misses of the untuned set are for nobody who tunes: only how many there are of each kind of control is told.
    if (set === 'tuned') listMisses(misses);
    else countMisses(misses);
    console.log(set, `${runs.length} pages`, JSON.stringify(tally));
    figures.push(...figuresOf(set, tally), ...recognised(set, runs));
    tallies.push(tally);
    all.push(...runs);
  }
  await browser.close();
  await portals.close();

  const [tuned, untuned] = tallies.map(({ filled, fillable }) => share(filled, fillable));
  if (tuned !== undefined && untuned !== undefined) {
    figures.push(atMost('filled: tuned before untuned', tuned - untuned, 'points', 3));
  }
  for (const [widget, times] of [...timesOf(all)].toSorted(([a], [b]) => a.localeCompare(b))) {
    const plain = /^native-(?:text|radio|checkbox)/.test(widget);
    figures.push(medianAtMost(`${widget}, verified (${times.length})`, times, 'ms', plain ? 10 : 120));
  }
  return figures;
}

const figures = wanted === 'heads' ? headFigures(forms) : await measure();
if (chosen === undefined && wanted === undefined) publish('forms', figures);
else console.table(figures);
