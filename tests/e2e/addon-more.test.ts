import { afterEach, beforeEach, expect, test } from 'vitest';
import { packs } from '#catalog/packs.ts';
import { writeTuningFile } from '#core/model/tuning-file.ts';
import { sharedTuning } from '#core/packs/tuning-import.ts';
import { passingPack } from '#tests/fixtures/passing-pack.ts';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';

/** 更多 over a real grid: what is put in is asked about where it replaces something, and what left is listed. */
let tried: OpenedTry;
const pack = packs.find(({ id }) => id === 'general')!;

beforeEach(async () => {
  tried = await openTry();
  await tried.pane.getByText('公开承诺').first().waitFor();
});
afterEach(() => tried.close());

async function putIn(name: string, text: string): Promise<void> {
  await tried.pane.getByLabel('放入文件…').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

test('own settings of the extension are shown old and new, used, and taken away again', async () => {
  const { pane } = tried;
  const [use] = pack.checks;
  const tuning = {
    packId: pack.id,
    parameters: { 'pledge-min-characters': 60 },
    checks: { [use?.id ?? '']: false },
  };
  await pane.getByRole('tab', { name: '更多' }).click();
  await putIn('本单位设置.json', writeTuningFile([sharedTuning(tuning, pack)], '2026-05-01T08:00:00.000Z'));
  const dialog = pane.getByRole('dialog');
  await dialog.getByText(/：启用 → 关闭/).waitFor();
  await dialog.getByRole('button', { name: /^改 \d 项$/ }).click();
  const own = pane.getByRole('region', { name: '本单位设置' });
  await own.getByText(/：启用 → 关闭/).waitFor();
  await own.getByRole('button', { name: /^移除/ }).click();
  await dialog.getByRole('button', { name: '移除' }).click();
  await own.getByText(/^没有：都按标准包自己的数检查/).waitFor();
});

test('a pack with the id of the program’s is asked about, and the program’s comes back', async () => {
  const { pane } = tried;
  const own = {
    ...passingPack,
    pack: { ...passingPack.pack, id: pack.id, title: '改过的包', version: '9.9' },
  };
  await pane.getByRole('tab', { name: '更多' }).click();
  await putIn('包.json', JSON.stringify(own));
  const dialog = pane.getByRole('dialog', { name: '代替标准包“改过的包”？' });
  await dialog.getByText(new RegExp(`程序自带的 ${pack.version} 版，放入后改用 9.9 版`)).waitFor();
  await dialog.getByRole('button', { name: '改用 9.9 版' }).click();
  await pane.getByText(`自己放入，9.9（代替程序自带的 ${pack.version}）`).waitFor();
  await pane.getByRole('button', { name: '“改过的包”用回程序自带的' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: '用回自带的' }).click();
  const shelf = pane.getByRole('region', { name: '标准包' });
  await shelf.getByText(pack.title).waitFor();
  await expect.poll(() => shelf.getByText('改过的包').count()).toBe(0);
});

test('a gathered table with complete numbers waits for its purpose, which the log keeps', async () => {
  const { pane } = tried;
  await pane.getByRole('tab', { name: '生成' }).click();
  await pane.getByRole('radio', { name: /^汇总/ }).check();
  await pane.getByRole('button', { name: /^汇总 \d+ 张表/ }).click();
  await pane.getByText(/做好了，共 \d+ 行/).waitFor();
  expect(await pane.getByRole('button', { name: '给出汇总表' }).isDisabled()).toBe(true);
  await pane.getByRole('textbox', { name: '用途' }).fill('报区委组织部备案');
  await pane.getByRole('button', { name: '给出汇总表' }).click();
  await pane.getByText(/^已生成“/).waitFor();
  await pane.getByRole('tab', { name: '更多' }).click();
  const log = pane.getByRole('region', { name: '导出记录' });
  await log.getByText('用途：报区委组织部备案').waitFor();
  expect(await log.innerText()).not.toMatch(/\d{15}/);
  const download = tried.page.waitForEvent('download');
  await log.getByRole('button', { name: '取出导出记录（1 次）' }).click();
  expect((await download).suggestedFilename()).toBe('导出记录.xlsx');
});
