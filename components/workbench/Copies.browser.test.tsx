import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Copies, type CopiesProps } from './Copies.tsx';

let root: HTMLElement;
let told: unknown[];

beforeEach(() => {
  told = [];
  root = document.createElement('div');
  root.className = 'jn-root';
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function tell(what: string): (...args: unknown[]) => void {
  return (...args) => void told.push([what, ...args.filter((arg) => !(arg instanceof Event))]);
}

function show(more: Partial<CopiesProps> = {}): Promise<void> {
  const props: CopiesProps = {
    fields: [{ value: 'pledges[].item', label: '承诺事项' }],
    field: '',
    count: 3,
    sources: [],
    refused: [],
    pasted: '',
    reading: undefined,
    progress: undefined,
    answer: undefined,
    found: undefined,
    isReady: true,
    onField: tell('field'),
    onFiles: (files, scope) => void told.push(['files', files.map(({ name }) => name), scope]),
    onCancelReading: tell('cancelReading'),
    onScope: tell('scope'),
    onColumn: tell('column'),
    onRemove: tell('remove'),
    onPasted: tell('pasted'),
    onCompare: tell('compare'),
    onCancel: tell('cancel'),
    ...more,
  };
  return act(() => render(<Copies {...props} />, root));
}

const source = {
  key: 'f',
  name: '往年.xlsx',
  scope: 'past',
  column: '',
  columns: [
    { value: '承诺事项', label: '承诺事项（9 段）' },
    { value: '总结', label: '总结（9 段）' },
  ],
} as const;

test('files go in as earlier years or as models, and nobody guesses their column', async () => {
  await show({ sources: [source], isReady: false });
  for (const [button, scope] of [
    ['选择历年的文件', 'past'],
    ['选择范文文件', 'model'],
  ] as const) {
    const input = root.querySelector<HTMLInputElement>(`input[aria-label="${button}"]`);
    const files = new DataTransfer();
    files.items.add(new File(['甲'], 'a.txt'));
    files.items.add(new File(['乙'], 'b.txt'));
    input!.files = files.files;
    input!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(told.pop()).toEqual(['files', ['a.txt', 'b.txt'], scope]);
  }
  await expect.element(page.getByText('请先给每个文件选好比哪一列。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '比对列出的 3 段文字' })).toBeDisabled();
  await page.getByLabelText('“往年.xlsx”比哪一列').selectOptions('总结');
  await page.getByLabelText('“往年.xlsx”当作').selectOptions('model');
  await page.getByRole('button', { name: '不用“往年.xlsx”' }).click();
  expect(told).toEqual([
    ['column', 'f', '总结'],
    ['scope', 'f', 'model'],
    ['remove', 'f'],
  ]);
});

test('a bad file has its sentence, and that nothing is stored stands there', async () => {
  await show({ refused: [{ name: '坏.xlsx', text: '文件不完整。' }] });
  await expect.element(page.getByText('“坏.xlsx”没有用上')).toBeVisible();
  await expect.element(page.getByText('文件不完整。')).toBeVisible();
  await expect.element(page.getByText('不存入程序', { exact: false })).toBeVisible();
});

test('what is under way can be cancelled', async () => {
  await show({ progress: 0.5 });
  expect(root.querySelector('progress')?.value).toBe(0.5);
  await page.getByRole('button', { name: '取消' }).click();
  await show({ reading: { file: '往年.xlsx' } });
  await page.getByRole('button', { name: '取消' }).click();
  expect(told).toEqual([['cancel'], ['cancelReading']]);
});

test('a group says where each text is from, the earliest first, and what it shares side by side', async () => {
  const like = {
    scope: 'model',
    label: '范文.txt · 第 1 行',
    kind: 'wording',
    percent: 95,
    clauses: [{ theirs: '做到爱岗敬业', own: '做到敬业爱岗' }],
  } as const;
  const first = {
    key: '0',
    scope: 'model',
    label: '范文.txt · 第 1 行',
    recordId: undefined,
    text: '坚定理想信念，做到爱岗敬业',
    like: undefined,
  } as const;
  const second = { ...first, key: '1', scope: 'batch', label: '王样一', recordId: 'r1', like } as const;
  const groups = Array.from({ length: 11 }, (_, at) => ({
    key: String(at),
    members: [first, second],
    left: at,
  }));
  await show({ found: { summary: '雷同 12 组', groups, left: 1 } });
  const group = page.getByRole('listitem').first();
  expect(group.element().textContent).toMatch(/^第 1 组，共 2 段.*范文\.txt · 第 1 行这一组最早的/);
  await expect
    .element(group.getByText('像是照范文写的，与“范文.txt · 第 1 行”相似 95%：只换了个别字词'))
    .toBeVisible();
  await expect.element(group.getByRole('row', { name: '做到爱岗敬业 做到敬业爱岗' })).toBeVisible();
  await expect.element(group.getByRole('link', { name: '王样一' })).toHaveAttribute('href', '#/records/r1');
  await expect.element(page.getByText('另有 1 组没有列出', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect.element(page.getByText('第 11 组，共 12 段')).toBeVisible();
});
