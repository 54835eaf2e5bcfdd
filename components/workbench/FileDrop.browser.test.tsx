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

test('of two files at once the first is taken, and the page says which was not', async () => {
  await show(false);
  await act(() => {
    const files = new DataTransfer();
    for (const name of ['甲.xlsx', '乙.xlsx']) files.items.add(new File(['x'], name));
    root
      .querySelector('.wb-drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
  });
  expect(taken).toEqual(['甲.xlsx']);
  await expect.element(page.getByText('一次只读一个文件：读“甲.xlsx”，没有读“乙.xlsx”')).toBeVisible();
});

test('the page says which file waits, and which one it came before', async () => {
  await show(true);
  await choose('甲.xlsx');
  await expect.element(page.getByText('“甲.xlsx”排在后面', { exact: false })).toBeVisible();
  await choose('乙.xlsx');
  await expect.element(page.getByText('“乙.xlsx”排在后面', { exact: false })).toBeVisible();
  await expect.element(page.getByText('没有读“甲.xlsx”', { exact: false })).toBeVisible();
});

test('what is dropped and is no file is said not to be, until a file comes', async () => {
  await show(false);
  const words = page.getByText('拖来的不是文件', { exact: false });
  await act(() => {
    const text = new DataTransfer();
    text.setData('text/plain', '姓名 身份证号');
    root
      .querySelector('.wb-drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: text, bubbles: true }));
  });
  await expect.element(words).toBeVisible();
  expect(taken).toEqual([]);
  await choose('甲.xlsx');
  await expect.element(words).not.toBeInTheDocument();
  expect(taken).toEqual(['甲.xlsx']);
});
