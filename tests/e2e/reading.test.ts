import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { matchForm } from '#core/matching/match.ts';
import { planFill } from '#core/matching/plan.ts';
import type { FillReport } from '#core/model/page.ts';
import { textOf } from '#core/model/values.ts';
import { agentIn } from '#tests/portals/agent.ts';
import { judge } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { portalState } from '#tests/portals/state.ts';
import { detailTruth, formTruth, formTypeOf, holdoutIds, portalIds } from '#tests/portals/truth.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

let portals: Portals;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  portals = await startPortals();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await context.browser()?.close();
  await portals.close();
});

beforeEach(async () => {
  portals.reset();
  page = await context.newPage();
});

afterEach(async () => {
  await page.close();
  expect(portals.state.presses).toEqual([]);
  expect(portals.state.submissions).toEqual([]);
});

const open = (path: string) => openPortal(page, portals.origin + path);

/** Fields that did not end as verified, in words. */
function unverified({ fields }: FillReport): string[] {
  return fields.flatMap(({ label, outcome }) =>
    outcome.state === 'verified' ? [] : [`${label} ${outcome.state} ${outcome.reason}`],
  );
}

/** Portals join several choices with either mark. */
const alike = (text = '') => text.replaceAll('，', '、');

// A plain record, a minority name with gaps in the pledges, a rare character beyond the basic plane.
const records = [2, 9, 12];

describe.each(portalIds)('%s', (portal) => {
  const truth = formTruth(portal);

  test.each(records)('record %i is filled where the paper says, and taken back', async (id) => {
    const values = sampleValues(truth.formTypeId, id);
    await open(truth.page);
    const agent = await agentIn(page);
    const before = await portalState(page);
    const plan = planFill([await agent.describe()], formTypeOf(truth), values);
    const report = await agent.fill(plan.writes.filter(({ ticked }) => ticked));
    expect(unverified(report)).toEqual([]);
    const { right, untouched, wrong } = judge(truth, values, before, await portalState(page));
    expect(wrong).toEqual([]);
    expect(untouched).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(report.fields.length);

    const undone = await agent.undo();
    expect(unverified(undone)).toEqual([]);
    expect(undone.fields).toHaveLength(report.fields.length);
    expect(judge(truth, {}, before, await portalState(page)).wrong).toEqual([]);
  });

  test('a form that shows another person gets nothing', async () => {
    const shown = sampleValues(truth.formTypeId, 2);
    await open(`${truth.page}?id=2`);
    const agent = await agentIn(page);
    const described = await agent.describe();
    expect(planFill([described], formTypeOf(truth), sampleValues(truth.formTypeId, 3)).writes).toEqual([]);
    const same = planFill([described], formTypeOf(truth), shown);
    expect(same.writes.filter(({ ticked }) => ticked)).toEqual([]);
  });

  test('the read-only page is read as the record says', async () => {
    const detail = detailTruth(portal);
    const values = sampleValues(detail.formTypeId, 1);
    await open(detail.page);
    const described = await (await agentIn(page)).describe();
    const { texts } = matchForm([described], formTypeOf(detail));
    const shown = new Map(described.texts.map(({ ref, value }) => [ref, value]));
    const read = new Map(texts.map(({ path, ref }) => [path, shown.get(ref)]));
    const printed = detail.texts.flatMap(({ path, format }) => {
      const value = path === null ? undefined : textOf(values, path);
      return path === null || value === undefined ? [] : [{ path, value: value.slice(0, format?.length) }];
    });
    for (const { path, value } of printed) {
      if (read.has(path)) expect(alike(read.get(path)), path).toBe(alike(value));
    }
    const unread = printed.map(({ path }) => path).filter((path) => !read.has(path));
    expect(unread).toEqual([]);
  });
});

test.each(['/jsp/frames', '/jsp/frameset'])('%s: the form in the frame is filled', async (path) => {
  const truth = formTruth('jsp');
  const values = sampleValues(truth.formTypeId, 2);
  await open(path);
  const frame = page.frame('mainFrame');
  if (!frame) throw new Error('no main frame');
  const agent = await agentIn(frame);
  const before = await portalState(frame);
  const plan = planFill([await agent.describe()], formTypeOf(truth), values);
  const report = await agent.fill(plan.writes.filter(({ ticked }) => ticked));
  expect(unverified(report)).toEqual([]);
  const { untouched, wrong } = judge(truth, values, before, await portalState(frame));
  expect({ untouched, wrong }).toEqual({ untouched: [], wrong: [] });
});

test.each(holdoutIds)('%s: on a page nobody tuned for, nothing is wrong and nothing fails', async (id) => {
  const truth = formTruth(id);
  const values = sampleValues(truth.formTypeId, 2);
  await open(truth.page);
  const agent = await agentIn(page);
  const before = await portalState(page);
  const plan = planFill([await agent.describe()], formTypeOf(truth), values);
  const report = await agent.fill(plan.writes.filter(({ ticked }) => ticked));
  expect(unverified(report)).toEqual([]);
  const { right, wrong } = judge(truth, values, before, await portalState(page));
  expect(wrong).toEqual([]);
  expect(right.length).toBeGreaterThan(0);
  await agent.undo();
  expect(judge(truth, {}, before, await portalState(page)).wrong).toEqual([]);
});
