import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checklistOn, choosePack } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;
let portal: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await choosePack(extension, 'three-compare-2016');
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  portal = await extension.context.newPage();
});
afterEach(() => portal.close());

const checklist = () => checklistOn(extension, portal);

async function openOn(path: string): Promise<void> {
  await portal.goto(portals.origin + path, { waitUntil: 'networkidle' });
  await checklist().open();
}

test.each([
  ['an empty page', '/jsp/menu', '这个页面上没有读到栏目'],
  ['a list', '/ruoyi', '这像是列表页，不是某个人的表单'],
  ['fields of no form', '/', '读到 3 个栏目，但认不出是哪种表单'],
])('%s: says what was seen and what to do', async (_, path, sentence) => {
  await openOn(path);
  await checklist().panel().getByText(sentence).waitFor();
  const text = await checklist().panel().textContent();
  expect(text).toContain('重新读取');
  expect(await checklist().card().count()).toBe(0);
  expect(await checklist().button('重新读取（R）').isVisible()).toBe(true);
});

test('a form chosen on a page without its fields says so', async () => {
  await openOn('/');
  await checklist().panel().getByRole('combobox', { name: '表单' }).selectOption('member-pledge');
  await checklist().panel().getByText('读到 3 个栏目，但没有一个属于“党员公开承诺书”').waitFor();
  await checklist().card().waitFor();
});

test('a form opened from the list is there after reading again', async () => {
  await openOn('/ruoyi');
  await portal.getByRole('button', { name: '详情' }).first().click();
  await portal.getByText('评议情况').waitFor();
  await checklist().button('重新读取（R）').click();
  await checklist().card().waitFor();
  expect(await checklist().panel().getByText('这像是列表页').count()).toBe(0);
});
