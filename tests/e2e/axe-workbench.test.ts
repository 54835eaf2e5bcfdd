import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { PAGES, type PageId } from '#components/workbench/Shell.tsx';
import { seriousOn } from '#tests/harness/axe.ts';
import { launchExtension } from '#tests/harness/extension.ts';
import { goTo } from '#tests/harness/workbench.ts';

/** Every page of the workbench: one that is added to `PAGES` is looked at here by itself. */
const pages = Object.keys(PAGES) as PageId[];
/** What follows the name of a page of which one opens a single thing; parts of a page that are long. */
const SINGLE = /^#\/(?:people|records|reviews|runs|print)\/[^/]+/;

const LOOKS = [
  { language: 'zh-CN', theme: 'light', add: '放入示例数据', added: /^已放入示例数据/ },
  { language: 'en', theme: 'dark', add: 'Put in sample data', added: /^Sample data put in/ },
] as const;

/** Waits until the page of this address is drawn and asks for nothing more. */
async function show(page: Page, hash: string): Promise<void> {
  await goTo(page, hash);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

async function lookAt(page: Page, what: string): Promise<string[]> {
  return (await seriousOn(page)).map((found) => `${what}: ${found}`);
}

/** Buttons whose words end with … ask something first: each is pressed, looked at and left again. */
async function dialogsOf(page: Page, what: string): Promise<{ found: string[]; opened: string[] }> {
  const found: string[] = [];
  const opened: string[] = [];
  const row = page.locator('tbody').getByRole('checkbox').first();
  if ((await row.count()) > 0 && (await row.isEnabled())) await row.check();
  const buttons = page.getByRole('main').getByRole('button', { name: /…$/ });
  for (const button of await buttons.all()) {
    if (!(await button.isEnabled())) continue;
    const name = await button.innerText();
    await button.click();
    const dialog = page.getByRole('dialog');
    const came = await dialog.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    found.push(...(await lookAt(page, `${what} › ${name}`)));
    if (!came) continue;
    opened.push(name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  return { found, opened };
}

/** One address of each single thing that the page leads to. */
async function singlesOf(page: Page): Promise<string[]> {
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const byPage = new Map<string, string>();
  for (const link of links) {
    const name = /^#\/(\w+)\//.exec(link)?.[1] ?? '';
    if (SINGLE.test(link) && !byPage.has(name)) byPage.set(name, link);
  }
  return [...byPage.values()];
}

describe.each(LOOKS)('$language, $theme', ({ language, theme, add, added }) => {
  test('axe has nothing serious to say of any page, empty or filled, nor of what it opens', async () => {
    const extension = await launchExtension({ colorScheme: theme });
    try {
      await extension.inside(async (settings: object) => chrome.storage.local.set({ settings }), {
        language,
        theme,
        who: '审核员甲',
      });
      const page = await extension.open('workbench.html');
      const found: string[] = [];
      for (const id of pages) {
        if (id === 'print') continue;
        await show(page, `#/${id}`);
        found.push(...(await lookAt(page, `${id}, empty`)));
      }
      await show(page, '#/people');
      await page.getByRole('button', { name: add }).first().click();
      await page.getByText(added).first().waitFor();
      await extension.inside(async (settings: object) => chrome.storage.local.set({ settings }), {
        language,
        theme,
        who: '审核员甲',
        packId: 'three-compare-2016',
      });
      await page.reload();
      const singles = new Set<string>();
      const dialogs: string[] = [];
      for (const id of pages) {
        if (id === 'print') continue;
        await show(page, `#/${id}`);
        found.push(...(await lookAt(page, id)));
        for (const each of await singlesOf(page)) singles.add(each);
        const { found: inDialogs, opened } = await dialogsOf(page, id);
        found.push(...inDialogs);
        dialogs.push(...opened);
      }
      for (const each of singles) {
        await show(page, each);
        found.push(...(await lookAt(page, each)));
      }
      expect(found).toEqual([]);
      // What there is to be looked at has been.
      expect([...singles].map((each) => each.split('/')[1])).toEqual(
        expect.arrayContaining(['people', 'records', 'reviews']),
      );
      expect(dialogs.length).toBeGreaterThan(4);
    } finally {
      await extension.close();
    }
  }, 300_000);
});
