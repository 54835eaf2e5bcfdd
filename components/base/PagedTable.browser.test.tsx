import './tokens.css';
import './base.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { PagedTable, ROWS_PER_PAGE } from './PagedTable.tsx';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.className = 'jn-root';
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const COUNT = 5000;
const rows = Array.from({ length: COUNT }, (_, at) => `第${at + 1}行`);

function show(found: string, shown = rows): Promise<void> {
  const columns = [{ id: 'name', header: '行', cell: (row: string) => row }];
  return act(() =>
    render(<PagedTable label="表" found={found} rows={shown} keyOf={(row) => row} columns={columns} />, root),
  );
}

const drawn = () => [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);

test('of many rows one part is drawn, and the others are turned to', async () => {
  await show('');
  expect(drawn()).toEqual(rows.slice(0, ROWS_PER_PAGE));
  await page.getByRole('button', { name: '下一页' }).click();
  expect(drawn()).toEqual(rows.slice(ROWS_PER_PAGE, 2 * ROWS_PER_PAGE));
  await expect.element(page.getByText(`共 ${COUNT} 项`, { exact: false })).toBeVisible();
});

test('what is found anew begins at its beginning, and a list that grew shorter has a last part', async () => {
  await show('');
  await page.getByRole('button', { name: '下一页' }).click();
  await show('', rows.slice(0, 60));
  expect(drawn()).toEqual(rows.slice(50, 60));
  await show('', rows.slice(0, 40));
  expect(drawn()).toHaveLength(40);
  await show('', rows);
  await page.getByRole('button', { name: '下一页' }).click();
  await show('行', rows);
  expect(drawn()[0]).toBe('第1行');
});
