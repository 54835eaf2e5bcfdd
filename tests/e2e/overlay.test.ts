import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;
let portal: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    people().map((person) => ({ values: { ...person } })),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  await packChosen('three-compare-2016');
  portal = await extension.context.newPage();
});
afterEach(() => portal.close());

const panel = (): Locator => portal.getByRole('region', { name: '审核清单' });
const card = (): Locator => panel().getByRole('article');
const saved = (): Locator => panel().getByText('已保存', { exact: true });
const soon = <T>(probe: () => T) => expect.poll(probe, { timeout: 20_000 });

/** Pack that the reviewer worked with before; `undefined`: none was ever chosen. */
async function packChosen(packId: string | undefined): Promise<void> {
  await extension.inside(
    async (chosen: string) => chrome.storage.local.set({ settings: chosen === '' ? {} : { packId: chosen } }),
    packId ?? '',
  );
}

async function openOn(path: string): Promise<void> {
  await portal.goto(portals.origin + path, { waitUntil: 'networkidle' });
  await openAgain();
}

async function openAgain(): Promise<void> {
  const popup = await extension.popupFor(portal);
  await popup.getByRole('button', { name: '打开审核清单' }).click();
  await portal.bringToFront();
  await card().waitFor({ timeout: 30_000 });
  await popup.close();
}

/** Presses a verdict key until the checklist has been in sight long enough to take it. */
async function judge(key: string): Promise<void> {
  await expect
    .poll(
      async () => {
        // Looked at before the next press, which would save again and show 正在保存 meanwhile.
        if (await saved().isVisible()) return true;
        await portal.keyboard.press(key);
        return false;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

const verdictOf = async (): Promise<string> =>
  (await panel().locator('.overlay__item[aria-current="true"] .overlay__mine').allTextContents()).join('');

describe.each(['/jsp/detail?id=2', '/jsp/form?id=2', '/ruoyi/detail?id=2', '/jeecg/detail?id=2'])(
  '%s',
  (path) => {
    test('verdicts by key are saved, shown again, and taken back', async () => {
      await openOn(path);
      const name = await card().getAttribute('aria-label');
      await judge('1');
      await portal.keyboard.press('j');
      await soon(() => card().getAttribute('aria-label')).not.toBe(name);
      await portal.keyboard.press('3');
      await panel().getByText('结论为“不符合”时必须写明意见').waitFor();
      await portal.keyboard.type('没有写明完成时限123');
      await portal.keyboard.press('Enter');
      await saved().waitFor();
      await portal.keyboard.press('Escape');
      await soon(() => portal.locator('jiannuo-checklist').count()).toBe(0);

      await openAgain();
      await panel()
        .getByRole('button', { name: name ?? '' })
        .first()
        .click();
      await soon(verdictOf).toBe('符合');
      await portal.keyboard.press('j');
      await soon(verdictOf).toBe('不符合');
      await expect(panel().getByRole('textbox', { name: '意见（C）' }).inputValue()).resolves.toBe(
        '没有写明完成时限123',
      );
      await portal.keyboard.press('u');
      await soon(verdictOf).toBe('');
      expect(portals.state.presses).toEqual([]);
    });
  },
);

test('a comment typed after the verdict is kept when the reviewer goes on', async () => {
  await openOn('/jsp/detail?id=7');
  await judge('2');
  await portal.keyboard.press('c');
  await portal.keyboard.type('措施再具体些');
  await panel().getByRole('button', { name: '下一条（J）' }).click();
  await portal.keyboard.press('Escape');
  await openAgain();
  await panel().locator('.overlay__item').first().click();
  await soon(() => panel().getByRole('textbox', { name: '意见（C）' }).inputValue()).toBe('措施再具体些');
});

test('no pack is guessed; the one chosen is remembered', async () => {
  await packChosen(undefined);
  await portal.goto(`${portals.origin}/jsp/detail?id=8`, { waitUntil: 'networkidle' });
  const popup = await extension.popupFor(portal);
  await popup.getByRole('button', { name: '打开审核清单' }).click();
  await portal.bringToFront();
  await panel().getByText('选好标准包后').waitFor();
  expect(await card().count()).toBe(0);
  expect(await panel().getByRole('textbox', { name: '被审核人' }).inputValue()).not.toBe('');
  const pack = panel().getByRole('combobox', { name: '标准包' });
  expect(await pack.inputValue()).toBe('');
  await pack.selectOption('three-compare-2016');
  await card().waitFor();
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await popup.close();
  await openAgain();
  expect(await pack.inputValue()).toBe('three-compare-2016');
});

test('a comment without a verdict is not lost by closing once', async () => {
  await openOn('/jsp/detail?id=9');
  const name = (await card().getAttribute('aria-label')) ?? '';
  await portal.keyboard.press('c');
  await portal.keyboard.type('请补充时限');
  await panel().getByRole('button', { name: '下一条（J）' }).click();
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await panel().getByText('有 1 条意见还没有结论').waitFor();
  expect(await card().getAttribute('aria-label')).toBe(name);
  expect(await panel().getByRole('textbox', { name: '意见（C）' }).inputValue()).toBe('请补充时限');
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await soon(() => panel().count()).toBe(0);
});

test('a page cannot give a verdict by made-up events', async () => {
  await openOn('/jsp/detail?id=3');
  await judge('2');
  await portal.evaluate(() => {
    const root = document.querySelector('jiannuo-checklist')?.shadowRoot;
    const target = root?.querySelector('section');
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    root?.querySelector<HTMLButtonElement>('.overlay__verdicts button')?.click();
  });
  await panel().getByText('清单刚刚显示，请看过内容再下结论。').waitFor();
  expect(await verdictOf()).toBe('基本符合');
});

test('keys typed into the page are the page’s, and keys of the checklist never reach it', async () => {
  await openOn('/jsp/form?id=2');
  await portal.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', (event) => heard.push(event.key));
    Object.assign(globalThis, { heard });
  });
  await portal.keyboard.press('j');
  expect(await portal.evaluate('heard')).toEqual([]);
  const before = await card().getAttribute('aria-label');
  await portal.locator('textarea').first().focus();
  await portal.keyboard.press('j');
  expect(await portal.evaluate('heard')).toEqual(['j']);
  expect(await card().getAttribute('aria-label')).toBe(before);
});

test('it closes without a trace', async () => {
  await portal.goto(`${portals.origin}/jsp/detail?id=4`, { waitUntil: 'networkidle' });
  const before = await portal.content();
  await openAgain();
  await portal.keyboard.press('e');
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await soon(() => portal.content()).toBe(before);
  const marks = 'CSS.highlights.size + document.adoptedStyleSheets.length';
  await soon(() => portal.evaluate(marks)).toBe(0);
});

test('page styles do not reach it', async () => {
  await openOn('/jsp/detail?id=5');
  const before = await card().boundingBox();
  await portal.addStyleTag({
    content:
      'body *, jiannuo-checklist { font-size: 40px !important; display: none !important; } section { width: 10px !important }',
  });
  expect(await card().boundingBox()).toEqual(before);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s checklist', async (colorScheme) => {
  await openOn('/jsp/detail?id=6');
  await portal.emulateMedia({ colorScheme });
  await panel().getByText('表单检查').first().click();
  await portal.evaluate(axe.source);
  const result = await portal.evaluate<axe.AxeResults>(
    "axe.run({ include: [['jiannuo-checklist', 'section']].map((fromShadowDom) => ({ fromShadowDom })) })",
  );
  expect(result.passes.length).toBeGreaterThan(10);
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
