import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people } from '#tests/fixtures/people.ts';
import { checklistOn, choosePack } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { openPortal } from '#tests/portals/open.ts';
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
  await choosePack(extension, 'three-compare-2016');
  portal = await extension.context.newPage();
});
afterEach(() => portal.close());

const checklist = () => checklistOn(extension, portal);
const panel = (): Locator => checklist().panel();
const card = (): Locator => checklist().card();
const commentField = (): Locator => checklist().comment();
const judge = (key: string): Promise<void> => checklist().judge(key);
const saved = (): Locator => panel().getByText('已保存', { exact: true });

async function openOn(path: string): Promise<void> {
  await openPortal(portal, portals.origin + path);
  await openAgain();
}

async function openAgain(): Promise<void> {
  await checklist().open();
  await card().waitFor({ timeout: 30_000 });
}

/** Until it is gone, asking for the checklist would only show the one that is just closing. */
const gone = () => expect.poll(() => portal.locator('jiannuo-checklist').count()).toBe(0);

async function close(): Promise<void> {
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await gone();
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
      await expect.poll(() => card().getAttribute('aria-label')).not.toBe(name);
      await portal.keyboard.press('3');
      await panel().getByText('结论为“不符合”时必须写明意见').waitFor();
      await portal.keyboard.type('没有写明完成时限123');
      await portal.keyboard.press('Enter');
      await saved().waitFor();
      await portal.keyboard.press('Escape');
      await gone();

      await openAgain();
      await panel()
        .getByRole('button', { name: name ?? '' })
        .first()
        .click();
      await expect.poll(verdictOf).toBe('符合');
      await portal.keyboard.press('j');
      await expect.poll(verdictOf).toBe('不符合');
      await expect.poll(() => commentField().inputValue()).toBe('没有写明完成时限123');
      await portal.keyboard.press('u');
      await expect.poll(verdictOf).toBe('');
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
  await gone();
  await openAgain();
  await panel().locator('.overlay__item').first().click();
  await expect.poll(() => commentField().inputValue()).toBe('措施再具体些');
});

interface StoredVerdict {
  reviewId: string;
  subjectName: string;
  criterionId: string;
  comment: string;
}

/** Every verdict event about the pages with this address, oldest first. */
async function verdictsAt(path: string): Promise<StoredVerdict[]> {
  const rows = await extension.inside(async (page: string) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('jiannuo');
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(open.error ?? new Error('indexedDB')));
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const read = database.transaction('events').objectStore('events').getAll();
      read.addEventListener('success', () => resolve(read.result));
      read.addEventListener('error', () => reject(read.error ?? new Error('indexedDB')));
    });
    database.close();
    interface Judged {
      kind: string;
      reviewId: string;
      target: { page: string; subjectName: string };
      verdict: { criterionId: string; comment: string };
    }
    return (all as { payload: Judged }[])
      .map(({ payload }) => payload)
      .filter(({ kind, target }) => kind === 'review.verdict' && target.page === page)
      .map(({ reviewId, target, verdict }) => ({
        reviewId,
        subjectName: target.subjectName,
        criterionId: verdict.criterionId,
        comment: verdict.comment,
      }));
  }, portals.origin + path);
  return rows;
}

test('reading anew, or under another pack, stores nothing and moves no comment', async () => {
  const path = '/jsp/detail?id=10';
  await openOn(path);
  await judge('2');
  await portal.keyboard.press('c');
  await portal.keyboard.type('措施再具体些');
  const pack = panel().getByRole('combobox', { name: '标准包' });
  const other = await pack
    .locator('option')
    .evaluateAll((options) =>
      options
        .map((option) => option.getAttribute('value') ?? '')
        .find((value) => value !== '' && value !== 'three-compare-2016'),
    );
  await pack.selectOption(other ?? '');
  await expect.poll(() => commentField().inputValue()).toBe('');
  await expect.poll(() => verdictsAt(path)).toMatchObject([{ comment: '' }, { comment: '措施再具体些' }]);
  await pack.selectOption('three-compare-2016');
  await expect.poll(() => panel().locator('.overlay__mine').allTextContents()).toContain('基本符合');
  await panel().getByRole('button', { name: '重新读取（R）' }).click();
  await close();
  await openAgain();
  await panel().locator('.overlay__item').first().click();
  await expect.poll(() => commentField().inputValue()).toBe('措施再具体些');
  await close();
  await expect.poll(() => verdictsAt(path)).toHaveLength(2);
});

test('verdicts stay with the person they were given on', async () => {
  const path = '/jsp/detail?id=11';
  await openOn(path);
  const name = panel().getByRole('textbox', { name: '被审核人' });
  const first = await name.inputValue();
  await judge('1');
  await name.fill('示例乙');
  await name.press('Enter');
  await expect.poll(() => panel().locator('.overlay__mine').count()).toBe(0);
  await panel().focus();
  await judge('2');
  const [one, two] = await verdictsAt(path);
  expect([one?.subjectName, two?.subjectName]).toEqual([first, '示例乙']);
  expect(one?.reviewId).not.toBe(two?.reviewId);
  await name.fill(first);
  await name.press('Enter');
  await expect.poll(() => panel().locator('.overlay__mine').allTextContents()).toEqual(['符合']);
});

test('nothing is judged once the portal has moved to another address', async () => {
  const path = '/jsp/detail?id=12';
  await openOn(path);
  await judge('1');
  await portal.evaluate(() => history.pushState(null, '', '?id=13'));
  await panel().getByText('页面已换成另一个').first().waitFor();
  await panel().focus();
  await portal.keyboard.press('2');
  await expect.poll(() => panel().locator('.overlay__status').textContent()).toContain('页面已换成另一个');
  await panel().getByRole('button', { name: '重新读取（R）' }).first().click();
  await expect.poll(() => panel().locator('.overlay__mine').count()).toBe(0);
  await panel().focus();
  await judge('2');
  await expect.poll(() => verdictsAt(path)).toHaveLength(1);
  await expect.poll(() => verdictsAt('/jsp/detail?id=13')).toHaveLength(1);
});

test('no ID number is written out in the checklist', async () => {
  await openOn('/jsp/form?id=2');
  expect(await panel().textContent()).not.toMatch(/\d{17}[\dX]/);
});

test('no pack is guessed; the one chosen is remembered', async () => {
  await choosePack(extension, undefined);
  await portal.goto(`${portals.origin}/jsp/detail?id=8`, { waitUntil: 'networkidle' });
  await checklist().open();
  await panel().getByText('选好标准包后').waitFor();
  expect(await card().count()).toBe(0);
  await expect.poll(() => panel().getByRole('textbox', { name: '被审核人' }).inputValue()).not.toBe('');
  const pack = panel().getByRole('combobox', { name: '标准包' });
  await expect.poll(() => pack.inputValue()).toBe('');
  await pack.selectOption('three-compare-2016');
  await card().waitFor();
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await openAgain();
  await expect.poll(() => pack.inputValue()).toBe('three-compare-2016');
});

test('a comment without a verdict is not lost by closing once', async () => {
  await openOn('/jsp/detail?id=9');
  const name = (await card().getAttribute('aria-label')) ?? '';
  await portal.keyboard.press('c');
  await portal.keyboard.type('请补充时限');
  await panel().getByRole('button', { name: '下一条（J）' }).click();
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await panel().getByText('有 1 条意见还没有结论').waitFor();
  await expect.poll(() => card().getAttribute('aria-label')).toBe(name);
  await expect
    .poll(() => panel().getByRole('textbox', { name: '意见（C）' }).inputValue())
    .toBe('请补充时限');
  await close();
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
  await expect.poll(verdictOf).toBe('基本符合');
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
  await openPortal(portal, `${portals.origin}/jsp/detail?id=4`);
  const before = await portal.content();
  await openAgain();
  await portal.keyboard.press('e');
  await close();
  await expect.poll(() => portal.content()).toBe(before);
  const marks = 'CSS.highlights.size + document.adoptedStyleSheets.length';
  await expect.poll(() => portal.evaluate(marks)).toBe(0);
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
