import './tokens.css';
import './base.css';
import './virtual-table.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#locales/workbench.ts';
import type { TableColumn } from './table-model.ts';
import { VirtualTable } from './VirtualTable.tsx';

/** Each is two lines tall. */
const rows = Array.from({ length: 3000 }, (_, at) => ({
  id: `row-${at}`,
  note: '占两行的说明文字。'.repeat(11),
}));
type Line = (typeof rows)[number];
const columns: readonly TableColumn<Line>[] = [
  { id: 'name', title: '姓名', rowHeader: true, width: '100px', cell: ({ id }) => id },
  { id: 'note', title: '说明', cell: ({ note }) => note },
];

let root: HTMLElement;
beforeEach(async () => {
  await page.viewport(900, 700);
  root = document.createElement('div');
  root.className = 'jn-root';
  document.body.append(root);
  await act(() =>
    render(
      <VirtualTable label="高行" columns={columns} rows={rows} keyOf={keyOf} nameOf={keyOf} found="" />,
      root,
    ),
  );
});
afterEach(() => {
  render(null, root);
  root.remove();
});
const keyOf = ({ id }: Line): string => id;
const box = (): HTMLElement => root.querySelector<HTMLElement>('.jn-vtable__box')!;
const drawn = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('tbody tr[data-key]')];
const height = (): number => drawn()[1]!.getBoundingClientRect().height;

test('a list of tall rows is as long as it will be once its first rows are drawn', async () => {
  expect(height()).toBeGreaterThan(45);
  await expect.poll(() => Math.abs(box().scrollHeight / (rows.length * height()) - 1)).toBeLessThan(0.01);
});

test('a page of keys goes no further than the rows that are in sight', async () => {
  const shown = Math.floor(box().clientHeight / height());
  drawn()[0]!.focus();
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).not.toBe('0');
  const reached = Number(document.activeElement?.getAttribute('data-index'));
  expect(reached).toBeGreaterThan(1);
  expect(reached).toBeLessThan(shown);
});
