import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { build, type Rollup } from 'vite';
import democraticReview from '#core/forms/democratic-review.ts';
import general from '#core/forms/general.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import { planFill } from '#core/matching/plan.ts';
import { AgentAnswer, type AgentRequest } from '#core/model/agent.ts';
import type { DescribedControl, DescribedPage, FilledField, FillPlan } from '#core/model/page.ts';
import { Values } from '#core/model/values.ts';
import { extensionFolder } from '../../tests/harness/build.ts';
import { locate, modelOf, openForm } from '../../tests/portals/forms/check.ts';
import {
  type PageSet,
  pageTruth,
  type PageTruth,
  type TruthControl,
} from '../../tests/portals/forms/truth.ts';
import type { FlatModel } from '../../tests/portals/truth.ts';

const forms = [memberPledge, democraticReview, general];

/** One control of a page's truth, and what became of it. */
export interface Reading {
  truth: TruthControl;
  /** The control that the product described there; `null` where it saw none. */
  ref: string | null;
  /** What names the control: its best label, or what a table crosses there in any of its spellings. */
  names: string[];
  /** Labels, the best first, and what readers by markup and by cells alone take for the label. */
  labels: string[];
  accessibleName: string;
  leftCell: string;
}

/** A page filled and taken back. */
export interface PageRun {
  name: string;
  truth: PageTruth;
  readings: Reading[];
  plan: FillPlan;
  fields: FilledField[];
  widgets: ReadonlyMap<string, string>;
  before: FlatModel;
  after: FlatModel;
  undone: FlatModel;
  presses: string[];
  described: DescribedPage[];
  /** Milliseconds for describing all frames. */
  describing: number;
}

/** Script with the agent and the bench's own questions, built once. */
export async function buildProbe(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: fileURLToPath(new URL('probe.ts', import.meta.url)), formats: ['iife'], name: 'probe' },
    },
  });
  const [first] = [result].flat();
  const chunk = (first as Rollup.RollupOutput).output[0];
  return chunk.code;
}

/** What frameworks hold is asked in the page's own world, by the script that the product puts there. */
const models = (): string => readFileSync(join(extensionFolder, 'page-models.js'), 'utf8');

async function ask(frame: Frame, request: AgentRequest): Promise<AgentAnswer> {
  return AgentAnswer.parse(await frame.evaluate(`jiannuoProbe.handle(${JSON.stringify(request)})`));
}

/** Fills one page from its record as the popup would, with what is ticked, and takes it back. */
export async function runPage(
  page: Page,
  origin: string,
  set: PageSet,
  name: string,
  probe: string,
): Promise<PageRun> {
  const truth = pageTruth(set, name);
  await openForm(page, origin, set, name);
  const frames = page.frames();
  for (const frame of frames) {
    await frame.addScriptTag({ content: models() });
    await frame.addScriptTag({ content: probe });
  }
  const started = performance.now();
  const described: DescribedPage[] = [];
  for (const [index, frame] of frames.entries()) {
    await frame.evaluate(`jiannuoProbe.look(${index})`);
    const answer = await ask(frame, { type: 'describe', frame: index });
    if (answer.type === 'described') described.push(answer.page);
  }
  const describing = (performance.now() - started) / 2;
  const readings = await readingsOf(page, truth, described);
  const before = await modelOf(page);
  const formType = forms.find(({ id }) => id === truth.record.form) ?? general;
  const plan = planFill(described, formType, Values.parse(truth.record.values));
  const fields: FilledField[] = [];
  for (const [index, frame] of frames.entries()) {
    const writes = plan.writes.filter(({ ref, ticked }) => ticked && ref.startsWith(`f${index}:`));
    if (writes.length === 0) continue;
    const answer = await ask(frame, { type: 'fill', writes });
    if (answer.type === 'filled') fields.push(...answer.report.fields);
  }
  const after = await modelOf(page);
  for (const frame of frames) await ask(frame, { type: 'undo' });
  const undone = await modelOf(page);
  const presses = await page.evaluate<string[]>('window.__portalPresses');
  const widgets = new Map(
    described.flatMap(({ controls }) => controls.map(({ ref, widget }) => [ref, widget])),
  );
  return {
    name,
    truth,
    readings,
    plan,
    fields,
    widgets,
    before,
    after,
    undone,
    presses,
    described,
    describing,
  };
}

async function readingsOf(
  page: Page,
  truth: PageTruth,
  described: readonly DescribedPage[],
): Promise<Reading[]> {
  const controls = new Map(
    described.flatMap((each) => each.controls).map((control) => [control.ref, control]),
  );
  const readings: Reading[] = [];
  for (const each of truth.controls) {
    const found = await locate(page, each)
      .first()
      .evaluate((element) => {
        const probe = (
          element.ownerDocument.defaultView as unknown as { jiannuoProbe: import('./probe.ts').Probe }
        ).jiannuoProbe;
        return {
          ref: probe.refOf(element),
          accessibleName: probe.accessibleName(element),
          leftCell: probe.leftCell(element),
        };
      });
    const control = controls.get(found.ref ?? '');
    const labels = (control?.labels ?? []).map(({ text }) => text);
    readings.push({ truth: each, ...found, labels, names: namesOf(control) });
  }
  return readings;
}

/** In a table any spelling of row and column is the label of the cell where they cross. */
function namesOf(control: DescribedControl | undefined): string[] {
  const { labels = [], about } = control ?? {};
  const [best] = labels;
  if (!best) return [];
  const crossed = best.evidence === 'gridHeader' || best.evidence === 'gridLeft' ? about : undefined;
  const row = crossed?.row ?? [];
  const column = crossed?.column ?? [];
  const crossings = row.flatMap((each) => column.flatMap((over) => [`${each} ${over}`, `${over} ${each}`]));
  return [best.text, ...row, ...column, ...crossings];
}
