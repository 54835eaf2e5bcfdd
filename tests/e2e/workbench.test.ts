import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../fixtures/people.ts';
import { evaluationsWorkbook, pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { drop, goTo } from '../harness/workbench.ts';

const roster = people(20);
const PACK = '三比一争（2016年）';
/** The finding of a pledge without its date, whatever the check's words are. */
const MISSING = /承诺日期.*没有填/;
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/import');
});
afterAll(() => extension.close());

test('a roster is imported in one batch; the broken ID is named with its cell and left out', async () => {
  await drop(page, '花名册.xls', rosterWorkbook(roster, 'biff8'));
  await page.getByRole('row', { name: /^22 E 列（身份证号码） 身份证号的校验位不对/ }).waitFor();
  const doubtful = page.getByRole('checkbox', { name: /（第 22 行）$/ });
  expect(await doubtful.isChecked()).toBe(false);
  await page.getByRole('button', { name: '导入 19 人' }).click();
  await page.getByText('已保存：导入 19 人，未导入 1 人').waitFor();
});

test('a column can be mapped by hand, and one left out', async () => {
  await drop(page, '名单.csv', new TextEncoder().encode('人,谁的,身份\n甲一,样例小学,党员\n'));
  await page.getByText(/没有找到表头/).waitFor();
  await page.getByLabel('表头所在行').selectOption({ label: '第 1 行：人 / 谁的 / 身份' });
  await page.getByLabel('A 列“人”对应的字段').selectOption({ label: '姓名' });
  await page.getByLabel('B 列“谁的”对应的字段').selectOption({ label: '工作单位' });
  await page.getByRole('row', { name: /甲一 .*新增.* 工作单位：样例小学/ }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: '导入 1 人' }).isEnabled()).toBe(true);
});

test('pledges and evaluations join their people; importing again changes nothing', async () => {
  for (const [name, bytes] of [
    ['承诺.xlsx', pledgesWorkbook(roster.slice(0, 19))],
    ['评议.xlsx', evaluationsWorkbook(roster.slice(0, 19))],
  ] as const) {
    await drop(page, name, bytes);
    await page.getByText('新增记录 19 人').waitFor();
    await page.getByRole('button', { name: '导入 19 人' }).click();
    await page.getByText('已保存：导入 19 人，未导入 0 人').waitFor();
  }
  await drop(page, '承诺.xlsx', pledgesWorkbook(roster.slice(0, 19)));
  await page.getByText('没有变化 19 人').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '没有可导入的人' }).isEnabled()).toBe(false);
});

test('nobody is added twice, and an address that names nobody says so', async () => {
  await goTo(page, '#/people');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名').fill('后来者');
  await page.getByLabel('身份证号', { exact: true }).fill(roster[0]?.idNumber ?? '');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已有此人（同一身份证号），没有保存。').waitFor();
  expect(await page.getByText(/^已保存（/).count()).toBe(0);
  await page.getByRole('button', { name: '放弃修改' }).click();
  await goTo(page, '#/people/00000000-0000-4000-8000-000000000000');
  await page.getByText('没有这个人，或已被移除。').waitFor();
  await expect.poll(() => page.getByLabel('姓名').count()).toBe(0);
});

test('a record is edited and saved; a finding leads to its field', async () => {
  await goTo(page, '#/records');
  await page.getByLabel('表单').selectOption({ label: '党员公开承诺书' });
  await page.getByText('显示 19 份，共 38 份').waitFor();
  await page.getByRole('link', { name: '陈样二' }).click();
  await page.getByRole('heading', { name: '陈样二 · 党员公开承诺书' }).waitFor();
  await page.getByText('选择标准包之后，才会按它检查这份表单。').waitFor();
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: PACK });
  const signedOn = page.getByLabel('承诺日期');
  await signedOn.fill('');
  await page.getByRole('button', { name: MISSING }).click();
  await expect.poll(() => signedOn.evaluate((input) => input === document.activeElement)).toBe(true);
  await signedOn.fill('2016-04-21');
  await page.getByText('有未保存的修改').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/^已保存（/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: MISSING }).count()).toBe(0);
  await page.reload();
  await expect.poll(() => signedOn.inputValue()).toBe('2016-04-21');
});

test('no finding shows an ID number or a phone in full', async () => {
  await goTo(page, '#/people');
  await goTo(page, '#/records');
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: PACK });
  for (const form of ['党员公开承诺书', '民主评议党员登记表']) {
    await goTo(page, '#/records');
    await page.getByLabel('表单').selectOption({ label: form });
    await page.getByRole('link', { name: '陈样二' }).click();
    await page.getByRole('heading', { name: `陈样二 · ${form}` }).waitFor();
    const findings = page.getByRole('region', { name: '检查结果' });
    const passed = findings.locator('details');
    await passed.evaluate((details: HTMLDetailsElement) => (details.open = true));
    await expect.poll(() => findings.innerText()).toMatch(/\d{3}\*{4,}/);
    expect(await findings.innerText()).not.toMatch(/\d{11}/);
  }
});

test('an address that says nothing leads to the people, an unknown form to a sentence', async () => {
  await goTo(page, '#/records');
  await page.getByRole('heading', { name: '填报记录' }).waitFor();
  await goTo(page, '#/people/%');
  await page.getByRole('table', { name: '人员' }).waitFor();
  await goTo(page, `#/records/${crypto.randomUUID()}/not-a-form~${crypto.randomUUID()}`);
  await page.getByText('这份记录不存在，或已被移除').waitFor();
});

test('packs are read without being chosen, chosen by a button, and say what goes where', async () => {
  await goTo(page, '#/packs');
  await page.getByText('正在使用').waitFor();
  const routes = page.getByRole('region', { name: '报送与留存' });
  await routes.getByText('学校领导班子、党政正职《党员公开承诺书》→ 组干科').waitFor();
  await page.getByLabel('标准包', { exact: true }).selectOption({ index: 0 });
  await page.getByRole('button', { name: '用此标准包检查' }).waitFor();
  await goTo(page, '#/records');
  expect(await page.getByLabel('标准包', { exact: true }).locator('option:checked').innerText()).toBe(PACK);
});

/** Whether the first pledge is checked for a name. */
async function nameIsChecked(): Promise<boolean> {
  await goTo(page, '#/records');
  const row = page.getByRole('row', { name: /党员公开承诺书/ }).first();
  await row.getByRole('link').first().click();
  const findings = page.getByRole('region', { name: '检查结果' });
  await findings
    .getByText(/“承诺事项 1”|第1条/)
    .first()
    .waitFor({ state: 'attached' });
  return (await findings.getByText('“姓名”已填写').count()) > 0;
}

test('an office sets its own numbers and turns a check off; the records follow', async () => {
  await goTo(page, '#/packs');
  await page.getByText('正在使用').waitFor();
  const own = page.getByRole('region', { name: '本单位设置' });
  const days = own.getByLabel('承诺公示最少天数');
  await days.fill('七天');
  await own.getByText('请填数字').waitFor();
  const save = page.getByRole('button', { name: '保存', exact: true });
  expect(await save.isDisabled()).toBe(true);
  await days.fill('７');
  const found = page.getByRole('region', { name: '怎样算合格' });
  await found.getByLabel('搜索名称、要求、关键词、字段').fill('承诺书基本信息填写');
  await found.getByRole('checkbox').first().uncheck();
  await save.click();
  await page.getByText('已保存本单位设置').waitFor();
  await page.reload();
  await page.getByText('正在使用').waitFor();
  expect(await days.inputValue()).toBe('7');
  expect(await nameIsChecked()).toBe(false);
  await goTo(page, '#/packs');
  await page.getByRole('button', { name: '恢复标准包的设置' }).click();
  await save.click();
  await page.getByText('已保存本单位设置').waitFor();
  expect(await days.inputValue()).toBe('');
  expect(await nameIsChecked()).toBe(true);
  await goTo(page, '#/journal');
  await page
    .getByText(/修改标准包的设置/)
    .and(page.locator(':not(option)'))
    .first()
    .waitFor();
});

test('every page begins at its top', async () => {
  await goTo(page, '#/packs');
  await page.getByText('正在使用').waitFor();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400);
  await goTo(page, '#/records');
  await page.getByText('共 38 项').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test('records are found by initials too', async () => {
  await goTo(page, '#/records');
  await page.getByLabel('搜索人员').fill('lyt');
  await page.getByText('显示 4 份，共 38 份').waitFor();
});

test('people are found by initials, and ID numbers are masked until asked for', async () => {
  await goTo(page, '#/people');
  await page.getByLabel('搜索人员').fill('lyt');
  await page.getByText('显示 2 人，共 19 人').waitFor();
  await page.getByRole('link', { name: '李样同' }).first().click();
  const id = page.getByLabel('身份证号', { exact: true });
  await expect.poll(() => id.inputValue()).toMatch(/^\d{3}\*{11}\d{3}[\dX]$/);
  await page.getByRole('button', { name: '显示完整内容：身份证号' }).click();
  await expect.poll(() => id.inputValue()).toMatch(/^\d{17}[\dX]$/);
});

test('what an action came to stands beside it, in sight and with the focus', async () => {
  const said = async (region: string, sentence: RegExp): Promise<void> => {
    const notice = page.getByRole('region', { name: region }).getByText(sentence);
    await notice.waitFor();
    await expect.poll(() => notice.evaluate((text) => document.activeElement?.contains(text))).toBe(true);
    const inSight = async (): Promise<boolean> => {
      const box = await notice.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 800;
    };
    await expect.poll(inSight).toBe(true);
  };
  const wrong = { name: '图片.xlsx', mimeType: '', buffer: Buffer.from('\u0089PNG', 'latin1') };
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  await page.getByLabel('选择模板').setInputFiles(wrong);
  await said('填入门户的导入模板', /没有读取“图片.xlsx”/);
  await page.getByRole('button', { name: '保存汇总表' }).click();
  await said('汇总表', /^已保存到/);
  await goTo(page, '#/settings');
  await page.getByLabel('选择备份文件').setInputFiles({ ...wrong, name: '备份.json' });
  await said('备份与恢复', /不完整，或不是备份文件/);
  await page.getByRole('button', { name: '逐条核对' }).click();
  await said('本机数据状态', /核对完成/);
});

test.each(['light', 'dark'] as const)('no serious accessibility violation (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(axe.source);
  for (const section of [
    'people',
    'records',
    'packs',
    'export',
    'reviews',
    'journal',
    'settings',
    'import',
  ]) {
    await goTo(page, `#/${section}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${section}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the language is switched in place and kept: no Chinese word of ours is left, and back', async () => {
  await goTo(page, '#/settings');
  await page.getByLabel('界面语言').selectOption('en');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  // Pages that show nothing of the user's, nor the titles of packs and forms.
  for (const [path, name] of [
    ['sheet', 'Review a sheet'],
    ['journal', 'Activity log'],
  ] as const) {
    await goTo(page, `#/${path}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    expect(await page.locator('.wb-nav').innerText()).not.toMatch(/\p{Script=Han}/u);
    expect(
      await page.locator('.wb-main h1, .wb-main button, .wb-main label').allInnerTexts(),
    ).not.toContainEqual(expect.stringMatching(/\p{Script=Han}/u));
  }
  await goTo(page, '#/settings');
  await page.getByLabel('Language').selectOption('zh-CN');
  await page.getByRole('heading', { name: '设置', level: 1 }).waitFor();
});
