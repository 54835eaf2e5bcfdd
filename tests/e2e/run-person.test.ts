import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { makeRun, openRunDesk, runDesk } from '#tests/harness/run-desk.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** 批量填报 where the page is not what it should be, and where the user says what the page does not. */
let portals: Portals;
let extension: RunningExtension;
let portal: Page;

const roster = people(20);
const [first, second, third] = roster;
const namesakes = roster.filter(({ name }) => name === '李样同');

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    roster.map((values) => ({ values: values as Values })),
  );
  portal = await extension.context.newPage();
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

const press = (name: string): Promise<void> =>
  portal.getByRole('button', { name, exact: true }).first().press('Enter');
const keep = (name: string, gh = '', zw = ''): number => portals.state.roster.push({ xm: name, gh, zw });

async function openPortal(): Promise<void> {
  await portal.goto(`${portals.origin}/roster`);
  await portal.reload();
}

test('another’s form is not filled, nor a namesake’s that does not tell whose it is', async () => {
  portals.reset();
  const [namesake] = namesakes;
  keep(second?.name ?? '', second?.employeeNumber);
  await makeRun(extension, `${first?.name}\n李样同\t${namesake?.employeeNumber}`, 2);
  await openPortal();
  const desk = await openRunDesk(extension, portal);
  await desk.button(/0 \/ 2 人/).click();
  await desk.status('等您在门户打开表单').waitFor();
  await press('修改');
  await desk.status(`页面上是另一个人（${second?.name}），不填`).waitFor();
  expect(await desk.fillButton().count()).toBe(0);
  await press('取消');
  await desk.button('跳过此人').click();

  await desk.current().getByText('李样同', { exact: true }).waitFor();
  portals.reset();
  keep('李样同');
  await openPortal();
  await press('修改');
  await desk.status(/^有几个人叫“李样同”/).waitFor();
  // The other one of the name, by the number on the screen.
  portals.reset();
  keep('李样同', namesakes[1]?.employeeNumber);
  await openPortal();
  await press('修改');
  await desk.status(/^页面上是另一个人/).waitFor();
  portals.reset();
  keep('李样同', namesake?.employeeNumber);
  await openPortal();
  await press('修改');
  await desk.status('此人自己的表单，可以填写 1 项').waitFor();
  await desk.fill();
  expect(await portal.locator('#zw').inputValue()).toBe(namesake?.post);
  expect(await portal.locator('#gh').inputValue()).toBe(namesake?.employeeNumber);
  await press('保存');
  await desk.status('这一批做完了').waitFor();
  expect(await desk.status('这一批做完了').textContent()).toContain('已保存 1 人，未填全 0 人，跳过 1 人');
  await desk.window.close();
});

test('what was not saved after all is retried, a pause holds, and one window works at a time', async () => {
  portals.reset();
  await makeRun(extension, `${second?.name}\n${third?.name}`, 2);
  await openPortal();
  const desk = await openRunDesk(extension, portal);
  await desk.button(/0 \/ 2 人/).click();
  await press('新增');
  await desk.fill();
  await press('取消');
  await desk
    .current()
    .getByText(third?.name ?? '', { exact: true })
    .waitFor();
  await desk.button('其实没有保存').click();
  await desk.button('暂停').click();
  await desk.status('已暂停').waitFor();
  await press('新增');

  const other = runDesk(await extension.open(desk.window.url().replace(/^.*\/(?=popup)/, '')));
  await other.status('另一个窗口正在批量填报').waitFor();
  await desk.window.close();
  await other
    .current()
    .getByText(third?.name ?? '', { exact: true })
    .waitFor();
  await other.fill();
  // The portal's own answer is no proof, and neither is silence: the user may say it.
  await other.button('没有保存，跳过').click();
  await other.status('这一批做完了').waitFor();
  await press('取消');
  await other.button('只重试失败和跳过的 2 人').click();
  for (const person of [second, third]) {
    await other
      .current()
      .getByText(person?.name ?? '', { exact: true })
      .waitFor();
    await press('新增');
    await other.fill();
    await press('保存');
  }
  await other.status('这一批做完了').waitFor();
  expect(portals.state.roster.map(({ xm, gh }) => [xm, gh])).toEqual(
    [second, third].map((person) => [person?.name, person?.employeeNumber]),
  );
  await other.window.close();
});
