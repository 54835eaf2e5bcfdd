import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { Copies, type CopiesProps } from './Copies.tsx';

const { log, told, show: draw, root } = useView();

function show(more: Partial<CopiesProps> = {}): Promise<void> {
  const props: CopiesProps = {
    fields: [{ value: 'pledges[].item', label: '承诺事项' }],
    field: '',
    bound: 'usual',
    bounds: [{ value: 'usual', label: '通常的' }],
    count: 3,
    sources: [],
    refused: [],
    pasted: '',
    reading: undefined,
    progress: undefined,
    answer: undefined,
    found: undefined,
    isReady: true,
    onField: told('field'),
    onBound: told('bound'),
    onFiles: (files, scope) => void log.push(['files', files.map(({ name }) => name), scope]),
    onCancelReading: told('cancelReading'),
    onScope: told('scope'),
    onColumn: told('column'),
    onRemove: told('remove'),
    onPasted: told('pasted'),
    onCompare: told('compare'),
    onCancel: told('cancel'),
    ...more,
  };
  return draw(<Copies {...props} />);
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
  note: '',
} as const;

test('files go in as earlier years or as models, and nobody guesses their column', async () => {
  await show({ sources: [source], isReady: false });
  for (const [button, scope] of [
    ['选择历年的文件', 'past'],
    ['选择范文文件', 'model'],
  ] as const) {
    const input = root().querySelector<HTMLInputElement>(`input[aria-label="${button}"]`);
    const files = new DataTransfer();
    files.items.add(new File(['甲'], 'a.txt'));
    files.items.add(new File(['乙'], 'b.txt'));
    input!.files = files.files;
    input!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(log.pop()).toEqual(['files', ['a.txt', 'b.txt'], scope]);
  }
  await expect.element(page.getByText('请先给每个文件选好比哪一列。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '比对列出的 3 段文字' })).toBeDisabled();
  await page.getByLabelText('“往年.xlsx”比哪一列').selectOptions('总结');
  await page.getByLabelText('“往年.xlsx”当作').selectOptions('model');
  await page.getByRole('button', { name: '不用“往年.xlsx”' }).click();
  expect(log).toEqual([
    ['column', 'f', '总结'],
    ['scope', 'f', 'model'],
    ['remove', 'f'],
  ]);
});

test('the least similarity stands there, and is asked for where checks differ', async () => {
  const bounds = [
    { value: '0.9', label: '90%（标准包的“承诺雷同”）' },
    { value: '0.6', label: '60%（标准包的“总结雷同”）' },
  ];
  await show({ bound: '0.9', bounds });
  await expect.element(page.getByLabelText('最低相似度')).toHaveDisplayValue('90%（标准包的“承诺雷同”）');
  expect(root().textContent).not.toContain('请先选一个');
  await show({ bound: '', bounds, isReady: false });
  await expect.element(page.getByText('标准包的检查要求的最低相似度不同', { exact: false })).toBeVisible();
  await page.getByLabelText('最低相似度').selectOptions('60%（标准包的“总结雷同”）');
  expect(log).toEqual([['bound', '0.6']]);
});

test('what of a file is not compared stands under its column', async () => {
  await show({ sources: [{ ...source, note: '隐藏的工作表“旧稿”没有比' }] });
  const cell = page.getByRole('cell').nth(1);
  await expect.element(cell.getByText('隐藏的工作表“旧稿”没有比')).toBeVisible();
});

test('a bad file has its sentence, and that nothing is stored stands there', async () => {
  await show({ refused: [{ name: '坏.xlsx', text: '文件不完整。' }] });
  await expect.element(page.getByText('“坏.xlsx”没有用上')).toBeVisible();
  await expect.element(page.getByText('文件不完整。')).toBeVisible();
  await expect.element(page.getByText('不存入程序', { exact: false })).toBeVisible();
});

test('what is under way can be cancelled', async () => {
  await show({ progress: 0.5 });
  expect(root().querySelector('progress')?.value).toBe(0.5);
  await page.getByRole('button', { name: '取消' }).click();
  await show({ reading: { file: '往年.xlsx' } });
  await page.getByRole('button', { name: '取消' }).click();
  expect(log).toEqual([['cancel'], ['cancelReading']]);
});

test('a group says where each text is from, and what it shares side by side', async () => {
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
    role: 'first',
    like: undefined,
  } as const;
  const second = {
    ...first,
    key: '1',
    scope: 'batch',
    label: '王样一',
    recordId: 'r1',
    role: undefined,
    like,
  } as const;
  const groups = Array.from({ length: 11 }, (_, at) => ({
    key: String(at),
    members: [first, second],
    left: at,
  }));
  await show({ found: { summary: '雷同 12 组', groups, left: 1 } });
  const group = page.getByRole('listitem').first();
  expect(group.element().textContent).toMatch(
    /^第 1 组，共 2 段.*范文\.txt · 第 1 行列在这一组最前面的，不等于最早/,
  );
  await expect.element(group.getByText('与范文“范文.txt · 第 1 行”相似 95%：只有个别字词不同')).toBeVisible();
  await expect.element(group.getByRole('row', { name: '做到爱岗敬业 做到敬业爱岗' })).toBeVisible();
  await expect.element(group.getByRole('link', { name: '王样一' })).toHaveAttribute('href', '#/records/r1');
  await expect.element(page.getByText('另有 1 组没有列出', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect.element(page.getByText('第 11 组，共 12 段')).toBeVisible();
});

test('of texts of this batch none is called the earlier; one of an earlier year that is known as the earliest is', async () => {
  const text = '每周为留守儿童辅导数学两次';
  const base = { scope: 'batch', recordId: undefined, text, role: undefined, like: undefined } as const;
  const like = { kind: 'added', percent: 80, clauses: [{ theirs: text, own: text }] } as const;
  await show({
    found: {
      summary: '雷同 1 组',
      left: 0,
      groups: [
        {
          key: '0',
          left: 0,
          members: [
            { ...base, key: '0', scope: 'past', label: '2024年.csv', role: 'earliest' },
            { ...base, key: '1', label: '王样一', like: { ...like, scope: 'past', label: '2024年.csv' } },
            { ...base, key: '2', label: '李样二', like: { ...like, scope: 'batch', label: '王样一' } },
            { ...base, key: '3', label: '赵样三', role: 'source' },
            { ...base, key: '4', label: '赵样三', role: 'own' },
          ],
        },
      ],
    },
  });
  const said = page.getByRole('listitem').first().element().textContent;
  expect(said.match(/最早/g)).toHaveLength(1);
  expect(said).toContain('2024年.csv这一组最早的');
  expect(said).not.toContain('较早');
  expect(said).toContain('与本批列在前面的“王样一”相似 80%：多了几句');
  expect(said).toContain('列在前面的：王样一');
  expect(said).toContain('历年的：2024年.csv');
  expect(said).toContain('列在后面的与它相似');
  expect(said).toContain('只与同一份里的另一段相似');
});
