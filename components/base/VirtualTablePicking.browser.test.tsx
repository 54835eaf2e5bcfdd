import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COUNT, lines, rowBox, useTable } from './virtual-table.fixture.tsx';

const { show, drawn, opened, picked } = useTable();

test('rows are picked by space, by range and all at once, and counted', async () => {
  await show();
  drawn()[1]!.focus();
  await userEvent.keyboard(' ');
  expect([...picked()]).toEqual(['row-1']);
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect([...picked()]).toEqual(['row-1', 'row-2', 'row-3']);
  await expect.element(page.getByText('已选 3 项')).toBeVisible();
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(picked().size).toBe(COUNT);
  await expect.element(page.getByText(`已选 ${COUNT} 项`)).toBeVisible();
  await page.getByRole('button', { name: '取消选择' }).click();
  expect(picked().size).toBe(0);
});

test('a press with Shift picks from the row pressed before, and a second press takes one out', async () => {
  await show();
  await rowBox('样例1').click();
  await rowBox('样例5').click({ modifiers: ['Shift'] });
  expect([...picked()]).toEqual(['row-1', 'row-2', 'row-3', 'row-4', 'row-5']);
  await rowBox('样例3').click();
  expect(picked().has('row-3')).toBe(false);
  expect(opened()).toEqual([]);
});

test('no row is picked while others are still to come, and the boxes say so', async () => {
  await show({ waiting: true });
  const all = page.getByRole('checkbox', { name: `选择列出的全部 ${COUNT} 项` });
  await expect.element(rowBox('样例1')).toBeDisabled();
  await expect.element(all).toBeDisabled();
  drawn()[1]!.focus();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(picked().size).toBe(0);
  await show();
  await rowBox('样例1').click();
  expect([...picked()]).toEqual(['row-1']);
});

test('what was picked stays picked while it is not listed, and that is said', async () => {
  await show();
  await rowBox('样例1').click();
  await rowBox('样例2').click();
  await show({ rows: lines.slice(2, 400), found: 'fewer' });
  await expect.element(page.getByText('（其中 1 项不在当前列表里）')).toBeVisible();
  await page.getByRole('checkbox', { name: '选择列出的全部 398 项' }).click();
  expect(picked().size).toBe(399);
  await page.getByRole('checkbox', { name: '选择列出的全部 398 项' }).click();
  expect([...picked()]).toEqual(['row-1']);
});
