import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { type Person, people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { openRunDesk, type RunDesk } from '#tests/harness/run-desk.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { goTo } from '#tests/harness/workbench.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/**
 * 批量填报 of a list of a hundred: two namesakes that nothing tells apart, three whom nobody knows, one given twice; the
 * browser is killed in the middle.
 */
const LISTED = 100;
const NAMESAKES = new Set([5, 17]);
const UNKNOWN = ['钱无此人', '孔无此人', '曹无此人'];
/** People saved before the power goes, and in whose form it goes. */
const KILLED_AFTER = 20;

const roster: Partial<Person>[] = people(LISTED - UNKNOWN.length - 1).map((person, index) =>
  NAMESAKES.has(index)
    ? { name: '李样同', post: person.post ?? '' }
    : { ...person, employeeNumber: person.employeeNumber ?? '' },
);
const fit = roster.filter((_, index) => !NAMESAKES.has(index));
const lines = [
  ...roster.map(({ name, employeeNumber = '' }) => `${name}\t${employeeNumber}`),
  ...UNKNOWN.map((name) => `${name}\t`),
  `${roster[0]?.name}\t${roster[0]?.employeeNumber}`,
];
const rowOf = ({ name, employeeNumber, post }: Partial<Person>) => ({
  xm: name,
  gh: employeeNumber,
  zw: post,
});

const profile = mkdtempSync(join(tmpdir(), 'jiannuo-run-'));
let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let desk: RunDesk;
/** What the test itself pressed, as the user would. */
let presses: string[] = [];

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension({ profile });
  await seedPeople(
    extension,
    roster.map((values) => ({ values: values as Values })),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
});

async function press(name: string): Promise<void> {
  presses.push(name);
  await portal.getByRole('button', { name, exact: true }).press('Enter');
}

/** Opens the portal, and beside it the window that the popup offers. */
async function openDesk(): Promise<void> {
  portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/roster`);
  desk = await openRunDesk(extension, portal);
}

/** One person: the user opens an empty form, presses the key here, and saves there. */
async function fillNext({ name }: Partial<Person>): Promise<void> {
  await desk
    .current()
    .getByText(name ?? '', { exact: true })
    .waitFor();
  await press('新增');
  await desk.fill();
}

test('a hundred people: none wrong, none twice, none lost, though the browser is killed in between', async () => {
  const workbench = await extension.open('workbench.html#/runs');
  await workbench.getByRole('combobox', { name: '表单' }).selectOption({ label: '通用表单' });
  await workbench.getByRole('textbox', { name: '或者粘贴名单' }).fill(lines.join('\n'));
  const unfit = workbench.getByRole('table', { name: '不会填的（6 行）' });
  expect(await unfit.getByText('有几个人同名').count()).toBe(2);
  expect(await unfit.getByText('花名册里没有此人').count()).toBe(3);
  expect(await unfit.getByText('名单里前面已经有此人').count()).toBe(1);
  await workbench.getByRole('button', { name: `新建这一批（${fit.length} 人）` }).click();
  await workbench.getByRole('heading', { name: /^批量填报：/ }).waitFor();
  await workbench.close();

  await openDesk();
  await desk.button(/6 \/ 100 人/).click();
  for (const person of fit.slice(0, KILLED_AFTER)) {
    await fillNext(person);
    await press('保存');
  }
  const stoppedAt = fit[KILLED_AFTER] ?? {};
  await fillNext(stoppedAt);
  await extension.kill();
  expect(portals.state.roster).toEqual(fit.slice(0, KILLED_AFTER).map(rowOf));

  extension = await launchExtension({ profile });
  await openDesk();
  await expect.poll(() => desk.window.locator('body').innerText()).toContain('26 / 100 人');
  await desk.button(/26 \/ 100 人/).click();
  // What the portal has of this person only the user can say: nobody is filled twice without being asked.
  await desk.status('上次停在这里').waitFor();
  expect(await desk.current().textContent()).toContain(stoppedAt.name);
  expect(await desk.status('上次停在这里').textContent()).toContain('已填 3 项');
  expect(await desk.button(/^填写/).count()).toBe(0);
  await desk.button('重新填写').click();
  for (const person of fit.slice(KILLED_AFTER)) {
    await fillNext(person);
    await press('保存');
  }
  await desk.status('这一批做完了').waitFor();
  expect(portals.state.roster).toEqual(fit.map(rowOf));
  expect(portals.state.presses.map((each) => each.button)).toEqual(presses);
  expect(portals.state.submissions).toEqual([]);
}, 400_000);

test('the result says of everybody what became of each field, and goes out as a workbook with numbers masked', async () => {
  const page = await extension.open('workbench.html#/runs');
  await page.getByRole('link', { name: '通用表单' }).click();
  await page.getByText(`已保存 ${fit.length} 人，未填全 0 人，跳过 6 人，失败 0 人`).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存结果表' }).click();
  const workbook = readWorkbook(new Uint8Array(readFileSync(await (await download).path())));
  await page.getByText(/^已保存到 .*，共 100 行$/).waitFor();
  const [persons, fields] = workbook.sheets;
  expect([persons?.name, persons?.rowCount, fields?.name]).toEqual(['人员', LISTED + 1, '逐项结果']);
  // The person in whose form the browser was killed has two fills, and both are told.
  expect(fields?.rowCount).toBe((fit.length + 1) * 3 + 1);
  const texts = Array.from({ length: LISTED }, (_, row) => persons?.cell(row + 1, 2)?.text ?? '');
  expect(texts.filter((text) => /\d{17}/.test(text))).toEqual([]);
  await goTo(page, '#/journal/export.started');
  await page.getByText(/^批量填报结果-通用表单-.*\.xlsx，100 行$/).waitFor();
  await page.close();
});
