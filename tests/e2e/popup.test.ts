import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { type SeededPerson, seedPeople } from '#tests/harness/seed.ts';
import { flatten, judge } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { portalState } from '#tests/portals/state.ts';
import { formTruth, portalIds } from '#tests/portals/truth.ts';

/** Everybody of the roster with a pledge and the little that the review form asks beside the roster. */
const roster: SeededPerson[] = people().map((person, index) => ({
  values: { ...person } as Values,
  records: {
    'member-pledge': { pledgerRole: '党员', pledges: [...pledgesOf(person.name ?? '', index)] as never },
    'democratic-review': { reviewYear: '2016', selfGrade: '合格', selfSummary: '按计划完成承诺事项。' },
  },
}));

let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let popup: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(extension, roster);
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

async function openOn(path: string): Promise<void> {
  await openPortal(portal, portals.origin + path);
  popup = await extension.popupFor(portal);
}

async function choose(query: string, person: RegExp): Promise<void> {
  const search = popup.getByRole('combobox', { name: '人员', exact: true });
  await search.fill(query);
  await listed(person).first().click();
  await canFill();
}

/** People in the list; the selects of the popup have options of their own. */
const listed = (name = /./): Locator =>
  popup.getByRole('listbox', { name: '人员列表' }).getByRole('option', { name });
const fillButton = (): Locator => popup.getByRole('button', { name: /^填写 \d+ 项$/ });
const canFill = () => expect.poll(() => fillButton().isEnabled()).toBe(true);
const message = (text: RegExp): Locator => popup.getByRole('status').filter({ hasText: text });

async function choosePack(): Promise<void> {
  await popup.getByRole('combobox', { name: '标准包' }).selectOption('three-compare-2016');
}

async function fillAll(): Promise<void> {
  await fillButton().click();
  await message(/^已填 \d+ 项/).waitFor({ timeout: 60_000 });
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
  const result = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe.each(portalIds)('%s', (id) => {
  const truth = formTruth(id);

  test('every ticked field is verified, right by the portal itself, and undone', async () => {
    await openOn(truth.page);
    const before = await portalState(portal);
    await choose('wyy', /王样一/);
    await fillAll();
    const failed = popup.locator('.popup__plan tbody tr').filter({ hasText: '失败' });
    await expect.poll(() => failed.allInnerTexts()).toEqual([]);
    await expect.poll(() => popup.getByText('已核对', { exact: true }).count()).toBeGreaterThanOrEqual(10);
    const person = roster.find(({ values }) => values['name'] === '王样一');
    const values = { ...person?.values, ...person?.records?.[truth.formTypeId] };
    const judgement = judge(truth, values, before, await portalState(portal));
    expect(judgement.wrong).toEqual([]);
    expect(judgement.right.length).toBeGreaterThanOrEqual(10);

    await popup.getByRole('button', { name: '撤销填写' }).click();
    const undone = message(/^已恢复/);
    await undone.waitFor({ timeout: 60_000 });
    const [restored, total] = [...((await undone.textContent()) ?? '').matchAll(/\d+/g)].map(Number);
    expect(restored).toBe(total);
    expect(flatten(await portalState(portal))).toEqual(flatten(before));
    expect(portals.state.presses).toEqual([]);
    expect(portals.state.submissions).toEqual([]);
  });
});

test('a date in two boxes is one row with one tick, and is filled and taken back as one', async () => {
  await openPortal(portal, `${portals.origin}/survey/form`);
  await portal.locator('[name="q5y"]').selectOption('1950');
  popup = await extension.popupFor(portal);
  await choose('wyy', /王样一/);
  const birth = roster.find(({ values }) => values['name'] === '王样一')?.values['birthDate'];
  const [year, month] = String(birth).split('-');
  const row = popup.locator('.popup__plan tbody tr').filter({ hasText: '出生年月' });
  await expect.poll(() => row.count()).toBe(1);
  await expect.poll(() => row.locator('td').allInnerTexts()).toContain('1950-__');
  await row.getByText(`${year}-${month}`).waitFor();
  const tick = row.getByRole('checkbox', { name: /出生年月/ });
  expect(await tick.isChecked()).toBe(false);
  await tick.check();
  await fillAll();
  await row.getByText('已核对', { exact: true }).waitFor();
  const filled = flatten(await portalState(portal));
  expect([filled['q5y'], filled['q5m']]).toEqual([year, String(Number(month))]);

  await popup.getByRole('button', { name: '撤销填写' }).click();
  await message(/^已恢复/).waitFor({ timeout: 60_000 });
  const undone = flatten(await portalState(portal));
  expect([undone['q5y'], undone['q5m']]).toEqual(['1950', undefined]);
});

test('the page is checked as it is, and a finding leads to its field', async () => {
  await openOn('/jsp/form');
  await choose('wyy', /王样一/);
  await fillAll();
  // No pack is guessed: until one is chosen there is nothing to check with.
  const pack = popup.getByRole('combobox', { name: '标准包' });
  await expect.poll(() => pack.locator('option').count()).toBeGreaterThan(2);
  await expect.poll(() => pack.locator('option:checked').allInnerTexts()).toEqual(['请选择标准包']);
  await expect.poll(() => popup.getByRole('button', { name: '检查本页' }).isDisabled()).toBe(true);
  await expect.poll(() => popup.getByRole('button', { name: '检查记录' }).isDisabled()).toBe(true);
  await choosePack();
  await popup.getByRole('button', { name: '检查本页' }).click();
  await popup.getByRole('heading', { name: '本页内容的检查结果' }).waitFor();
  await expect.poll(() => popup.locator('.popup__findinglist li').count()).toBeGreaterThan(5);
  await popup.getByRole('button', { name: '检查记录' }).click();
  await popup.getByRole('heading', { name: '填报记录的检查结果' }).waitFor();
});

test('a person chosen before the page was read is filled from the record as well', async () => {
  await openPortal(portal, `${portals.origin}/jsp/form`);
  // The page is busy and cannot be read yet, while the roster is there already.
  const tab = await extension.tabId(portal);
  const busy = portal.evaluate(() => {
    const until = performance.now() + 1500;
    while (performance.now() < until) document.title.trim();
  });
  popup = await extension.open(`popup.html?tab=${tab}`);
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('王样一');
  await listed(/王样一/)
    .first()
    .click();
  await canFill();
  await busy;
  const preview = popup.getByRole('table', { name: '填写预览' });
  await expect.poll(() => preview.getByText(/填报记录/).count()).toBeGreaterThan(3);
});

async function counts(): Promise<string> {
  const region = popup.getByRole('region', { name: '填报记录的检查结果' });
  await region.waitFor();
  return region.locator('.popup__planhead').innerText();
}

async function startAgain(): Promise<void> {
  const change = popup.getByRole('button', { name: '换人' });
  if (await change.isVisible()) await change.click();
  await choose('wyy', /王样一/);
}

/** Goes to the next person and presses 检查记录 in the very moment it can be pressed, as no hand could. */
async function checkNextAtOnce(): Promise<void> {
  await popup.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside exists in the page
    const button = (name: string): HTMLButtonElement => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!found) throw new Error(name);
      return found;
    };
    for (const name of ['下一个人', '检查记录']) {
      while (button(name).disabled) await new Promise((resolve) => setTimeout(resolve));
      button(name).click();
      // Nobody presses twice within one task, before the first press has been drawn.
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
}

test('checking each record at once finds what checking it at leisure finds', async () => {
  await openOn('/jsp/form');
  await startAgain();
  await choosePack();
  const leisurely: string[] = [];
  for (let person = 0; person < 12; person += 1) {
    await popup.getByRole('button', { name: '下一个人' }).click();
    await popup
      .getByText(/填报记录 →/)
      .first()
      .waitFor();
    await popup.getByRole('button', { name: '检查记录' }).click();
    leisurely.push(await counts());
  }
  await startAgain();
  const hasty: string[] = [];
  for (let person = 0; person < 12; person += 1) {
    await checkNextAtOnce();
    hasty.push(await counts());
  }
  expect(hasty).toEqual(leisurely);
  expect(new Set(leisurely).size).toBeGreaterThan(1);
});

test('a page that shows somebody else is not filled at all', async () => {
  await openOn('/jsp/form?id=1');
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('lyt');
  await listed(/李样同/)
    .first()
    .click();
  await message(/^页面上是另一个人（.+），整页不填/).waitFor();
  await expect.poll(() => popup.getByRole('button', { name: '填写 0 项' }).isDisabled()).toBe(true);
});

test('a page that became somebody else’s after the preview is not filled', async () => {
  await openOn('/jsp/form');
  await choose('wyy', /王样一/);
  await portal
    .locator(`${formTruth('jsp').controls.find(({ path }) => path === 'name')?.selector}`)
    .fill('李样二');
  const before = flatten(await portalState(portal));
  await fillButton().click();
  await popup.getByRole('alert').getByText('页面上现在是另一个人（李样二），没有往下填').waitFor();
  await expect.poll(() => popup.getByRole('button', { name: '填写 0 项' }).isDisabled()).toBe(true);
  expect(flatten(await portalState(portal))).toEqual(before);
});

test('a page for viewing says so in its headline, and what to do', async () => {
  await openOn('/jsp/detail?id=2');
  await popup
    .getByRole('combobox', { name: '人员', exact: true })
    .fill(String(sampleValues('member-pledge', 2)['name']));
  await listed().first().click();
  await message(/^这个页面只能查看，没有可以填写的字段/).waitFor();
  await popup.getByRole('button', { name: '重新读取页面' }).waitFor();
});

test('a page of the browser is refused in words', async () => {
  await portal.goto('chrome://version');
  await portal.bringToFront();
  // The address of such a tab is hidden from extensions, so it is found by being in front.
  const hidden = () =>
    extension.inside(async (active: boolean) => {
      const tabs = await chrome.tabs.query({ active });
      return tabs.find((tab) => tab.url === undefined)?.id;
    }, true);
  await expect.poll(hidden).toBeDefined();
  const id = await hidden();
  popup = await extension.open(`popup.html?tab=${id}`);
  await popup.getByText('这个页面不能填写').first().waitFor();
  await popup.getByText(/浏览器自己的页面|还没有读取这个页面的许可/).waitFor();
});

test('the keyboard is enough', async () => {
  await openOn('/jsp/form');
  await listed().first().waitFor();
  await popup.keyboard.type('wyy');
  await expect.poll(() => listed().allInnerTexts()).toEqual([expect.stringContaining('王样一')]);
  await popup.keyboard.press('Enter');
  await canFill();
  await popup.keyboard.press('Control+Enter');
  await message(/^已填 \d+ 项/).waitFor({ timeout: 60_000 });
});

/** Types a query and presses Enter in the very moment the field is drawn, long before anybody can be found. */
function hasten(query: string): void {
  const drawn = new MutationObserver(() => {
    const field = document.querySelector<HTMLInputElement>('input[role=combobox]');
    if (!field) return;
    drawn.disconnect();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Keys of a person come one after the other, each in a task of its own.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    port1.start();
    port2.postMessage(null);
  });
  drawn.observe(document, { childList: true, subtree: true });
}

test('a hand faster than the window is not lost, and decides nothing that it did not see', async () => {
  await openPortal(portal, `${portals.origin}/jsp/form`);
  const address = `chrome-extension://${extension.id}/popup.html?tab=${await extension.tabId(portal)}`;
  popup = await extension.context.newPage();
  await popup.addInitScript(hasten, 'wyy');
  await popup.goto(address);
  await popup.getByRole('button', { name: '换人' }).waitFor();
  await popup.getByRole('region', { name: '人员' }).getByText('王样一').waitFor();
  await popup.close();

  popup = await extension.context.newPage();
  await popup.addInitScript(hasten, 'lyt');
  await popup.goto(address);
  await listed(/李样同/)
    .nth(1)
    .waitFor();
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: '换人' }).waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s popup', async (colorScheme) => {
  await openOn('/jsp/form');
  await popup.emulateMedia({ colorScheme });
  await choose('wyy', /王样一/);
  await fillAll();
  await choosePack();
  await popup.getByRole('button', { name: '检查本页' }).click();
  await popup.getByRole('heading', { name: '本页内容的检查结果' }).waitFor();
  expect(await violations(popup)).toEqual([]);
});

test('an emptied store is a red notice, and nothing is written', async () => {
  const damaged = await launchExtension();
  try {
    await seedPeople(damaged, roster.slice(0, 2));
    const page = await damaged.open('manifest.json');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('jiannuo');
          request.addEventListener('success', () => resolve());
          request.addEventListener('error', () => reject(new Error('the store could not be deleted')));
        }),
    );
    const target = await damaged.context.newPage();
    await openPortal(target, `${portals.origin}/jsp/form`);
    popup = await damaged.popupFor(target);
    await popup.getByRole('alert').getByText('本机数据已损坏或丢失').waitFor();
    await expect.poll(() => popup.getByText('还没有人员').count()).toBe(0);
    await expect.poll(() => popup.getByRole('button', { name: '填写 0 项' }).isDisabled()).toBe(true);
    await expect.poll(() => popup.getByRole('button', { name: '撤销填写' }).isDisabled()).toBe(true);
  } finally {
    await damaged.close();
  }
});
