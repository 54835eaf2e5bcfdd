import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { goTo } from '#tests/harness/workbench.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

const [first, second] = people(2);
const name = first?.name ?? '';
const pledge = (item: string, signedOn: string): Values => ({ signedOn, pledges: [{ item }] });
const ticks = ['2015-05-01', '2016-05-03'].map(
  (day, at) => `选择“${name}（第 ${at + 1} 份，承诺日期 ${day}）”`,
);

let portals: Portals;
let extension: RunningExtension;
let workbench: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  const twice = [pledge('前一年的承诺', '2015-05-01'), pledge('这一年的承诺', '2016-05-03')];
  await seedPeople(extension, [
    { values: { ...first } as Values, records: { 'member-pledge': twice } },
    { values: { ...second } as Values, records: { 'member-pledge': pledge('别人的承诺', '2016-05-03') } },
  ]);
  workbench = await extension.open('workbench.html');
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

test('the popup fills from the record that the user chose, and from none before', async () => {
  const portal = await extension.context.newPage();
  await openPortal(portal, `${portals.origin}/jsp/form`);
  const popup = await extension.popupFor(portal);
  const choice = popup.getByRole('combobox', { name: '填报记录' });
  const fill = popup.getByRole('button', { name: /^填写 \d+ 项$/ });
  const preview = popup.getByRole('table', { name: '填写预览' });
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill(name);
  await popup.getByRole('option', { name }).click();
  await popup.getByText('此人有 2 份这种记录').waitFor();
  expect(await fill.isEnabled()).toBe(false);
  expect(await preview.count()).toBe(0);
  await choice.selectOption({ label: '第 2 份，承诺日期 2016-05-03' });
  await preview.getByText('这一年的承诺').waitFor();
  await choice.selectOption({ label: '第 1 份，承诺日期 2015-05-01' });
  await preview.getByText('前一年的承诺').waitFor();
  await fill.click();
  await popup
    .getByRole('status')
    .getByText(/^已填 \d+ 项/)
    .waitFor();
  // The page of somebody else is not filled.
  await openPortal(portal, `${portals.origin}/jsp/form`);
  await popup.getByRole('button', { name: '下一个人' }).click();
  await preview.getByText('别人的承诺').waitFor();
  expect(await choice.count()).toBe(0);
  await popup.close();
  await portal.close();
});

test('person, list and record say which of the two is which', async () => {
  await goTo(workbench, '#/people');
  await workbench.getByRole('link', { name }).click();
  const form = workbench.getByRole('link', { name: '党员公开承诺书（第 2 份，承诺日期 2016-05-03）' });
  await form.click();
  await workbench.getByRole('heading', { name: /第 2 份，承诺日期 2016-05-03/ }).waitFor();
  await goTo(workbench, '#/records');
  const cell = { name: '党员公开承诺书（第 1 份，承诺日期 2015-05-01）', exact: true };
  await workbench.getByRole('cell', cell).waitFor();
});

test('each goes out as a row of its own, under its own name', async () => {
  await goTo(workbench, '#/export');
  await workbench.getByText('有 1 人各有几份这种记录').waitFor();
  for (const tick of ticks) expect(await workbench.getByLabel(tick).isChecked()).toBe(true);
  const rows = async (count: number): Promise<string[]> => {
    await workbench.getByRole('button', { name: '保存汇总表' }).click();
    const text = await workbench.getByText(new RegExp(`^已保存到.+共 ${count} 行$`)).innerText();
    const file = /^已保存到 (.+)，共 \d+ 行$/.exec(text)?.[1] ?? '';
    const book = await openWorkbook(new Uint8Array(readFileSync(file)), 'saved.xlsx');
    const sheet = book.sheets[0];
    return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: sheet?.columnCount ?? 0 }, (_cell, column) => sheet?.cell(row, column)?.text).join(
        ' ',
      ),
    );
  };
  expect(await rows(3)).toEqual([
    expect.anything(),
    expect.stringContaining('前一年的承诺'),
    expect.stringContaining('这一年的承诺'),
    expect.stringContaining('别人的承诺'),
  ]);
  await workbench.getByLabel(ticks[0] ?? '').uncheck();
  await workbench.getByText('已选 2 份，共 3 份').waitFor();
  expect(await rows(2)).toHaveLength(3);
});
