import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FileDrop } from './FileDrop.tsx';

let root: HTMLElement;
const taken: string[] = [];

beforeEach(() => {
  taken.length = 0;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function take({ name }: File): void {
  taken.push(name);
}

function show(busy: boolean): Promise<void> {
  return act(() => render(<FileDrop title="" button="选择文件" accept="" busy={busy} onFile={take} />, root));
}

const choose = (name: string) =>
  userEvent.upload(page.getByLabelText('选择文件').first(), new File(['x'], name));

test('a file that comes while something else is done is taken when that has ended, the latest one', async () => {
  await show(true);
  await choose('甲.xlsx');
  await choose('乙.xlsx');
  expect(taken).toEqual([]);
  await show(false);
  await expect.poll(() => taken).toEqual(['乙.xlsx']);
  await choose('丙.xlsx');
  await expect.poll(() => taken).toEqual(['乙.xlsx', '丙.xlsx']);
});
