import '../base/tokens.css';
import '../base/base.css';
import './paper.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperBlock, PaperDocument } from '#core/paper/document.ts';
import { Paper } from './Paper.tsx';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function pagesOf(...blocks: PaperBlock[]): Promise<HTMLElement[]> {
  return pagesOfAll([{ title: '示例公文', blocks }]);
}

async function pagesOfAll(documents: readonly PaperDocument[]): Promise<HTMLElement[]> {
  await act(() => render(<Paper documents={documents} onPages={() => undefined} />, root));
  return [...root.querySelectorAll<HTMLElement>('.paper__page')];
}

/** What stands on a page ends above its lower margin. */
function expectInside(pages: readonly HTMLElement[]): void {
  for (const page of pages) {
    const { bottom } = page.getBoundingClientRect();
    const margin = (35 / 297) * page.getBoundingClientRect().height;
    for (const child of page.children) {
      if (child.tagName === 'FOOTER') continue;
      expect(child.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom - margin + 1);
    }
  }
}

const signature: PaperBlock = {
  kind: 'signature',
  lines: [{ label: '审核人（签名）：', text: '', line: true }],
};
const bodyOf = (pages: readonly HTMLElement[], selector: string): string =>
  pages
    .flatMap((page) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent))
    .join('');

test('a short paper is one page with its number', async () => {
  const pages = await pagesOf({ kind: 'text', text: '一句话。', indent: true }, signature);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.querySelector('footer')?.textContent).toBe('— 1 —');
  expectInside(pages);
});

test('a long text goes on by lines, and nothing of it is lost or said twice', async () => {
  const text = Array.from({ length: 400 }, (_, n) => `第${n}句，每周听课一节𠮷。`).join('');
  const pages = await pagesOf({ kind: 'text', text, indent: true }, signature);
  expect(pages.length).toBeGreaterThan(5);
  expect(bodyOf(pages, '.paper__text')).toBe(text);
  // Only its first line is indented.
  expect(root.querySelectorAll('.paper__text--indent')).toHaveLength(1);
  expectInside(pages);
});

test('a table goes on by rows under its header', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => [String(n), `示例${n}`]);
  const pages = await pagesOf({ kind: 'table', header: ['序号', '姓名'], rows, widths: [1, 4] });
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page.querySelector('thead')?.textContent).toBe('序号姓名');
  expect(bodyOf(pages, 'tbody')).toBe(rows.flat().join(''));
  expectInside(pages);
});

test('a row higher than a page goes on cell by cell', async () => {
  const long = Array.from({ length: 700 }, (_, n) => `意见${n}。`).join('');
  const pages = await pagesOf({
    kind: 'table',
    header: ['标准', '意见'],
    rows: [
      ['先', '短'],
      ['长', long],
      ['后', '短'],
    ],
    widths: [1, 2],
  });
  expect(bodyOf(pages, 'tbody td:nth-child(2)')).toBe(`短${long}短`);
  expectInside(pages);
});

test('a signature never stands alone on a page', async () => {
  const alone: number[] = [];
  for (let count = 15; count < 55; count++) {
    const rows = Array.from({ length: count }, (_, n) => [String(n), '示例']);
    const pages = await pagesOf({ kind: 'table', header: ['序号', '姓名'], rows, widths: [1, 4] }, signature);
    const last = pages.at(-1);
    if (last?.querySelector('.paper__signature') && !last.querySelector('tbody')) alone.push(count);
    expect(bodyOf(pages, 'tbody')).toBe(rows.flat().join(''));
    expectInside(pages);
  }
  expect(alone).toEqual([]);
});

/** Where the number stands. */
function sideOf(page: HTMLElement): string {
  const box = page.getBoundingClientRect();
  const number = page.querySelector('footer')?.getBoundingClientRect();
  return number && number.left - box.left > box.right - number.right ? 'right' : 'left';
}

test('nor below a text: its last lines come along', async () => {
  const alone: number[] = [];
  for (let lines = 12; lines < 48; lines++) {
    const text = '长'.repeat(lines * 28);
    const pages = await pagesOf({ kind: 'text', text }, signature);
    const last = pages.at(-1);
    if (last?.querySelector('.paper__signature') && !last.querySelector('.paper__text')) alone.push(lines);
    expect(bodyOf(pages, '.paper__text')).toBe(text);
    expectInside(pages);
  }
  expect(alone).toEqual([]);
});

test('each of several papers counts its own pages, odd numbers outside at the right', async () => {
  const text = '长'.repeat(1200);
  const pages = await pagesOfAll([
    { title: '甲', blocks: [{ kind: 'text', text }] },
    { title: '乙', blocks: [{ kind: 'text', text: '短' }] },
  ]);
  expect(pages.map((page) => page.querySelector('footer')?.textContent)).toEqual([
    '— 1 —',
    '— 2 —',
    '— 3 —',
    '— 1 —',
  ]);
  expect(pages.map(sideOf)).toEqual(['right', 'left', 'right', 'right']);
});
