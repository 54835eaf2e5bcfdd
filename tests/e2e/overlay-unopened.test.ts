import { expect, test } from 'vitest';
import { useChecklist } from '#tests/harness/checklist.ts';

const desk = useChecklist();

test.each([
  ['page.browserPage', '这是浏览器自己的页面'],
  ['page.noAccess', '还没有读取这个页面的许可'],
  ['page.gone', '页面已关闭或已跳转'],
] as const)('the window of a shortcut that met with %s says why and what to do', async (code, words) => {
  await desk.portal.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const id = await desk.extension.tabId(desk.portal);
  const popup = await desk.extension.open(`popup.html?tab=${id}&unopened=${code}`);
  await popup.getByText(`审核清单没有打开。${words}`).waitFor();
  await popup.close();
});

test('where there was no tab, the window asks for a page instead of acting on itself', async () => {
  const popup = await desk.extension.open('popup.html?unopened=page.noTab');
  await popup.getByText('没有找到要操作的页面。请切换到门户的表单页面').waitFor();
  await popup.close();
});

test('the popup says that its tab was closed; pressed twice on a page, one checklist opens', async () => {
  const closed = await desk.extension.context.newPage();
  await closed.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const orphan = await desk.extension.popupFor(closed);
  const open = orphan.getByRole('button', { name: '打开审核清单' });
  await expect.poll(() => open.isEnabled()).toBe(true);
  await closed.close();
  await open.click();
  await orphan.getByText('页面已关闭或已跳转。请回到要填写的页面').first().waitFor();
  await orphan.close();
  await desk.portal.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const popup = await desk.extension.popupFor(desk.portal);
  await popup.getByRole('button', { name: '打开审核清单' }).dblclick();
  await desk.portal.bringToFront();
  await desk.checklist().card().waitFor();
  expect(await desk.portal.locator('jiannuo-checklist').count()).toBe(1);
  await popup.close();
});
