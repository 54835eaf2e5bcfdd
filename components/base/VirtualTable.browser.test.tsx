import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scrollFrames } from '#tests/browser/scroll-frames.ts';
import { type TableColumn, TableMemory } from './table-model.ts';
import { COUNT, focused, type Line, lines, rowBox, useTable } from './virtual-table.fixture.tsx';
import { PRINT_LIMIT, VirtualTable } from './VirtualTable.tsx';

const { show, drawn, box, cells, activeRow, inSight, opened, root, draw } = useTable();

test('of 10,000 rows few are drawn, and screen readers hear how many there are and which these are', async () => {
  await show();
  expect(drawn().length).toBeLessThan(60);
  expect(inSight().slice(0, 2)).toEqual(['row-0', 'row-1']);
  const table = root().querySelector('table')!;
  expect(table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  expect(drawn()[3]!.getAttribute('aria-rowindex')).toBe('5');
});

test('the last row is reached by scrolling, with rows of any height, and the number drawn stays small', async () => {
  await show();
  const frames = await scrollFrames({ selector: '.jn-vtable__box', step: 3000, frames: 120 });
  expect(frames.frames).toBe(120);
  // Rows that were never in sight are as tall as was guessed: the end moves away while they are measured.
  await expect
    .poll(() => {
      box().scrollTop = box().scrollHeight;
      return inSight().at(-1);
    })
    .toBe('row-9999');
  await expect
    .poll(() =>
      Math.abs(drawn().at(-1)!.getBoundingClientRect().bottom - box().getBoundingClientRect().bottom),
    )
    .toBeLessThan(4);
  expect(drawn().length).toBeLessThan(60);
});

test('the header stays while the rows scroll', async () => {
  await show();
  box().scrollTop = 90_000;
  await expect.poll(() => cells()[5]).toMatch(/样例\d{4}/);
  const head = root().querySelector('thead th')!.getBoundingClientRect();
  expect(Math.abs(head.top - box().getBoundingClientRect().top)).toBeLessThan(3);
});

test('keys go from row to row, to both ends and by pages, and the row that has the focus is in sight', async () => {
  await show();
  drawn()[0]!.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(focused).toBe('row-2');
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(focused).toBe('row-1');
  await userEvent.keyboard('{End}');
  await expect.poll(focused).toBe('row-9999');
  await expect.poll(inSight).toContain('row-9999');
  await userEvent.keyboard('{PageUp}');
  await expect.poll(focused).not.toBe('row-9999');
  await expect.poll(() => inSight().includes(focused()!)).toBe(true);
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toBe('row-0');
  await expect.poll(inSight).toContain('row-0');
  await userEvent.keyboard('{PageDown}{Enter}');
  await expect.poll(() => opened()).toEqual([focused()]);
});

test('the focused row stays in the page when it is scrolled out of sight', async () => {
  await show();
  drawn()[2]!.focus();
  box().scrollTop = 200_000;
  await expect
    .poll(() => drawn().length > 5 && !inSight().includes('row-2') && inSight().length > 3)
    .toBe(true);
  expect(focused()).toBe('row-2');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toBe('row-3');
  await expect.poll(inSight).toContain('row-3');
});

test('one row alone is in the tab order, with its link', async () => {
  await show();
  const reachable = [...root().querySelectorAll('tbody [tabindex="0"]')];
  expect(reachable.map((each) => each.tagName)).toEqual(['TR', 'INPUT', 'A']);
});

test('a header sorts up, down and not at all, and the list begins again', async () => {
  await show();
  box().scrollTop = 50_000;
  await page.getByRole('button', { name: '分数' }).click();
  await expect.poll(() => cells().slice(0, 2)).toEqual(['样例0', '样例1000']);
  expect(box().scrollTop).toBe(0);
  const header = page.getByRole('columnheader', { name: '分数' });
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: '分数' }).click();
  await expect.poll(() => drawn()[0]!.lastElementChild?.textContent).toBe('999');
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: '分数' }).click();
  await expect.poll(() => cells()[1]).toBe('样例1');
});

test('a press on a row opens it, one on its box or link does not', async () => {
  await show();
  await page.getByText('短').first().click();
  expect(opened()).toEqual(['row-1']);
  await page.getByRole('link', { name: '样例2', exact: true }).click();
  expect(opened()).toEqual(['row-1']);
});

test('columns are hidden and shown, and the one that names the rows is not offered', async () => {
  await show();
  await page.getByRole('button', { name: '列（3/3）' }).click();
  const menu = page.getByRole('group', { name: '显示的列' });
  await expect.element(menu).toBeVisible();
  expect(menu.element().textContent).not.toContain('姓名');
  await menu.getByText('说明').click();
  expect(root().querySelectorAll('thead th')).toHaveLength(3);
  await menu.getByText('分数').click();
  await userEvent.keyboard('{Escape}');
  expect(root().querySelector('.jn-columns__menu')).toBeNull();
  expect(document.activeElement?.textContent).toBe('列（1/3）');
  expect(drawn()[0]!.textContent).toBe('样例0');
});

test('who comes back finds the place, the order and the row where the keyboard was', async () => {
  const memory = new TableMemory();
  await show({ memory });
  await page.getByRole('button', { name: '分数' }).click();
  box().scrollTop = 120_000;
  await expect.poll(() => inSight().length > 3 && cells()[9]).not.toBe('样例9000');
  await expect.poll(() => inSight().length).toBeGreaterThan(3);
  drawn()[12]!.focus({ preventScroll: true });
  const [at, row] = [box().scrollTop, focused()];
  await expect.poll(activeRow).toBe(row);
  await draw(null);
  await show({ memory });
  await expect.poll(() => Math.abs(box().scrollTop - at)).toBeLessThan(2);
  expect(activeRow()).toBe(row);
  await expect.poll(() => inSight().length).toBeGreaterThan(3);
});

test('a list of some length is printed whole, a longer one says that it is not', async () => {
  await show({ rows: lines.slice(0, PRINT_LIMIT) });
  await act(() => void dispatchEvent(new Event('beforeprint')));
  expect(drawn()).toHaveLength(PRINT_LIMIT);
  await act(() => void dispatchEvent(new Event('afterprint')));
  expect(drawn().length).toBeLessThan(60);
  await show();
  await act(() => void dispatchEvent(new Event('beforeprint')));
  expect(drawn().length).toBeLessThan(60);
  expect(root().querySelector('.jn-vtable__print')?.textContent).toContain('列表共 10000 行');
});

test('nothing in the table is hard to reach for whoever cannot see it', async () => {
  await show();
  await rowBox('样例1').click();
  await page.getByRole('button', { name: '列（3/3）' }).click();
  const { violations } = await axe.run(root());
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('in a narrow window no column is squeezed to nothing: the box scrolls sideways, the page does not', async () => {
  await page.viewport(700, 700);
  const wide: readonly TableColumn<Line>[] = [
    { id: 'name', title: '姓名', rowHeader: true, width: '16%', cell: (row) => row.name },
    { id: 'unit', title: '单位', cell: () => '样例县第一小学党支部' },
    { id: 'form', title: '表单', cell: () => '党员公开承诺书' },
    ...['一', '二', '三', '四'].map((id) => ({ id, title: id, width: '148px', cell: () => '短' })),
  ];
  await draw(
    <VirtualTable
      label="窄"
      columns={wide}
      rows={lines.slice(0, 20)}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      found=""
    />,
  );
  const widths = [...root().querySelectorAll('thead th')].map((cell) => cell.getBoundingClientRect().width);
  expect(Math.min(...widths)).toBeGreaterThan(100);
  const scroller = root().querySelector('.jn-vtable__box')!;
  expect(scroller.scrollWidth).toBeGreaterThan(scroller.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
});
