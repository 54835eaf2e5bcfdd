import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** 教一次 on a page whose labels nobody could know, drawn anew with other ids and in another order each time. */
let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let popup: Page;

const person = people().find(({ name }) => name === '王样一');

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    people().map((each) => ({ values: { ...each } as Values, records: {} })),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portal = await extension.context.newPage();
});
afterEach(async () => {
  await popup.close();
  await portal.close();
});

interface Field {
  id: string;
  label: string;
  value?: string;
}

const NAME = { id: 'xm', label: '姓名' };
const HOTLINE = { id: 'a81', label: '值班热线' };
const PLACE = { id: 'a82', label: '服务处所' };
const NOTE = { id: 'a83', label: '备忘' };

/** A page of the portal, which is taught apart from the others, with a record's own number in its address. */
async function show(place: string, fields: readonly Field[], record = 7): Promise<void> {
  const rows = fields.map(
    ({ id, label, value = '' }) => `<tr><td>${label}：</td><td><input id="${id}" value="${value}"></td></tr>`,
  );
  const body = `<meta charset=utf-8><title>值班登记</title><h2>值班信息</h2><table>${rows.join('')}</table>
    <script>addEventListener('click', (event) => (window.seen ??= []).push(event.target.id))</script>`;
  const url = `${portals.origin}/teach/${place}/${record}`;
  await portal.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  await portal.goto(url);
  await popup?.close();
  popup = await extension.popupFor(portal);
  await popup.getByRole('combobox', { name: '表单', exact: true }).selectOption('general');
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('wyy');
  await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').first().click();
  await popup.getByText(/^不动的字段（\d+）/).click();
}

const button = (name: RegExp | string): Locator => popup.getByRole('button', { name });
const dialog = (): Locator => popup.getByRole('dialog');
const saved = (): Locator =>
  popup.getByRole('status').filter({ hasText: '已保存，以后打开这种页面都照此填写。' });
const planRow = (label: string): Locator => popup.locator('.popup__plan tbody tr').filter({ hasText: label });
const leftRow = (text: string | RegExp): Locator =>
  popup.locator('.popup__left li').filter({ hasText: text });

async function answer(choice: RegExp): Promise<void> {
  await dialog().getByRole('radio', { name: choice }).check();
  await dialog().getByRole('button', { name: '保存' }).click();
  await saved().waitFor();
  expect(await dialog().count()).toBe(0);
}

async function fill(): Promise<void> {
  await button(/^填写 \d+ 项$/).click();
  await popup
    .getByRole('status')
    .filter({ hasText: /^已填 \d+ 项/ })
    .waitFor({ timeout: 60_000 });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('a field is taught its control once, and the page is filled so whatever its ids and order are', async () => {
  await show('once', [NAME, HOTLINE, PLACE, NOTE]);
  await button('教一次：“联系电话”').click();
  await dialog().getByText('“联系电话”填在哪里？').waitFor();
  expect(await violations(popup)).toEqual([]);
  const hotline = dialog().getByRole('radio', { name: /值班热线/ });
  await hotline.focus();
  await expect
    .poll(() => portal.evaluate(() => getComputedStyle(document.querySelector('#a81')!).outlineStyle))
    .toBe('solid');
  await answer(/值班热线/);
  await planRow('值班热线').getByText('您教过').waitFor();

  // And from the control's side, by keyboard alone.
  await button('教一次：“服务处所：”').focus();
  await popup.keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: '按名称查找字段' }).fill('工作单位');
  await dialog()
    .getByRole('radio', { name: /^工作单位/ })
    .focus();
  await popup.keyboard.press('Space');
  await popup.keyboard.press('Enter');
  await dialog().getByRole('button', { name: '保存' }).click();
  await planRow('服务处所').getByText('您教过').waitFor();

  const drawn = [
    { ...NOTE, id: 'z1' },
    { ...PLACE, id: 'z2' },
    { ...NAME, id: 'z3' },
    { ...HOTLINE, id: 'z4' },
  ];
  await show('once', drawn, 4711);
  await fill();
  expect(await portal.locator('#z4').inputValue()).toBe(person?.phone);
  expect(await portal.locator('#z2').inputValue()).toBe(person?.workUnit);
});

test('what has changed since is refused in words, and can be taught anew', async () => {
  await show('changing', [NAME, HOTLINE, PLACE, NOTE]);
  await button('教一次：“联系电话”').click();
  await answer(/值班热线/);
  await show('changing', [PLACE, NAME, NOTE]);
  await leftRow('您教过的控件不在页面上').waitFor();
  await show('changing', [NAME, HOTLINE, PLACE, HOTLINE]);
  await leftRow('您教过，但页面上有 2 个一样的控件').first().waitFor();
  // The field goes nowhere else meanwhile, not even where its own name stands.
  await show('changing', [NAME, { ...HOTLINE, label: '总机热线' }, PLACE, { id: 'dh', label: '联系电话' }]);
  await leftRow('您教过：这一项填在别处').waitFor();
  await show('changing', [NAME, { ...HOTLINE, label: '总机热线' }, PLACE, NOTE]);
  await leftRow('您教过，但名称变了：原为“值班热线：”，现为“总机热线：”').waitFor();
  await button('教一次：“值班热线：”').click();
  await answer(/^联系电话/);
  await planRow('总机热线').getByText('您教过').waitFor();
});

test('a planned field can be said to be something else, or nothing', async () => {
  await show('other', [NAME, { id: 'dh', label: '联系电话' }, NOTE]);
  await button('“联系电话：”不是这一项…').click();
  await answer(/^不填/);
  await leftRow('您教过：这里不填').waitFor();
  await fill();
  expect(await portal.locator('#dh').inputValue()).toBe('');
});

test('a control is pointed at in the page, which does not get the press', async () => {
  await show('pointing', [NAME, HOTLINE, PLACE, NOTE]);
  await button(/“职务”/)
    .first()
    .click();
  await dialog().getByRole('button', { name: '在页面上点选' }).click();
  await dialog()
    .getByText(/请到页面上点一下/)
    .waitFor();
  await portal.locator('#a83').hover();
  await expect
    .poll(() => portal.evaluate(() => getComputedStyle(document.querySelector('#a83')!).outlineStyle))
    .toBe('solid');
  await portal.locator('#a83').click();
  await expect.poll(() => dialog().getByRole('radio', { name: /备忘/ }).isChecked()).toBe(true);
  expect(await portal.evaluate('window.seen ?? []')).toEqual([]);
  await dialog().getByRole('button', { name: '取消' }).click();
});

test('a field that is dropped on a control asks whether that is it', async () => {
  await show('dropping', [NAME, HOTLINE, PLACE, NOTE]);
  await leftRow(/^职务/).dragTo(leftRow('备忘'));
  await dialog().getByText('“职务”填在哪里？').waitFor();
  expect(await dialog().getByRole('radio', { name: /备忘/ }).isChecked()).toBe(true);
  await dialog().getByRole('button', { name: '取消' }).click();
});

test('a taught name is compared with the page like any other', async () => {
  await show('named', [{ id: 'ch', label: '当事人' }, NOTE], 8);
  await button(/“姓名”/).click();
  await answer(/当事人/);
  await show('named', [{ id: 'ch', label: '当事人', value: '李试样' }, NOTE], 9);
  await popup
    .getByText(/页面上是另一个人（李试样）/)
    .first()
    .waitFor();
});
