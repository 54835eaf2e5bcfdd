import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** Law 1 on pages whose own handlers send the form as soon as something is chosen. */
let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let popup: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    people().map((person) => ({ values: { ...person } as Values, records: {} })),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  portal = await extension.context.newPage();
});
afterEach(async () => {
  await popup.close();
  await portal.close();
});

const HELD = '页面自己要提交，已拦下没有提交；请您自己决定。';
const status = (): Locator => popup.getByRole('status');
const educationRow = (): Locator => popup.locator('.popup__plan tbody tr').filter({ hasText: '文化程度' });
const education = (): Promise<string> => portal.locator('[name="bean.whcd"]').inputValue();

async function fill(how: string): Promise<void> {
  await portal.goto(`${portals.origin}/jsp/onchange?how=${how}`);
  popup = await extension.popupFor(portal);
  const form = popup.getByRole('combobox', { name: '表单', exact: true });
  await form.selectOption('member-pledge');
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('wyy');
  await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').first().click();
  await popup.getByRole('button', { name: /^填写 \d+ 项$/ }).click();
  await status()
    .filter({ hasText: /^已填 \d+ 项/ })
    .waitFor({ timeout: 60_000 });
}

async function undo(): Promise<void> {
  await popup.getByRole('button', { name: '撤销填写' }).click();
  await status()
    .filter({ hasText: /^已恢复/ })
    .waitFor({ timeout: 60_000 });
}

/** Where the portal answers what it was sent. */
const answer = (): Page | undefined =>
  extension.context.pages().find((page) => new URL(page.url()).pathname.endsWith('.do'));

/** The page is what it was: its methods are its own, and its button sends. */
async function pageWorks(): Promise<void> {
  const methods = await portal.evaluate(
    `window.__formMethods[0] === HTMLFormElement.prototype.submit &&
     window.__formMethods[1] === HTMLFormElement.prototype.requestSubmit`,
  );
  expect(methods).toBe(true);
  expect(portals.state.submissions).toEqual([]);
  // By the mouse alone: Playwright waits for ever for a navigation that was called off.
  const [x = 0, y = 0] = await portal.evaluate<number[]>(
    `(({ left, top }) => [left + 5, top + 5])(document.querySelector('[type=submit]').getBoundingClientRect())`,
  );
  await portal.bringToFront();
  await portal.mouse.click(x, y);
  await expect.poll(() => portals.state.submissions.length).toBe(1);
  // The answer is a page of its own, or a tab; a page closed on the way to it may hang.
  await expect.poll(() => answer() !== undefined).toBe(true);
  if (answer() !== portal) await answer()?.close();
}

test.each(['inline', 'request', 'postback', 'window'])(
  'a choice that submits (%s) is held back, put back and told; the page then works as before',
  async (how) => {
    await fill(how);
    expect(await status().textContent()).toContain(HELD);
    expect(await educationRow().textContent()).toContain('这个控件一改动页面就要提交，已拦下没有提交');
    expect(await education()).toBe('');
    await undo();
    expect(await portal.locator('[name="bean.xm"]').inputValue()).toBe('');
    await pageWorks();
  },
);

test.each(['late', 'aside'])('a submission that comes later (%s) is held back and told', async (how) => {
  await fill(how);
  expect(await status().textContent()).toContain(HELD);
  await undo();
  expect(await education()).toBe('');
  await pageWorks();
});

test('an undo that would submit is held back and told', async () => {
  await fill('back');
  expect(await status().textContent()).not.toContain(HELD);
  await undo();
  expect(await status().textContent()).toContain(HELD);
  expect(await education()).toBe('');
  await pageWorks();
});

test('a choice that its page empties a while later does not stay verified', async () => {
  await fill('empties');
  expect(await educationRow().textContent()).toContain('填写后又被页面改掉');
  await pageWorks();
});
