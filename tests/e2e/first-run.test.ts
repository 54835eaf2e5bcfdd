import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { goTo } from '../harness/workbench.ts';

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html');
});
afterAll(() => extension.close());

const guide = () => page.getByRole('region', { name: '欢迎使用践诺' });

test('who opens the workbench first is told what to do, by kind of work', async () => {
  const steps = () => guide().getByRole('link').allInnerTexts();
  await guide().waitFor();
  expect(await steps()).toEqual(['导入花名册', '新建或导入填报记录', '到门户填写']);
  await guide()
    .getByRole('radio', { name: /审核员/ })
    .check();
  expect(await steps()).toEqual(['选标准包', '导入交上来的表格', '检查和审核']);
  await guide().getByRole('radio', { name: /专干/ }).check();
  expect(await steps()).toHaveLength(3);
  await guide().getByLabel('我的姓名').fill('张样一');
  await guide().getByLabel('我的姓名').blur();
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('the sample comes in one step, is marked, and has something for every screen', async () => {
  // Once, however often it is asked for.
  await guide()
    .getByRole('button', { name: '放入示例数据' })
    .evaluate((button: HTMLElement) => {
      for (let times = 0; times < 3; times += 1) button.click();
    });
  await page.getByText('已放入示例数据：40 人、62 份填报记录').waitFor();
  await page.getByRole('table', { name: '人员' }).waitFor();
  await page.getByText('共 40 人').waitFor();
  expect(await page.locator('tbody').getByText('示例', { exact: true }).count()).toBeGreaterThan(10);
  await guide().getByRole('button', { name: '关闭向导' }).click();
  await expect.poll(() => guide().count()).toBe(0);
  await goTo(page, '#/records');
  await page.getByLabel('审核阶段').selectOption('returned');
  await page.getByText('显示 1 份，共 62 份').waitFor();
  await page.getByLabel('审核阶段').selectOption('');
  await goTo(page, '#/reviews');
  await page.getByText('王示例').first().waitFor();
  // Nothing of it is cut off, in a small window either.
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const width of [1280, 1024]) {
    await page.setViewportSize({ ...size, width });
    const overflow = () =>
      page.locator('.jn-vtable__box').evaluate((box) => box.scrollWidth - box.clientWidth);
    await expect.poll(overflow).toBe(0);
  }
  await page.setViewportSize(size);
});

test('what the user changed in it is told before it goes; real people stay; one step brings it back', async () => {
  await goTo(page, '#/people');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名', { exact: true }).fill('甲真实样');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  await goTo(page, '#/people');
  await page.getByRole('link', { name: '李示例', exact: true }).click();
  await page.getByLabel('职务', { exact: true }).fill('校长');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  await goTo(page, '#/people');
  await page.getByRole('button', { name: '移除示例数据…' }).click();
  const dialog = page.getByRole('dialog', { name: '移除示例数据？' });
  await dialog.getByText('其中 1 项您改过：李示例').waitFor();
  await dialog.getByRole('button', { name: '移除示例数据' }).click();
  await page.getByText('已移除示例数据：40 人、62 份填报记录').waitFor();
  await page.getByText('共 1 人').waitFor();
  await goTo(page, '#/reviews');
  await page.getByRole('heading', { name: '审核', exact: true }).waitFor();
  expect(await page.getByText('王示例').count()).toBe(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已恢复示例数据：40 人、62 份填报记录').waitFor();
  await page.getByText('王示例').first().waitFor();
  await goTo(page, '#/people');
  await page.getByText('共 41 人').waitFor();
  await page.getByRole('link', { name: '李示例', exact: true }).click();
  await expect.poll(() => page.getByLabel('职务', { exact: true }).inputValue()).toBe('校长');
});

test('the guide is opened again from the settings, and the sample taken out there', async () => {
  await goTo(page, '#/settings');
  const panel = page.getByRole('region', { name: '新手向导和示例数据' });
  await panel.getByRole('button', { name: '移除示例数据…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除示例数据' }).click();
  await panel.getByText('没有示例数据。').waitFor();
  await expect.poll(() => page.getByLabel('我的姓名').inputValue()).toBe('张样一');
  await panel.getByRole('button', { name: '打开新手向导' }).click();
  await guide().waitFor();
});

test('a restored store has nothing of what was done in the one before that could be taken back', async () => {
  await page.getByText('已移除示例数据：40 人、62 份填报记录').waitFor();
  await goTo(page, '#/settings');
  await page.getByRole('button', { name: '保存备份' }).click();
  const saved = await page.getByText(/^已保存备份到/).innerText();
  await page.getByText('已移除示例数据：40 人、62 份填报记录').waitFor();
  await page
    .getByLabel('选择备份文件')
    .setInputFiles(/^已保存备份到 (.+)，共 \d+ 条记录$/.exec(saved)?.[1] ?? '');
  const dialog = page.getByRole('dialog', { name: '用备份替换本机数据？' });
  await dialog.getByRole('button', { name: '替换为备份内容' }).click();
  await page.getByText(/^已恢复 \d+ 条操作记录/).waitFor();
  expect(await page.getByText('已移除示例数据').count()).toBe(0);
  expect(await page.getByRole('button', { name: '撤销' }).count()).toBe(0);
  await goTo(page, '#/people');
});

test('the navigation is passed over by a key', async () => {
  await page.reload();
  await guide().waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '跳到内容' }).press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
