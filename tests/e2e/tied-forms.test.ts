import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import {
  FORM_TITLE,
  formPage,
  ownFormPack,
  packWorkbook,
  summaryWorkbook,
} from '#tests/fixtures/own-form.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { drop, goTo } from '#tests/harness/workbench.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** Packs of two schools whose forms look alike, or share an id. */
const { pack } = ownFormPack;
const [form] = pack.forms;
const TWIN_TITLE = '教师师德考核登记卡';
const roster = people(4).slice(0, 3);
/** A form of its own, with the very same columns. */
const twin = schoolPack('twin-2026', '邻校师德活动', {
  id: 'twin-form',
  title: TWIN_TITLE,
  titleAliases: [],
});
/** The same form id over fewer fields. */
const other = schoolPack('other-2026', '别校师德活动', {
  title: '别校登记卡',
  titleAliases: [],
  fields: form!.fields.slice(0, 4),
});
let portals: Portals;
let extension: RunningExtension;
let page: Page;

function schoolPack(id: string, title: string, change: Partial<NonNullable<typeof form>>): AuthoredPack {
  const own = { ...form!, ...change };
  const checks = pack.checks.slice(0, 1).map((use) => ({
    ...use,
    formTypeIds: [own.id],
    params: { paths: ['name', 'dengci'] },
  }));
  const rest = { sets: [], exports: [], checks, forms: [own] };
  return AuthoredPack.parse({ pack: { ...pack, id, title, ...rest }, examples: [] });
}

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  page = await extension.open('workbench.html#/packs');
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

async function bring(authored: AuthoredPack): Promise<void> {
  await goTo(page, '#/packs');
  const buffer = Buffer.from(packWorkbook(authored));
  await page.getByLabel('选择标准包文件').setInputFiles({ name: '包.xlsx', mimeType: '', buffer });
  await page.getByRole('region', { name: '读取结果' }).getByRole('button', { name: /导入$/ }).click();
  await page.getByText(`已导入标准包“${authored.pack.title}”`).waitFor();
}

async function remove(title: string): Promise<void> {
  await goTo(page, '#/packs');
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: title });
  await page.getByRole('button', { name: '删除此标准包' }).click();
}

/** The columns of the form under another name of the sheet. */
function sheetNamed(name: string): Uint8Array {
  const headers = ['姓名', '身份证号', '任教学科组', '师德承诺等次', '家访日'];
  return writeWorkbook([
    {
      name,
      columns: headers.map((header) => ({ header, type: 'text' as const })),
      rows: roster.map((person) => [
        person.name ?? '',
        person.idNumber ?? '',
        '语文组',
        '示范岗',
        '2026-03-12',
      ]),
    },
  ]);
}

const taken = () => page.getByLabel('表格内容').locator('option:checked').innerText();

test('a sheet that two forms fit alike names both, and its full title decides, whatever pack is in use', async () => {
  await bring(ownFormPack);
  await bring(twin);
  await page.getByRole('button', { name: '用此标准包检查' }).click();
  await page.getByText('正在使用').waitFor();
  await drop(page, '汇总.xlsx', sheetNamed('汇总'));
  await page.getByText(`几种表单都对得上：“${FORM_TITLE}”、“${TWIN_TITLE}”`, { exact: false }).waitFor();
  expect(await taken()).toBe('只有人员资料');
  await page.getByLabel('表格内容').selectOption({ label: FORM_TITLE });
  await page.getByText('几种表单都对得上', { exact: false }).waitFor({ state: 'detached' });
  await drop(page, '考核.xlsx', sheetNamed(TWIN_TITLE));
  await expect.poll(taken).toBe(TWIN_TITLE);
});

test('a page that two forms fit alike names both in the popup', async () => {
  const portal = await extension.context.newPage();
  const untitled = formPage.replace(`<h2>${FORM_TITLE}</h2>`, '<h2>师德信息</h2>');
  await portal.route(`${portals.origin}/shide/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: untitled }),
  );
  await portal.goto(`${portals.origin}/shide/form`);
  await portal.getByText('师德自述').waitFor();
  const popup = await extension.popupFor(portal);
  await popup.getByText('像几种表单，请选择').waitFor();
  const named = await popup.getByText(/^像这几种表单：/).innerText();
  expect(named).toContain(`“${FORM_TITLE}”`);
  expect(named).toContain(`“${TWIN_TITLE}”`);
  await popup.close();
  await portal.close();
});

test('records whose form id another pack brings become that form, and the answer and the record say so', async () => {
  await remove(twin.pack.title);
  await page.getByText('已删除标准包“邻校师德活动”').waitFor();
  await drop(page, '师德汇总.xlsx', summaryWorkbook(roster));
  await page.getByRole('button', { name: '导入 3 人' }).click();
  await page.getByText('已保存：导入 3 人').waitFor();
  await bring(other);
  await remove(pack.title);
  const answer = await page.getByText(`已删除标准包“${pack.title}”`, { exact: false }).innerText();
  expect(answer).toContain('3 份记录改用标准包“别校师德活动”的同编号表单“别校登记卡”');
  expect(answer).not.toContain('只能看');
  await goTo(page, '#/records');
  await page.getByRole('row').nth(1).getByRole('link').click();
  const others = page.getByRole('region', { name: '这张表里没有的项' });
  await others.getByText('另一个标准包的同编号表单', { exact: false }).waitFor();
  await others.getByText('从教', { exact: false }).waitFor();
});
