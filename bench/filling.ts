import { type Browser, chromium } from 'playwright';
import { planFill } from '#core/matching/plan.ts';
import { browserArguments, findBrowser } from '../scripts/browser.mjs';
import buildExtension from '../tests/harness/build.ts';
import { agentIn } from '../tests/portals/agent.ts';
import { judge } from '../tests/portals/judge.ts';
import { sampleCount, sampleValues } from '../tests/portals/samples.ts';
import { startPortals } from '../tests/portals/server.ts';
import { portalState } from '../tests/portals/state.ts';
import {
  formTruth,
  formTypeOf,
  type HoldoutId,
  holdoutIds,
  type PortalId,
  portalIds,
} from '../tests/portals/truth.ts';
import { atLeast, atMost, medianAtMost, publish, quick } from './figures.ts';

/**
 * How well and how fast the built page agent fills the sample portals, judged by each portal's own model. The held-out page
 * is one that nothing was tuned on. `--quick` takes fewer records.
 */
const ids = quick ? [2, 9] : Array.from({ length: sampleCount }, (_, index) => index + 1);

interface Tally {
  right: number;
  untouched: number;
  wrong: number;
  unverified: number;
  notRestored: number;
  /** Milliseconds per field that takes text, and per field with a widget of its own. */
  plain: number[];
  widget: number[];
}

const plainWidgets = /^native-|^rich-text$/;

async function run(browser: Browser, origin: string, portal: PortalId | HoldoutId): Promise<Tally> {
  const truth = formTruth(portal);
  const tally: Tally = {
    right: 0,
    untouched: 0,
    wrong: 0,
    unverified: 0,
    notRestored: 0,
    plain: [],
    widget: [],
  };
  for (const id of ids) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    await page.goto(origin + truth.page, { waitUntil: 'networkidle' });
    await page.locator(truth.controls.find(({ path }) => path === 'name')?.selector ?? 'body').waitFor();
    const agent = await agentIn(page);
    const values = sampleValues(truth.formTypeId, id);
    const before = await portalState(page);
    const described = await agent.describe();
    const plan = planFill([described], formTypeOf(truth), values);
    const report = await agent.fill(plan.writes.filter(({ ticked }) => ticked));
    const judged = judge(truth, values, before, await portalState(page));
    await agent.undo();
    tally.right += judged.right.length;
    tally.untouched += judged.untouched.length;
    tally.wrong += judged.wrong.length;
    tally.notRestored += judge(truth, {}, before, await portalState(page)).wrong.length;
    const widgets = new Map(described.controls.map((control) => [control.ref, control.widget]));
    for (const { ref, ms, outcome } of report.fields) {
      if (outcome.state !== 'verified') tally.unverified += 1;
      tally[plainWidgets.test(widgets.get(ref) ?? '') ? 'plain' : 'widget'].push(ms);
    }
    await page.close();
  }
  return tally;
}

buildExtension();
const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
const portals = await startPortals();
const browser = await chromium.launch({ executablePath, args: browserArguments });
const tallies = new Map<string, Tally>();
for (const portal of [...portalIds, ...holdoutIds]) {
  tallies.set(portal, await run(browser, portals.origin, portal));
}
await browser.close();
await portals.close();

const figures = [...tallies].flatMap(([portal, tally]) => {
  const fillable = tally.right + tally.untouched + tally.wrong;
  const target = (holdoutIds as readonly string[]).includes(portal) ? 93 : 100;
  return [
    atMost(`${portal}: wrong values`, (100 * tally.wrong) / fillable, '%', 0.2),
    atLeast(`${portal}: values filled`, (100 * tally.right) / fillable, '%', target),
    atMost(`${portal}: not verified`, tally.unverified, 'fields', 0),
    atMost(`${portal}: not restored`, tally.notRestored, 'fields', 0),
  ];
});
const all = [...tallies.values()];
figures.push(
  medianAtMost(
    'plain field, verified',
    all.flatMap((tally) => tally.plain),
    'ms',
    10,
  ),
  medianAtMost(
    'widget field, verified',
    all.flatMap((tally) => tally.widget),
    'ms',
    120,
  ),
);

publish('filling', figures);
if (portals.state.presses.length + portals.state.submissions.length > 0) {
  throw new Error(`the portals' own buttons were pressed: ${JSON.stringify(portals.state)}`);
}
