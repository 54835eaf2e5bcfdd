import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { portalState } from '#tests/portals/state.ts';

/** A form that is not all there: rows to add, a tab, fields that come after a choice, a second step. */
let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let popup: Page;

const person = people().find(({ name }) => name === '王样一');
const pledges = pledgesOf(
  '王样一',
  people().findIndex(({ name }) => name === '王样一'),
);
const record = { pledgerRole: '党员', publicityFrom: '2016-04-25', publicityTo: '2016-05-03', pledges };

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    people().map((each) => ({
      values: { ...each } as Values,
      records: each.name === '王样一' ? { 'member-pledge': record as never } : {},
    })),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/growing/form`);
  popup = await extension.popupFor(portal);
});
afterEach(async () => {
  await popup.close();
  await portal.close();
});

const button = (name: RegExp | string): Locator => popup.getByRole('button', { name });
const status = (text: RegExp): Locator => popup.getByRole('status').filter({ hasText: text });
const act = (name: RegExp | string): Locator => popup.getByRole('checkbox', { name });
const acts = (): Locator => popup.getByRole('region', { name: '先点一下，再接着填' });

async function choose(): Promise<void> {
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('wyy');
  await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').first().click();
  await expect.poll(() => button(/^填写 \d+ 项$/).isEnabled()).toBe(true);
}

async function fill(): Promise<void> {
  await button(/^填写 \d+ 项$/).click();
  await status(/^已填 \d+ 项/).waitFor({ timeout: 60_000 });
}

test('rows that a link with a script of the page adds', async () => {
  await portal.evaluate(() => {
    const add = [...document.querySelectorAll('button')].find((each) =>
      each.textContent.includes('增加一行'),
    );
    add!.hidden = true;
    Reflect.set(window, 'addRow', () => add!.click());
    add!.insertAdjacentHTML('afterend', '<a href="javascript:addRow()">增加一行</a>');
  });
  await popup.close();
  popup = await extension.popupFor(portal);
  await choose();
  await act('先点“增加一行” 2 次').check();
  await fill();
  await expect.poll(() => acts().getByText('已点').count()).toBe(1);
  expect(await portalState(portal)).toMatchObject({ cnsx0: pledges[0]?.item, cnsx1: pledges[1]?.item });
});

test('rows, a tab and what a choice brings are filled in one run, and nothing is pressed that was not ticked', async () => {
  await choose();
  const addRows = act('先点“增加一行” 2 次');
  await expect.poll(() => addRows.isChecked()).toBe(false);
  await addRows.check();
  await act('先打开标签页“公示情况”').check();
  await fill();
  await expect.poll(() => acts().getByText('已点').count()).toBe(2);
  const state = (await portalState(portal)) as Record<string, string>;
  expect(state).toEqual({
    xm: '王样一',
    sf: '党员',
    dzb: person?.partyBranch,
    dh: person?.phone,
    ...Object.fromEntries(
      pledges.flatMap(({ item, measure, deadline, person: who }, index) => [
        [`cnsx${index}`, item],
        [`jtcs${index}`, measure],
        [`wcsx${index}`, deadline],
        [`zrr${index}`, who],
      ]),
    ),
    kssj: '2016-04-25',
    jssj: '2016-05-03',
    zw: '',
    dw: '',
  });
  expect(await status(/^已填 \d+ 项/).textContent()).toMatch(/^已填 14 项并逐项核对；未填 0 项；失败 0 项/);

  await button('撤销填写').click();
  const undone = status(/^已恢复/);
  await undone.waitFor({ timeout: 60_000 });
  expect(await undone.textContent()).toContain('增加的 2 行还留在页面上');
  const after = (await portalState(portal)) as Record<string, string>;
  expect(Object.values(after).every((value) => value === '')).toBe(true);
  expect(await portal.locator('#rows tr').count()).toBe(2);
  expect(portals.state.presses).toEqual([]);
  expect(portals.state.submissions).toEqual([]);
});

test('without a tick, no row is added and no tab opened', async () => {
  await choose();
  await fill();
  expect(await portal.locator('#add').isVisible()).toBe(true);
  expect(await portal.locator('#rows input').count()).toBe(0);
  expect(await portal.locator('#dh').inputValue()).toBe(person?.phone);
  expect(await portal.locator('#dzb').inputValue()).toBe(person?.partyBranch);
  expect(portals.state.presses).toEqual([]);
});

test('after the user has gone to the next step, one key goes on with what is left', async () => {
  await choose();
  await fill();
  await popup.close();
  await portal.getByRole('button', { name: '下一步' }).click();
  popup = await extension.popupFor(portal);
  await expect.poll(() => button('继续填写 2 项').isEnabled()).toBe(true);
  expect(await popup.getByText('上一步填的是此人').count()).toBe(1);
  await popup.keyboard.press('Control+Enter');
  await status(/^已填 2 项/).waitFor({ timeout: 60_000 });
  expect(await portal.locator('#zw').inputValue()).toBe(person?.post);
  expect(await portal.locator('#dw').inputValue()).toBe(person?.workUnit);
  expect(portals.state.presses.map((press) => press.button)).toEqual(['下一步']);

  // A new form asks for the name anew: whose it is, is for the user to say.
  await popup.close();
  await portal.reload();
  popup = await extension.popupFor(portal);
  await expect
    .poll(() => popup.getByRole('combobox', { name: '表单', exact: true }).inputValue())
    .not.toBe('');
  await expect.poll(() => popup.getByRole('combobox', { name: '人员', exact: true }).isVisible()).toBe(true);
});
