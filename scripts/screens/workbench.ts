import type { Page } from 'playwright';
import { Buffer } from 'node:buffer';
import { writeWorkbook } from '#core/workbook/write.ts';
import { goTo, openAt, type ScreenDesk } from './album.ts';

const WORDS = {
  'zh-CN': { add: '放入示例数据', added: /^已放入示例数据/, close: '关闭向导', undone: '关闭' },
  en: { add: 'Put in sample data', added: /^Sample data put in/, close: 'Close the guide', undone: 'Close' },
} as const;

/** Pages of the workbench filled by the sample: all of them in Chinese, some in English. */
export async function workbenchScreens(desk: ScreenDesk): Promise<void> {
  const { album, locale } = desk;
  const words = WORDS[locale];
  const page = await openAt(desk, 'workbench.html');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: words.add }).first().waitFor();
  if (locale === 'zh-CN') await album.take(page, 'guide', '新手向导：第一次打开工作台');
  await main.getByRole('button', { name: words.add }).first().click();
  await page.getByText(words.added).first().waitFor();
  await main.getByRole('button', { name: words.close }).click();
  await page.reload();
  await page.getByRole('table').first().waitFor();
  if (locale === 'en') {
    await album.take(page, 'people-en', '人员 in English, dark');
    await goTo(page, '#/reviews');
    await page.getByRole('table').first().waitFor();
    await album.take(page, 'reviews-en', '审核 in English, dark');
    await page.close();
    return;
  }
  await album.take(page, 'people', '人员：花名册，按姓名、拼音、单位查找');
  await goTo(page, '#/records');
  await page.getByRole('table').first().waitFor();
  await album.take(page, 'records', '填报：每份表单到哪一步');
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('region', { name: '检查结果' }).waitFor();
  await album.take(page, 'record', '一份填报记录，旁边是检查结果');
  await goTo(page, '#/packs');
  await album.take(page, 'packs', '标准包：标准、检查和可调的数');
  await goTo(page, '#/export');
  await album.take(page, 'export', '模板与导出：按门户的导入规范导出');
  await reviewing(page, desk);
  await sheet(page, desk);
  await goTo(page, '#/settings');
  await album.take(page, 'settings', '设置');
  await goTo(page, '#/journal');
  await page.getByRole('table').first().waitFor();
  // A page full of small words is a heavy picture.
  await page.setViewportSize({ width: 1280, height: 560 });
  await album.take(page, 'journal', '操作记录：谁在什么时候做了什么');
  await page.close();
}

async function reviewing(page: Page, { album }: ScreenDesk): Promise<void> {
  await goTo(page, '#/reviews');
  await page.getByRole('table').first().waitFor();
  await album.take(page, 'reviews', '审核：筛选、勾选、一步通过或退回');
  const open = page.getByRole('row').filter({ hasText: '未审' }).first().getByRole('checkbox');
  await open.check();
  await page.getByRole('button', { name: '退回…' }).click();
  await page.getByRole('dialog').getByLabel('退回理由').waitFor();
  await album.take(page, 'reviews-return', '退回要写理由，先说清有几份');
  await page.keyboard.press('Escape');
  await open.uncheck();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('article').waitFor();
  await album.take(page, 'review', '审一份：左边内容，右边标准，用键给结论');
  await goTo(page, '#/reviews');
  const out = page.getByRole('region', { name: '导出与打印' });
  await out.getByLabel('内容', { exact: true }).selectOption({ label: '公开承诺书（A4）' });
  await out.getByRole('button', { name: '打印预览' }).click();
  await page.getByText(/^\d+ 份，共 [1-9]\d* 页$/).waitFor();
  await album.take(page, 'print', '打印预览：公开承诺书，A4');
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
}

const HEADERS = ['序号', '姓名', '所在党支部', '承诺事项', '措施', '完成时限', '责任人', '承诺日期'];
const PLEDGES = [
  ['全年家访20户', '每周走访两户，做好记录', '2026-11-30'],
  ['指导青年教师2名', '每月集体备课一次', '2026-11-30'],
  ['', '', ''],
  ['努力工作', '认真', '年底'],
] as const;

/** A workbook as a school sends it, with rows that are wrong in some way. */
function sent(): Uint8Array {
  const rows = ['杨示例', '赵示例', '徐示例', '孙示例'].map((name, at) => {
    const [item = '', measure = '', deadline = ''] = PLEDGES[at] ?? [];
    return [String(at + 1), name, '示例第二小学党支部', item, measure, deadline, name, '2026-05-10'];
  });
  const columns = HEADERS.map((header) => ({ header, type: 'text' as const }));
  return writeWorkbook([{ name: '汇总表', title: '党员公开承诺汇总表', columns, rows }]);
}

async function sheet(page: Page, { album }: ScreenDesk): Promise<void> {
  await goTo(page, '#/sheet');
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: '示例第二小学汇总表.xlsx', mimeType: '', buffer: Buffer.from(sent()) });
  await page.getByRole('button', { name: /^检查 \d+ 条$/ }).click();
  await page.getByRole('heading', { name: /^结论表（/ }).waitFor();
  await album.take(page, 'sheet', '审一份表格：每一行的检查结果和结论');
}

/** Encrypts everything, which comes last: a locked profile shows nothing else. */
export async function lockScreens(desk: ScreenDesk): Promise<void> {
  const page = await openAt(desk, 'workbench.html#/settings/vault');
  const part = page.getByRole('region', { name: '数据口令' });
  await part.getByRole('button', { name: '设置口令' }).click();
  await part.getByLabel('新口令', { exact: true }).fill('山高水长 2026');
  await part.getByLabel('再输一次新口令').fill('山高水长 2026');
  await part.getByRole('button', { name: '下一步' }).click();
  const groups = await part.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
  await part.getByRole('button', { name: '下一步' }).click();
  for (const field of await part.getByRole('textbox', { name: /^第 \d 组$/ }).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: '加密全部数据' }).click();
  await page.getByText(/^已加密 \d+ 条操作记录/).waitFor();
  await desk.album.take(page, 'vault', '设置：数据口令，全部数据已加密');
  await part.getByRole('button', { name: '立即锁定' }).click();
  await page.getByRole('heading', { name: '数据已锁定' }).waitFor();
  await desk.album.take(page, 'lock', '锁定后：只能解锁');
  await page.close();
}
