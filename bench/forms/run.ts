import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { build, type Rollup } from 'vite';
import { loadForms } from '#cli/forms.ts';
import general from '#core/forms/general.ts';
import { detectFormType } from '#core/matching/detect.ts';
import { planFill } from '#core/matching/plan.ts';
import { AgentAnswer, type AgentRequest } from '#core/model/agent.ts';
import type { DescribedControl, DescribedPage, FilledField, FillPlan } from '#core/model/page.ts';
import { Values } from '#core/model/values.ts';
import { frameOf } from '#utils/frame-of.ts';
import { type Rounds, runRounds } from '../../entrypoints/popup/rounds.ts';
import { extensionFolder } from '../../tests/harness/build.ts';
import { locate, modelOf, openForm } from '../../tests/portals/forms/check.ts';
import {
  type PageSet,
  pageTruth,
  type PageTruth,
  type TruthControl,
} from '../../tests/portals/forms/truth.ts';
import type { FlatModel } from '../../tests/portals/truth.ts';

export const forms = await loadForms();

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
  /** The form that the page was taken for by itself; `null` where the user is asked. */
  takenFor: string | null;
  readings: Reading[];
  plan: FillPlan;
  fields: FilledField[];
  widgets: ReadonlyMap<string, string>;
  before: FlatModel;
  after: FlatModel;
  undone: FlatModel;
  presses: string[];
  described: DescribedPage[];
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

async function ask(frame: Frame | undefined, request: AgentRequest): Promise<AgentAnswer> {
  if (!frame) throw new Error('no such frame');
  return AgentAnswer.parse(await frame.evaluate(`jiannuoProbe.handle(${JSON.stringify(request)})`));
}

function askAll(frames: readonly Frame[], request: (frame: number) => AgentRequest): Promise<AgentAnswer[]> {
  return Promise.all(frames.map((frame, index) => ask(frame, request(index))));
}

async function describeAll(frames: readonly Frame[], glance = false): Promise<DescribedPage[]> {
  const answers = await askAll(frames, (frame) => ({
    type: 'describe',
    frame,
    ...(glance ? { glance: true as const } : {}),
  }));
  return answers.flatMap((answer) => (answer.type === 'described' ? [answer.page] : []));
}

/** What the popup's rounds ask of a page, asked of the probe in each frame. */
function clientOf(frames: readonly Frame[]): Rounds['client'] {
  return {
    glance: () => describeAll(frames, true),
    async fill(writes) {
      const [first] = writes;
      const answer = await ask(frames[first ? frameOf(first.ref) : 0], { type: 'fill', writes: [...writes] });
      if (answer.type !== 'filled') throw new Error(JSON.stringify(answer));
      return answer.report;
    },
    async act(ref) {
      const answer = await ask(frames[frameOf(ref)], { type: 'act', ref });
      if (answer.type !== 'acted') throw new Error(JSON.stringify(answer));
      return answer;
    },
  };
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
  const described: DescribedPage[] = [];
  for (const [index, frame] of frames.entries()) {
    await frame.evaluate(`jiannuoProbe.look(${index})`);
    const answer = await ask(frame, { type: 'describe', frame: index });
    if (answer.type === 'described') described.push(answer.page);
  }
  const readings = await readingsOf(page, truth, described);
  const before = await modelOf(page);
  const formType = forms.find(({ id }) => id === truth.record.form) ?? general;
  const values = Values.parse(truth.record.values);
  const plan = planFill(described, formType, values);
  const { report } = await runRounds({
    client: clientOf(frames),
    formType,
    values,
    plan,
    pages: described,
    settle: async () => void (await askAll(frames, () => ({ type: 'settle' }))),
    readPage: async () => ({ url: '', title: '', pages: await describeAll(frames), foreignFrames: 0, ms: 0 }),
    assertSubject: async () => undefined,
    onField: () => undefined,
    onAct: () => undefined,
    onWrites: () => undefined,
  });
  const { fields } = report;
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
    takenFor: detectFormType(described, forms).best,
    readings,
    plan,
    fields,
    widgets,
    before,
    after,
    undone,
    presses,
    described,
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
