import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import threeCompare from '#core/packs/three-compare-2016/pack.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { seriousOn } from '#tests/harness/axe.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { makeRun } from '#tests/harness/run-desk.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { lock, turnOn } from '#tests/harness/vault.ts';
import { goTo } from '#tests/harness/workbench.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** What stands outside the workbench's frame: the window of a batch, papers, and the lock screen. */
const LANGUAGES = ['zh-CN', 'en'] as const;
const roster = people(4);
const [first, second] = roster;

let portals: Portals;
let extension: RunningExtension;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    roster.map((values, at) => ({
      values: values as Values,
      records: {
        'member-pledge': {
          pledges: pledgesOf(values.name ?? '', at).map((row) => ({ ...row })),
          signedOn: '2016-05-10',
        },
      },
    })),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

/** Colours are those of the system, which each screen is looked at in both of. */
const speak = (language: (typeof LANGUAGES)[number]): Promise<void> =>
  extension.inside(async (settings: object) => chrome.storage.local.set({ settings }), {
    language,
    theme: 'auto',
    who: '审核员甲',
    packId: threeCompare.id,
  });

/** Looks at what is shown, light and dark, and where `onPaper` as it is printed. */
async function look(page: Page, what: string, onPaper = false): Promise<string[]> {
  const found: string[] = [];
  for (const media of onPaper ? (['screen', 'print'] as const) : (['screen'] as const)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, media });
      const serious = await seriousOn(page);
      found.push(...serious.map((each) => `${what}, ${media}, ${colorScheme}: ${each}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, media: null });
  return found;
}

const open = async (path: string, shown: string): Promise<Page> => {
  const page = await extension.open(path);
  await page.locator(shown).first().waitFor();
  return page;
};

test('the window of a batch in each of its states', async () => {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    portals.reset();
    await speak('zh-CN');
    await makeRun(extension, `${first?.name}\n${second?.name}`, 2);
    await speak(language);
    const portal = await extension.context.newPage();
    await portal.goto(`${portals.origin}/roster`);
    const window = await open(`popup.html?tab=${await extension.tabId(portal)}&run=`, '.run__choice');
    const lookAt = async (state: string) => found.push(...(await look(window, `${language}, ${state}`)));
    const button = (at: number) => window.locator('.popup__bar .jn-button').nth(at);
    await lookAt('choose');
    await window.locator('.run__choice').first().click();
    await window.locator('.run__person').waitFor();
    await lookAt('no form yet');
    await portal.getByRole('button', { name: '新增', exact: true }).press('Enter');
    await window.locator('.popup__bar .jn-button--primary:enabled').waitFor();
    await lookAt('ready');
    await window.keyboard.press('Control+Enter');
    // What became of it is asked: three buttons beside the pause.
    await expect.poll(() => window.locator('.popup__bar .jn-button').count()).toBe(4);
    await lookAt('filled');
    await portal.getByRole('button', { name: '保存', exact: true }).press('Enter');
    await window.locator('.run__before').waitFor();
    await lookAt('the next');
    await button(2).click();
    await expect.poll(() => window.locator('.popup__bar .jn-button').count()).toBe(1);
    await lookAt('paused');
    await button(0).click();
    await button(1).click();
    await window.locator('.popup__bar').waitFor({ state: 'detached' });
    await lookAt('finished');
    await window.close();
    await portal.close();
  }
  expect(found).toEqual([]);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('papers, and lists as they are printed', async () => {
    await speak(language);
    const page = await open('workbench.html#/reviews', 'tbody tr');
    const found: string[] = [];
    for (const hash of ['#/reviews', '#/people', '#/records', '#/calendar']) {
      await goTo(page, hash);
      await page.locator('h1').waitFor();
      found.push(...(await look(page, hash, true)));
    }
    await goTo(page, '#/reviews');
    await page.locator('tbody th a').first().click();
    const papers = page.locator('main a[href^="#/print/"]');
    await papers.first().waitFor();
    await page.locator('.rv-side').focus();
    await page.keyboard.press('g');
    await page.locator('.overlay__together').waitFor();
    found.push(...(await look(page, 'a set judged together')));
    const addresses = await papers.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const [at, address] of [...addresses, '#/print/nothing'].entries()) {
      await goTo(page, address);
      await page
        .locator(address === '#/print/nothing' ? '.jn-empty' : '.paper__page')
        .first()
        .waitFor();
      found.push(...(await look(page, `paper ${at}`, true)));
    }
    expect(found).toEqual([]);
    // The review sheet and the letter.
    expect(addresses).toHaveLength(2);
    await page.close();
  });
});

test('the lock screen in every window', async () => {
  await speak('zh-CN');
  const page = await extension.open('workbench.html');
  await turnOn(page);
  await lock(page);
  const portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/jsp/form`);
  const tab = await extension.tabId(portal);
  const found: string[] = [];
  for (const language of LANGUAGES) {
    await speak(language);
    for (const path of ['workbench.html', `popup.html?tab=${tab}`, `popup.html?tab=${tab}&run=`]) {
      const window = await open(path, '.lock h1');
      const lookAt = async (state: string) =>
        found.push(...(await look(window, `${language}, ${path}, ${state}`)));
      await lookAt('locked');
      await window.locator('.lock input').fill('wrong');
      await window.keyboard.press('Enter');
      await window.locator('.jn-answer').waitFor();
      await lookAt('a wrong passphrase');
      await window.locator('.lock .jn-actions .jn-button').last().click();
      await expect.poll(() => window.locator('.lock input').count()).toBeGreaterThan(1);
      await lookAt('forgotten');
      await window.close();
    }
  }
  expect(found).toEqual([]);
});
