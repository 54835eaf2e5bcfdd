import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFill } from '#core/matching/plan.ts';
import { AgentAnswer, type AgentRequest } from '#core/model/agent.ts';
import { judge } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { portalState } from '#tests/portals/state.ts';
import { formTruth, formTypeOf, portalIds } from '#tests/portals/truth.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';

let portals: Portals;
let extension: RunningExtension;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  await portals.close();
});

/** Puts both scripts where they belong: the agent in the extension's world, the bridge in the page's. */
async function inject(tab: number): Promise<void> {
  await extension.inside(async (tabId: number) => {
    const target = { tabId };
    await chrome.scripting.executeScript({ target, files: ['/page-models.js'], world: 'MAIN' });
    await chrome.scripting.executeScript({ target, files: ['/page-agent.js'] });
  }, tab);
}

async function ask(tab: number, request: AgentRequest): Promise<AgentAnswer> {
  const answer: unknown = await extension.inside(
    async ([tabId, wanted]: [number, AgentRequest]) => {
      const [result] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [wanted],
        func: (one) => {
          const agent: { handle(request: unknown): Promise<unknown> } = Reflect.get(
            globalThis,
            '__jiannuoAgent',
          );
          return agent.handle(one);
        },
      });
      return result?.result;
    },
    [tab, request] as const,
  );
  return AgentAnswer.parse(answer);
}

async function openForm(path: string): Promise<{ page: Page; tab: number }> {
  const page = await extension.context.newPage();
  await openPortal(page, portals.origin + path);
  return { page, tab: await extension.tabId(page) };
}

test.each(
  portalIds.flatMap((portal) => [['in front', portal] as const, ['behind another tab', portal] as const]),
)('%s, from a world of its own: %s is filled and taken back', async (place, portal) => {
  const truth = formTruth(portal);
  const values = sampleValues(truth.formTypeId, 2);
  const { page, tab } = await openForm(truth.page);
  const cover = place === 'in front' ? null : await extension.open('popup.html');
  await cover?.bringToFront();
  await inject(tab);
  const described = await ask(tab, { type: 'describe', frame: 0 });
  if (described.type !== 'described') throw new Error(JSON.stringify(described));
  const plan = planFill([described.page], formTypeOf(truth), values);
  const before = await portalState(page);

  const filled = await ask(tab, { type: 'fill', writes: plan.writes.filter((write) => write.ticked) });
  if (filled.type !== 'filled') throw new Error(JSON.stringify(filled));
  expect(filled.report.fields.filter((field) => field.outcome.state !== 'verified')).toEqual([]);
  expect(judge(truth, values, before, await portalState(page)).wrong).toEqual([]);

  const undone = await ask(tab, { type: 'undo' });
  if (undone.type !== 'undone') throw new Error(JSON.stringify(undone));
  expect(undone.report.fields.filter((field) => field.outcome.state !== 'verified')).toEqual([]);
  expect(judge(truth, {}, before, await portalState(page)).wrong).toEqual([]);
  expect(portals.state.presses).toEqual([]);
  expect(portals.state.submissions).toEqual([]);
  await page.close();
  await cover?.close();
});
