import type { Locator } from 'playwright';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';
import type { Album } from './album.ts';

/** The task pane beside a real grid, in a window that is small enough for a light picture. */
export async function addonScreens(album: Album): Promise<void> {
  const tried = await openTry({ width: 860, height: 600 });
  try {
    await checked(tried, album);
    await repaired(tried, album);
    await readAsPortal(tried, album);
    await tab(tried, '生成');
    await tried.pane.getByRole('radio', { name: /^汇总/ }).check();
    await rested(tried);
    await album.take(tried.page, 'addon-make', '加载项：生成收集表、汇总、审核表和标准包编制表');
    await tab(tried, '更多');
    await tried.pane.getByLabel('语言').selectOption('en');
    await tried.pane.getByRole('tab', { name: 'Check', exact: true }).click();
    await tried.pane.getByRole('button', { name: 'Check', exact: true }).click();
    await tried.pane.getByRole('button', { name: 'Check again' }).waitFor();
    await rested(tried);
    await album.take(tried.page, 'addon-en', '加载项 in English');
  } finally {
    await tried.close();
  }
}

async function checked(tried: OpenedTry, album: Album): Promise<void> {
  const { page, pane } = tried;
  await pane.getByText('公开承诺').first().waitFor();
  await pane.getByLabel('标准包').selectOption('general');
  await pane.getByRole('button', { name: '检查', exact: true }).click();
  await pane.getByRole('button', { name: '重新检查' }).waitFor();
  await rested(tried);
  await pane.getByRole('button', { name: /^标记 \d+ 格$/ }).click();
  await pane.getByText(/^已标记 \d+ 格$/).waitFor();
  await pane.getByRole('button', { name: '收起这条消息' }).click();
  await album.take(page, 'addon-check', '加载项：检查打开的汇总表，有问题的格已标记');
  await pane.getByRole('button', { name: '按行', exact: true }).click();
  await toTop(pane.getByRole('button', { name: '按行', exact: true }));
  await album.take(page, 'addon-rows', '加载项：按行看，点一下就到那一格');
}

async function repaired(tried: OpenedTry, album: Album): Promise<void> {
  await tab(tried, '修正');
  await rested(tried);
  await album.take(tried.page, 'addon-fix', '加载项：修正前先看清改前改后');
}

async function readAsPortal(tried: OpenedTry, album: Album): Promise<void> {
  const { page, pane } = tried;
  await tab(tried, '上传前检查');
  await pane.getByLabel('导入规范').selectOption('ruoyi');
  await pane.getByRole('button', { name: '看门户读到什么' }).click();
  const file = pane.getByRole('heading', { name: '这个文件' });
  await file.waitFor();
  await rested(tried);
  await toTop(pane.getByRole('button', { name: '重新看' }));
  await album.take(page, 'addon-upload', '加载项：上传前看门户会读到什么');
}

async function tab({ pane }: OpenedTry, name: string): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).click();
  await pane.getByText('正在打开').waitFor({ state: 'detached' });
}

/** Until nothing is under way any more. */
async function rested({ page }: OpenedTry): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('#pane [aria-busy="true"]'));
}

function toTop(part: Locator): Promise<void> {
  return part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
