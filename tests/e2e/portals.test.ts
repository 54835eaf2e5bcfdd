import { type BrowserContext, chromium, type Frame, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { ImportProfile } from '#core/model/import-contract.ts';
import { textOf } from '#core/model/values.ts';
import { flatten } from '#tests/portals/judge.ts';
import { openPortal } from '#tests/portals/open.ts';
import autopoiProfile from '#tests/portals/profiles/autopoi.ts';
import ruoyiProfile from '#tests/portals/profiles/ruoyi.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { portalPresses, portalState } from '#tests/portals/state.ts';
import { detailTruth, formTruth, holdoutIds, portalIds } from '#tests/portals/truth.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

let portals: Portals;
let context: BrowserContext;
let page: Page;
/** Everything a browser complains of: console errors, exceptions, answers of 400 and above. */
let complaints: string[];

beforeAll(async () => {
  portals = await startPortals();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await context.browser()?.close();
  await portals.close();
});

beforeEach(async () => {
  portals.reset();
  complaints = [];
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && complaints.push(response.url()));
});

afterEach(() => page.close());

const open = (path: string) => openPortal(page, portals.origin + path);
const state = async (frame: Page | Frame = page) => flatten(await portalState(frame));
const status = async (path: string) => (await fetch(portals.origin + path)).status;
const presses = () => portals.state.presses.map(({ button }) => button);
const plain = (text: string) => text.replace(/\s/gu, '');
const shown = async () => plain(await page.locator('body').innerText());

test.each([...portalIds, ...holdoutIds])('%s: the form has every control of its truth', async (portal) => {
  const form = formTruth(portal);
  await open(form.page);
  const text = await shown();
  for (const { label } of form.controls) {
    for (const part of label.split(' ')) expect(text).toContain(plain(part));
  }
  for (const { selector, leave = '' } of form.controls) {
    if (!/^(?:read-only|disabled)/.test(leave)) continue;
    const control = page.locator(selector).first();
    const inner = control.locator('xpath=descendant-or-self::*[self::input or self::textarea]').first();
    const untouchable = inner.evaluate((element) => element.matches(':disabled, :read-only, [readonly]'));
    expect(await untouchable, selector).toBe(true);
  }
  expect(complaints).toEqual([]);
  expect(portals.state).toEqual({
    presses: [],
    submissions: [],
    imported: { ruoyi: [], jeecg: [] },
    roster: [],
  });
});

describe.each(portalIds)('%s', (portal) => {
  const form = formTruth(portal);
  const detail = detailTruth(portal);

  test('what the truth says is there already, is there', async () => {
    await open(form.page);
    const model = await state();
    for (const { key, present } of form.controls) {
      if (key && present !== undefined) expect(model[key], key).toBe(present);
    }
  });

  test('a record opens in the form with the codes of the portal', async () => {
    await open(`${form.page}?id=1`);
    const values = sampleValues(form.formTypeId, 1);
    const name = form.controls.find(({ path }) => path === 'name')?.key ?? '';
    await expect.poll(async () => (await state())[name]).toBe(values['name']);
    const model = await state();
    for (const { key, path, codes } of form.controls) {
      if (!key || !codes || !path) continue;
      const word = textOf(values, path);
      const words = word?.split('、').map((one) => codes[one] ?? one);
      expect([model[key]].flat(), key).toEqual(words);
    }
  });

  test('prefill fills what is asked for and nothing else', async () => {
    await open(`${form.page}?prefill=name`);
    const values = sampleValues(form.formTypeId, 1);
    const before = new Set(
      form.controls.filter(({ present }) => present !== undefined).map(({ key }) => key),
    );
    const name = form.controls.find(({ path }) => path === 'name')?.key ?? '';
    await expect.poll(async () => (await state())[name]).toBe(values['name']);
    const model = await state();
    const fields = form.controls.filter(
      ({ key, path }) => key && path && model[key] !== undefined && !before.has(key),
    );
    // The JSP select of 承诺人身份 posts "0" while nothing is chosen.
    expect(fields.map(({ path }) => path).filter((path) => path !== 'pledgerRole')).toEqual(['name']);
  });

  test('the read-only page prints every value of the record', async () => {
    await open(detail.page);
    const values = sampleValues(detail.formTypeId, 1);
    await expect.poll(shown).toContain(plain(String(values['name'])));
    const text = await shown();
    for (const { label, path } of detail.texts) {
      expect(text).toContain(plain(label));
      const word = path && textOf(values, path);
      if (word) for (const part of word.split('、')) expect(text, label).toContain(plain(part).slice(0, 7));
    }
    expect(complaints).toEqual([]);
  });
});

test('a press of 保存 is told to the server, and a posted form is kept', async () => {
  await open('/jsp/form?id=1');
  await page.getByRole('button', { name: '保 存' }).click();
  await expect.poll(() => portals.state.presses).toEqual([{ page: '/jsp/form', button: '保存' }]);
  expect(await portalPresses(page)).toEqual(['保存']);
  await page.locator('[name=yzm]').fill('7k3d');
  await page.getByRole('button', { name: '提 交' }).click();
  await expect.poll(() => portals.state.submissions.length).toBe(1);
  expect(portals.state.submissions[0]?.fields['bean.xm']).toEqual([sampleValues('member-pledge', 1)['name']]);
  // Each press is a message of its own, and they may overtake one another.
  await expect.poll(() => presses().toSorted()).toEqual(['submit', '保存', '提交'].toSorted());
  // The answer is a page of its own; a page closed on the way to it may hang.
  await page.waitForURL((url) => url.pathname.endsWith('.do'));
});

test('确定 shows the messages of the library; closing the dialog counts as a press', async () => {
  await open('/ruoyi/form');
  await page.getByRole('button', { name: '确 定' }).click();
  await page.getByText('姓名不能为空').waitFor();
  await expect.poll(presses).toEqual(['确定']);
  await page.keyboard.press('Escape');
  await expect.poll(presses).toEqual(['确定', '关闭']);
});

test('确认 shows the messages of the library', async () => {
  await open('/jeecg/form');
  await page.getByRole('button', { name: /确\s?认/ }).click();
  await page.getByText('请输入姓名!').waitFor();
  await expect.poll(presses).toEqual(['确认']);
});

for (const path of ['/jsp/frames', '/jsp/frameset']) {
  test(`${path} shows the form in a frame of its own origin, in GBK`, async () => {
    await open(`${path}?id=1`);
    const main = page.frame('mainFrame');
    if (!main) throw new Error('no main frame');
    await expect
      .poll(async () => (await state(main))['bean.xm'])
      .toBe(sampleValues('member-pledge', 1)['name']);
    expect(await main.evaluate(() => document.characterSet)).toBe('GBK');
    expect(complaints).toEqual([]);
  });
}

/** A workbook as a school sends it: title rows, header, one record of the samples. */
function workbookOf({ columns, titleRows }: ImportProfile, formTypeId: string): Buffer {
  const values = sampleValues(formTypeId, 1);
  const title = Array.from({ length: titleRows }, () => ['导入']);
  const rows = [columns.map(({ header }) => header), columns.map(({ path }) => textOf(values, path))];
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([...title, ...rows]), '导入');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const upload = (buffer: Buffer) => ({
  name: '导入.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
});

test('a person imports a workbook through the dialog of ruoyi', async () => {
  await open('/ruoyi');
  await page.getByRole('button', { name: '导入' }).click();
  await page.locator('input[type=file]').setInputFiles(upload(workbookOf(ruoyiProfile, 'democratic-review')));
  await page.getByRole('button', { name: '确 定' }).click();
  await page.getByText('恭喜您，数据已全部导入成功！共 1 条').waitFor();
  expect(portals.state.imported.ruoyi).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a person imports a workbook with the button of jeecg', async () => {
  await open('/jeecg');
  await page.locator('input[type=file]').setInputFiles(upload(workbookOf(autopoiProfile, 'member-pledge')));
  await page.getByText('文件导入成功！数据行数：1').waitFor();
  expect(portals.state.imported.jeecg).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('paths outside the list are not served', async () => {
  expect(await status('/lib/vue2.js')).toBe(200);
  for (const path of [
    '/lib/../package.json',
    '/lib/%2e%2e/package.json',
    '/portal/jsp/..%2f..%2fserver.js',
    '/portal/jsp/form.html',
    '/portal/truth/jsp-form.json',
    '/jsp/nothing',
  ]) {
    expect(await status(path), path).toBe(404);
  }
});
