import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { judge } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { portalState } from '#tests/portals/state.ts';
import { formTruth } from '#tests/portals/truth.ts';
import { openScreen, type Screen } from './screen.ts';

/**
 * The released build in a real window, its popup opened by the keyboard: the one way to the `activeTab` grant, which no
 * automation protocol can give. All other suites run the test build, which holds a host permission instead.
 */
const release = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const truth = formTruth('jsp');
const roster = people().map((person, index) => ({
  values: { ...person } as Values,
  own: { pledges: pledgesOf(person.name ?? '', index) as never } satisfies Values,
}));

let screen: Screen;
let portals: Portals;
let extension: RunningExtension;
let portal: Page;

beforeAll(async () => {
  screen = await openScreen();
  portals = await startPortals();
  extension = await launchExtension({ headed: true, display: screen.display, folder: release });
  await seedPeople(
    extension,
    roster.map(({ values, own }) => ({ values, records: { [truth.formTypeId]: own } })),
  );
  portal = await extension.context.newPage();
});
afterAll(async () => {
  await extension.close();
  await portals.close();
  screen.close();
});

interface Shown {
  text: string;
  width: number;
  height: number;
  /** Height of the part between head and buttons, in which people and preview are shown. */
  main: number;
}

/** The toolbar's popup as it stands on the screen; `undefined` where none is open. */
const popup = (): Promise<Shown | undefined> =>
  extension.inside(async () => {
    const [view] = chrome.extension.getViews({ type: 'popup' });
    if (!view) return undefined;
    const main = view.document.querySelector('main')?.clientHeight ?? 0;
    return { text: view.document.body.innerText, width: view.innerWidth, height: view.innerHeight, main };
  }, undefined);

async function says(words: RegExp): Promise<void> {
  await expect.poll(async () => (await popup())?.text ?? '', { timeout: 30_000 }).toMatch(words);
}

/** Whether a script of ours would run in the tab in front. */
const reach = (): Promise<string> =>
  extension.inside(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const injection = { target: { tabId: tab?.id ?? -1 }, func: () => 1 };
    return chrome.scripting.executeScript(injection).then(() => 'granted', String);
  }, undefined);

test('a press of the toolbar grants the tab, the popup stands in full height, and fills', async () => {
  await openPortal(portal, portals.origin + truth.page);
  await portal.bringToFront();
  const before = await portalState(portal);
  expect(await reach()).toContain('Cannot access');
  expect(await popup()).toBeUndefined();

  screen.press('alt+shift+j');
  await says(/王样一/);
  expect(await reach()).toBe('granted');
  const shown = await popup();
  expect(shown).toMatchObject({ width: 560, height: 600 });
  expect(shown?.main).toBeGreaterThan(350);

  screen.type('wyy');
  await expect.poll(async () => (await popup())?.text, { timeout: 30_000 }).not.toContain('李样一');
  screen.press('Return');
  await says(/填写 \d{2} 项|Fill \d{2}/);
  screen.press('ctrl+Return');
  await says(
    /已填 \d{2} 项并逐项核对；未填 0 项；失败 0 项|\d{2} filled and read back; 0 not filled; 0 failed/,
  );
  const person = roster.find(({ values }) => values['name'] === '王样一');
  const judgement = judge(truth, { ...person?.values, ...person?.own }, before, await portalState(portal));
  expect(judgement.wrong).toEqual([]);
  expect(judgement.right.length).toBeGreaterThanOrEqual(10);
  expect(portals.state.presses).toEqual([]);

  screen.press('Escape');
  await expect.poll(popup, { timeout: 30_000 }).toBeUndefined();
});
