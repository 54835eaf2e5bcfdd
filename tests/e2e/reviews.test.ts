import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checklistOn } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

const reviewerIs = (who: string): Promise<void> =>
  extension.inside(
    async (name) =>
      chrome.storage.local.set({ settings: { packId: 'three-compare-2016', who: name, goOn: false } }),
    who,
  );

async function openTab(path: string): Promise<Page> {
  const portal = await extension.context.newPage();
  await openPortal(portal, portals.origin + path);
  return portal;
}

const mine = (portal: Page): Promise<string[]> =>
  checklistOn(extension, portal).panel().locator('.overlay__mine').allTextContents();

test('two verdicts from one base are both kept, shown side by side, and settled in the review list', async () => {
  const path = '/jsp/detail?id=2';
  await reviewerIs('审核员甲');
  const first = await openTab(path);
  await checklistOn(extension, first).open();
  // While the popup opens the checklist, only one tab may show its address.
  const second = await openTab(`${path}&tab=second`);
  await checklistOn(extension, second).open();
  await second.evaluate((address) => history.replaceState(null, '', address), path);
  await checklistOn(extension, second).button('重新读取（R）').click();
  await checklistOn(extension, second).panel().getByText('页面已换成另一个').waitFor({ state: 'detached' });
  const criterion = (await checklistOn(extension, second).card().getAttribute('aria-label')) ?? '';

  await first.bringToFront();
  await checklistOn(extension, first).panel().focus();
  await checklistOn(extension, first).judge('1');
  await reviewerIs('审核员乙');
  await second.bringToFront();
  await checklistOn(extension, second).comment().fill('没有写明服务对象，见 11010519491231002X');
  await checklistOn(extension, second).panel().focus();
  await checklistOn(extension, second).judge('3');
  await checklistOn(extension, second).panel().getByText('这一条有 2 个结论').waitFor();

  const workbench = await extension.open('workbench.html#/reviews');
  const row = workbench.getByRole('row').filter({ hasText: '结论不一致' });
  expect(await row.innerText()).toContain('审核员乙');
  await row.getByRole('link').click();
  await workbench.getByText(`党员公开承诺书查看 ${portals.origin}${path}`).waitFor();
  const versions = workbench.getByRole('table', { name: new RegExp(`${criterion}”的各个结论$`) });
  const lines = await versions.getByRole('row').allInnerTexts();
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/审核员甲[^]*符合/);
  expect(lines[2]).toMatch(/审核员乙[^]*不符合[^]*没有写明服务对象，见 110\*+002X/);
  // Nothing is decided about a form as long as it is disputed what stands.
  await workbench.getByRole('button', { name: '通过', exact: true }).click();
  await workbench.getByText('1 份有分歧，请先选定以哪个为准').waitFor();
  await workbench.getByRole('button', { name: '取消' }).click();
  await reviewerIs('审核组长');
  await versions.getByRole('row').nth(2).getByRole('button', { name: '以此为准' }).click();
  await workbench.getByText('已保存：分歧已选定').waitFor();
  expect(await workbench.getByText('的各个结论').count()).toBe(0);
  await workbench.getByRole('link', { name: '返回' }).click();
  expect(await workbench.getByRole('row').nth(1).innerText()).toContain('审核组长');
  expect(await workbench.getByText('结论不一致').count()).toBe(0);

  for (const portal of [first, second]) {
    await portal.bringToFront();
    await checklistOn(extension, portal).button('重新读取（R）').click();
    await expect.poll(() => mine(portal), { timeout: 20_000 }).toEqual(['不符合']);
    expect(await checklistOn(extension, portal).panel().getByText('个结论，是分别给出的').count()).toBe(0);
  }
});
