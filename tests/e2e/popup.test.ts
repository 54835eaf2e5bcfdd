import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { pledgers } from '#tests/fixtures/pledgers.ts';
import { launchExtension } from '#tests/harness/extension.ts';
import { usePopup } from '#tests/harness/popup.ts';
import { emptyStore } from '#tests/harness/raw-store.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { flatten, judge } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { portalState } from '#tests/portals/state.ts';
import { formTruth, portalIds } from '#tests/portals/truth.ts';

const desk = usePopup(pledgers);

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
  const result = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe.each(portalIds)('%s', (id) => {
  const truth = formTruth(id);

  test('every ticked field is verified, right by the portal itself, and undone', async () => {
    await desk.openOn(truth.page);
    const before = await portalState(desk.portal);
    await desk.choose('wyy', /王样一/);
    await desk.fillAll();
    const failed = desk.popup.locator('.popup__plan tbody tr').filter({ hasText: '失败' });
    await expect.poll(() => failed.allInnerTexts()).toEqual([]);
    await expect
      .poll(() => desk.popup.getByText('已核对', { exact: true }).count())
      .toBeGreaterThanOrEqual(10);
    const person = pledgers.find(({ values }) => values['name'] === '王样一');
    const values = { ...person?.values, ...person?.records?.[truth.formTypeId] };
    const judgement = judge(truth, values, before, await portalState(desk.portal));
    expect(judgement.wrong).toEqual([]);
    expect(judgement.right.length).toBeGreaterThanOrEqual(10);

    await desk.popup.getByRole('button', { name: '撤销填写' }).click();
    const undone = desk.message(/^已恢复/);
    await undone.waitFor({ timeout: 60_000 });
    const [restored, total] = [...((await undone.textContent()) ?? '').matchAll(/\d+/g)].map(Number);
    expect(restored).toBe(total);
    expect(flatten(await portalState(desk.portal))).toEqual(flatten(before));
    expect(desk.portals.state.presses).toEqual([]);
    expect(desk.portals.state.submissions).toEqual([]);
  });
});

test('a date in two boxes is one row with one tick, and is filled and taken back as one', async () => {
  await openPortal(desk.portal, `${desk.portals.origin}/survey/form`);
  await desk.portal.locator('[name="q5y"]').selectOption('1950');
  desk.popup = await desk.extension.popupFor(desk.portal);
  await desk.choose('wyy', /王样一/);
  const birth = pledgers.find(({ values }) => values['name'] === '王样一')?.values['birthDate'];
  const [year, month] = String(birth).split('-');
  const row = desk.popup.locator('.popup__plan tbody tr').filter({ hasText: '出生年月' });
  await expect.poll(() => row.count()).toBe(1);
  await expect.poll(() => row.locator('td').allInnerTexts()).toContain('1950-__');
  await row.getByText(`${year}-${month}`).waitFor();
  const tick = row.getByRole('checkbox', { name: /出生年月/ });
  expect(await tick.isChecked()).toBe(false);
  await tick.check();
  await desk.fillAll();
  await row.getByText('已核对', { exact: true }).waitFor();
  const filled = flatten(await portalState(desk.portal));
  expect([filled['q5y'], filled['q5m']]).toEqual([year, String(Number(month))]);

  await desk.popup.getByRole('button', { name: '撤销填写' }).click();
  await desk.message(/^已恢复/).waitFor({ timeout: 60_000 });
  const undone = flatten(await portalState(desk.portal));
  expect([undone['q5y'], undone['q5m']]).toEqual(['1950', undefined]);
});

test('a person chosen before the page was read is filled from the record as well', async () => {
  await openPortal(desk.portal, `${desk.portals.origin}/jsp/form`);
  // The page is busy and cannot be read yet, while the roster is there already.
  const tab = await desk.extension.tabId(desk.portal);
  const busy = desk.portal.evaluate(() => {
    const until = performance.now() + 1500;
    while (performance.now() < until) document.title.trim();
  });
  desk.popup = await desk.extension.open(`popup.html?tab=${tab}`);
  await desk.popup.getByRole('combobox', { name: '人员', exact: true }).fill('王样一');
  await desk
    .listed(/王样一/)
    .first()
    .click();
  await desk.canFill();
  await busy;
  const preview = desk.popup.getByRole('table', { name: '填写预览' });
  await expect.poll(() => preview.getByText(/填报记录/).count()).toBeGreaterThan(3);
});

test('a page that shows somebody else is not filled at all', async () => {
  await desk.openOn('/jsp/form?id=1');
  await desk.popup.getByRole('combobox', { name: '人员', exact: true }).fill('lyt');
  await desk
    .listed(/李样同/)
    .first()
    .click();
  await desk.message(/^页面上是另一个人（.+），整页不填/).waitFor();
  await expect.poll(() => desk.popup.getByRole('button', { name: '填写 0 项' }).isDisabled()).toBe(true);
});

test('a page that became somebody else’s after the preview is not filled', async () => {
  await desk.openOn('/jsp/form');
  await desk.choose('wyy', /王样一/);
  await desk.portal
    .locator(`${formTruth('jsp').controls.find(({ path }) => path === 'name')?.selector}`)
    .fill('李样二');
  const before = flatten(await portalState(desk.portal));
  await desk.fillButton().click();
  await desk.popup.getByRole('alert').getByText('页面上现在是另一个人（李样二），没有往下填').waitFor();
  await expect.poll(() => desk.popup.getByRole('button', { name: '填写 0 项' }).isDisabled()).toBe(true);
  expect(flatten(await portalState(desk.portal))).toEqual(before);
});

test('a page for viewing says so in its headline, and what to do', async () => {
  await desk.openOn('/jsp/detail?id=2');
  await desk.popup
    .getByRole('combobox', { name: '人员', exact: true })
    .fill(String(sampleValues('member-pledge', 2)['name']));
  await desk.listed().first().click();
  await desk.message(/^这个页面只能查看，没有可以填写的字段/).waitFor();
  await desk.popup.getByRole('button', { name: '重新读取页面' }).waitFor();
});

test('a page of the browser is refused in words', async () => {
  await desk.portal.goto('chrome://version');
  await desk.portal.bringToFront();
  // The address of such a tab is hidden from extensions, so it is found by being in front.
  const hidden = () =>
    desk.extension.inside(async (active: boolean) => {
      const tabs = await chrome.tabs.query({ active });
      return tabs.find((tab) => tab.url === undefined)?.id;
    }, true);
  await expect.poll(hidden).toBeDefined();
  const id = await hidden();
  desk.popup = await desk.extension.open(`popup.html?tab=${id}`);
  await desk.popup.getByText('这个页面不能填写').first().waitFor();
  await desk.popup.getByText(/浏览器自己的页面|还没有读取这个页面的许可/).waitFor();
});

test('the keyboard is enough', async () => {
  await desk.openOn('/jsp/form');
  await desk.listed().first().waitFor();
  await desk.popup.keyboard.type('wyy');
  await expect.poll(() => desk.listed().allInnerTexts()).toEqual([expect.stringContaining('王样一')]);
  await desk.popup.keyboard.press('Enter');
  await desk.canFill();
  await desk.popup.keyboard.press('Control+Enter');
  await desk.message(/^已填 \d+ 项/).waitFor({ timeout: 60_000 });
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
  await openPortal(desk.portal, `${desk.portals.origin}/jsp/form`);
  const address = `chrome-extension://${desk.extension.id}/popup.html?tab=${await desk.extension.tabId(desk.portal)}`;
  desk.popup = await desk.extension.context.newPage();
  await desk.popup.addInitScript(hasten, 'wyy');
  await desk.popup.goto(address);
  await desk.popup.getByRole('button', { name: '换人' }).waitFor();
  await desk.popup.getByRole('region', { name: '人员' }).getByText('王样一').waitFor();
  await desk.popup.close();

  desk.popup = await desk.extension.context.newPage();
  await desk.popup.addInitScript(hasten, 'lyt');
  await desk.popup.goto(address);
  await desk
    .listed(/李样同/)
    .nth(1)
    .waitFor();
  await desk.popup.keyboard.press('Enter');
  await desk.popup.getByRole('button', { name: '换人' }).waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s popup', async (colorScheme) => {
  await desk.openOn('/jsp/form');
  await desk.popup.emulateMedia({ colorScheme });
  await desk.choose('wyy', /王样一/);
  await desk.fillAll();
  await desk.choosePack();
  await desk.popup.getByRole('button', { name: '检查本页' }).click();
  await desk.popup.getByRole('heading', { name: '本页内容的检查结果' }).waitFor();
  expect(await violations(desk.popup)).toEqual([]);
});

test('an emptied store is a red notice, and nothing is written', async () => {
  const damaged = await launchExtension();
  try {
    await seedPeople(damaged, pledgers.slice(0, 2));
    await emptyStore(damaged);
    const target = await damaged.context.newPage();
    await openPortal(target, `${desk.portals.origin}/jsp/form`);
    desk.popup = await damaged.popupFor(target);
    await desk.popup.getByRole('alert').getByText('本机数据已损坏或丢失').waitFor();
    await expect.poll(() => desk.popup.getByText('还没有人员').count()).toBe(0);
    await expect.poll(() => desk.popup.getByRole('button', { name: '填写 0 项' }).isDisabled()).toBe(true);
    await expect.poll(() => desk.popup.getByRole('button', { name: '撤销填写' }).isDisabled()).toBe(true);
  } finally {
    await damaged.close();
  }
});
