import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checklistOn, choosePack } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { rewrite } from '#tests/harness/rewrite.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;
let portal: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await choosePack(extension, 'three-compare-2016');
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portal = await extension.context.newPage();
});
afterEach(() => portal.close());

const checklist = () => checklistOn(extension, portal);
const nameShown = (): Promise<string> => checklist().name().inputValue();
const soonNamed = (name: string) => expect.poll(nameShown, { timeout: 20_000 }).toBe(name);
const mine = (): Promise<string[]> => checklist().panel().locator('.overlay__mine').allTextContents();
const soonMine = () => expect.poll(mine, { timeout: 20_000 });
const soonText = (place: string) =>
  expect.poll(() => checklist().panel().locator(place).textContent(), { timeout: 20_000 });
const panelText = () => checklist().panel().textContent();
const soonPanel = () => expect.poll(panelText, { timeout: 20_000 });

const FORM = {
  姓名: '示例甲',
  民族: '汉族',
  文化程度: '本科',
  政治面貌: '中共党员',
  承诺日期: '2016-05-20',
  承诺内容: '每周到困难学生家里走访一次。',
};
const NO_PLEDGE = '承诺内容”的内容，请人工核对';

type Texts = Readonly<Record<string, string>>;

const rows = (texts: Texts): string =>
  Object.entries(texts)
    .map(([label, text]) => `<dt>${label}</dt><dd>${text}</dd>`)
    .join('');
const list = (texts: Texts): string => `<h1>党员公开承诺书</h1><dl>${rows(texts)}</dl>`;

const tab = (id: string, texts: Texts, hidden: boolean): string =>
  `<div id=${id}${hidden ? ' hidden' : ''}><dl>${rows(texts)}</dl></div>`;

/** Opens the checklist on a page that shows this at an address of its own. */
async function openOn(address: string, html: string): Promise<void> {
  await portal.goto(`${portals.origin}/jsp/menu?${address}`);
  await draw(html);
  await checklist().open();
  await checklist().card().waitFor();
}

const draw = (html: string): Promise<void> =>
  portal.evaluate((drawn) => {
    document.body.innerHTML = drawn;
  }, html);

test('a form chosen in the moment of the change is read for whom the page shows', async () => {
  await openOn('moment', list(FORM));
  await checklist().judge('1');
  await portal.evaluate(() => {
    const cell = [...document.querySelectorAll('dd')].find(({ textContent }) => textContent === '示例甲');
    if (cell) cell.textContent = '示例乙';
    const select = document.querySelector('jiannuo-checklist')?.shadowRoot?.querySelector('select');
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await soonNamed('示例乙');
  await checklist().panel().focus();
  await portal.keyboard.press('j');
  await checklist().judge('2');
  expect(await mine()).toEqual(['基本符合']);
  await rewrite(portal, { 示例乙: '示例甲' });
  await soonNamed('示例甲');
  await soonMine().toEqual(['符合']);
});

test('a typed name holds for the person it was typed for, and for nobody else', async () => {
  await openOn('typed', list(FORM));
  await checklist().name().fill('示例丙');
  await checklist().name().press('Enter');
  await checklist().panel().focus();
  await checklist().judge('1');
  await rewrite(portal, { 汉族: '回族' });
  await checklist().button('重新读取（R）').click();
  await soonMine().toEqual(['符合']);
  await soonNamed('示例丙');
  await rewrite(portal, { 示例甲: '示例乙' });
  await soonNamed('示例乙');
  expect(await mine()).toEqual([]);
});

test('content that arrives after the name is read', async () => {
  await openOn('late', list({ ...FORM, 承诺内容: '' }));
  await rewrite(portal, { 示例甲: '示例乙' });
  await soonNamed('示例乙');
  expect(await panelText()).toContain(NO_PLEDGE);
  await portal.evaluate((text) => {
    const empty = [...document.querySelectorAll('dd')].find(({ textContent }) => textContent === '');
    if (empty) empty.textContent = text;
  }, FORM.承诺内容);
  await soonPanel().not.toContain(NO_PLEDGE);
});

test('the other tab of a form is the same person’s, unless it names somebody else', async () => {
  const { 承诺内容, 承诺日期, ...basic } = FORM;
  await openOn(
    'tabs',
    `<h1>党员公开承诺书</h1>${tab('one', basic, false)}${tab('two', { 承诺内容, 承诺日期 }, true)}`,
  );
  await checklist().judge('1');
  await portal.evaluate(() => {
    for (const each of document.querySelectorAll('#one, #two')) each.toggleAttribute('hidden');
  });
  await soonPanel().not.toContain(NO_PLEDGE);
  await portal.keyboard.press('j');
  await checklist().judge('2');
  expect(await nameShown()).toBe('示例甲');
  await soonMine().toEqual(['符合', '基本符合']);
  await portal.evaluate(() => {
    document.querySelector('#two dl')?.insertAdjacentHTML('beforeend', '<dt>姓名</dt><dd>示例乙</dd>');
  });
  await soonNamed('示例乙');
  expect(await mine()).toEqual([]);
});

test('where nobody is named, an edit is an edit, and what was typed stays', async () => {
  const { 姓名: _, ...nameless } = FORM;
  await openOn('nameless', list(nameless));
  await checklist().name().fill('示例甲');
  await checklist().name().press('Enter');
  await checklist().panel().focus();
  await checklist().judge('1');
  await rewrite(portal, { [FORM.承诺日期]: '—' });
  await soonPanel().toContain('“承诺日期”没有填写');
  await portal.keyboard.press('j');
  await checklist().judge('2');
  await portal.keyboard.press('r');
  await soonMine().toEqual(['符合', '基本符合']);
  expect(await nameShown()).toBe('示例甲');
  await draw('');
  await soonText('.overlay__notice').toContain('页面上已看不到 示例甲 的表单');
  await draw(list(nameless));
  await soonMine().toEqual(['符合', '基本符合']);
});

test('a review stays that of its person while the page tells more of them, or less', async () => {
  const number = '999999199001010017';
  await openOn('number', list(FORM));
  await checklist().judge('1');
  for (const shown of ['999***********0017', number, '999999********0017']) {
    await draw(list({ ...FORM, 身份证号: shown }));
    await portal.keyboard.press('j');
    await checklist().judge('2');
    await expect.poll(async () => (await mine()).length, { timeout: 20_000 }).toBeGreaterThan(1);
    expect((await mine())[0]).toBe('符合');
  }
  await openOn('number', list({ ...FORM, 身份证号: '999999****0017' }));
  await expect.poll(async () => (await mine())[0], { timeout: 20_000 }).toBe('符合');
  await openOn('number', list({ ...FORM, 身份证号: '999999****0025' }));
  await soonMine().toEqual([]);
});

test('nothing is judged of a person of the same name until the reviewer says whose form it is', async () => {
  const other = { 汉族: '回族', 本科: '大专', [FORM.承诺内容]: '每月听课两次。' };
  await openOn('homonym', list(FORM));
  await checklist().judge('1');
  await rewrite(portal, other);
  await soonText('.overlay__notice').toContain('姓名还是 示例甲');
  await portal.keyboard.press('2');
  await soonText('.overlay__status').toContain('姓名还是 示例甲');
  expect(await mine()).toEqual(['符合']);
  await checklist().button('还是同一个人').click();
  await checklist().panel().getByText('姓名还是 示例甲').first().waitFor({ state: 'detached' });
  await checklist().panel().focus();
  await portal.keyboard.press('j');
  await checklist().judge('2');
  await rewrite(portal, Object.fromEntries(Object.entries(other).map(([from, to]) => [to, from])));
  await soonText('.overlay__notice').toContain('姓名还是 示例甲');
  await checklist().name().fill('示例甲（二支部）');
  await checklist().name().press('Enter');
  await soonMine().toEqual([]);
  await checklist().panel().focus();
  await checklist().judge('5');
  await soonMine().toEqual(['待补']);
});
