import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PageReport } from '#core/model/page-report.ts';
import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';
import { formTruth } from '#tests/portals/truth.ts';

const person = people().find(({ name }) => name === '王样一');
let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let popup: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(extension, [{ values: { ...person } as Values }]);
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  portal = await extension.context.newPage();
  await openPortal(portal, `${portals.origin}/jsp/form`);
  popup = await extension.popupFor(portal);
});
afterEach(async () => {
  await popup.close();
  await portal.close();
});

const button = (name: string) => popup.getByRole('button', { name, exact: true });
const at = (made: PageReport, path: string) => made.controls.find(({ field }) => field === path);
const saved = () => popup.getByRole('status').filter({ hasText: /^已保存到 / });

async function report(): Promise<PageReport> {
  const before = (await saved().isVisible()) ? await saved().innerText() : '';
  await button('保存填写报告').click();
  await saved().waitFor();
  await expect.poll(() => saved().innerText()).not.toBe(before);
  const path = (await saved().innerText()).replace('已保存到 ', '');
  return PageReport.parse(JSON.parse(readFileSync(path, 'utf8')));
}

async function choose(): Promise<void> {
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('王样一');
  await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').click();
  await popup.getByRole('table', { name: '填写预览' }).waitFor();
}

test('a page that was only read is reported with all of its controls', async () => {
  const read = await report();
  expect(read.stage).toBe('read');
  expect(read.form?.id).toBe('member-pledge');
  // A control that nobody can see is no control of the page.
  const inSight = formTruth('jsp').controls.filter(({ path }) => path !== null);
  expect(read.controls.length).toBeGreaterThanOrEqual(inSight.length);
  expect(read.controls.find(({ field }) => field === 'idNumber')?.label).toMatch(/身份证/);
  expect(read.totals.describeMs).toBeGreaterThan(0);
});

test('numbers are masked in the report until they are shown in full', async () => {
  await choose();
  const masked = await report();
  expect(masked).toMatchObject({ stage: 'preview', revealed: false });
  expect(JSON.stringify(masked)).not.toContain(person?.idNumber);
  expect(JSON.stringify(masked)).not.toContain(person?.phone);
  await button('显示完整号码').click();
  await expect.poll(() => button('保存填写报告').isDisabled()).toBe(true);
  await popup.getByText('请先填写用途').waitFor();
  await popup.getByRole('textbox', { name: '用途' }).fill('报区委组织部备案');
  const full = await report();
  expect(full.revealed).toBe(true);
  // Only this one stands in the journal, with what it was for.
  const journal = await extension.open('workbench.html#/journal');
  const lines = journal.getByRole('table', { name: '操作记录' }).locator('tbody tr');
  const exported = lines.filter({ hasText: '用途：' });
  await expect.poll(() => exported.filter({ hasText: '用途：报区委组织部备案' }).count()).toBe(2);
  expect(await exported.count()).toBe(2);
  expect(await exported.filter({ hasText: '填写报告-' }).count()).toBeGreaterThan(0);
  await journal.close();
  expect(at(full, 'idNumber')).toMatchObject({ new: person?.idNumber, reason: 'notFilledYet' });
});

test('fill and undoing are in one report, control by control', async () => {
  await choose();
  await popup.getByRole('button', { name: /^填写 \d+ 项$/ }).click();
  await popup.getByText(/^已填 \d+ 项/).waitFor({ timeout: 60_000 });
  const filled = await report();
  expect(at(filled, 'name')).toMatchObject({ old: '', new: '王样一', now: '王样一', outcome: 'verified' });
  expect(filled.totals.verified).toBeGreaterThan(5);
  expect(filled.controls.every(({ outcome, reasonText }) => outcome === 'verified' || reasonText)).toBe(true);

  await button('撤销填写').click();
  await popup.getByText(/^已恢复 \d+ 项/).waitFor({ timeout: 60_000 });
  const undone = await report();
  expect(undone.stage).toBe('undone');
  expect(undone.totals).toMatchObject({
    verified: filled.totals.verified,
    restored: filled.totals.verified,
    notRestored: 0,
  });
  expect(at(undone, 'name')?.now).toBe('王样一');
  expect(undone.undo?.controls.find(({ field }) => field === 'name')).toMatchObject({
    old: '',
    now: '',
    restored: true,
  });
  // Another reading begins another report.
  await popup.getByRole('button', { name: '换人' }).click();
  await expect.poll(async () => (await report()).stage).toBe('read');
});
