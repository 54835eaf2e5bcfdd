import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { PackCriteria, type PackItem } from './PackCriteria.tsx';
import type { PackItemView } from './PackItemCard.tsx';

const { show, root } = useView();

const citation = { document: '实施方案', section: '三、公示', readOn: '2026-01-02' };
const view: PackItemView = {
  kind: '条数',
  passes: [{ by: '', text: '满足以下条件为合格：填写的条数不少于“最少”（3条）' }],
  otherwise: '不判不合格，只提示“需人工判断”，由人定。',
  requirement: '',
  settings: [{ label: '最少', text: '3条', parameter: '承诺最少条数' }],
  unset: ['公示天数'],
  forms: ['党员公开承诺书'],
  criteria: ['五好 · 学习好'],
  sources: [citation],
  notes: [{ id: 'n', about: '“五好”', defect: '写了六条。', decision: '六条都收。', citation }],
  others: 2,
};

/** Checks of two forms, then a criterion. */
const items: PackItem[] = [
  ...Array.from({ length: 1000 }, (_, at): PackItem => ({
    key: `use ${at}`,
    useId: `c${at}`,
    title: `检查${at}`,
    who: at % 2 === 0 ? 'machine' : 'human',
    formIds: [at < 900 ? 'one' : 'two'],
    setIds: [],
    words: `检查${at} 条数`,
  })),
  {
    key: 'criterion p/s/1',
    title: '学习好',
    who: 'evidence',
    formIds: [],
    setIds: ['p/s'],
    words: '学习好 五好',
  },
];

let asked: string[] = [];

function criteria(off: ReadonlySet<string>, onTurn: (id: string, on: boolean) => void) {
  return (
    <PackCriteria
      items={items}
      forms={[
        { value: 'one', label: '承诺书' },
        { value: 'two', label: '登记表' },
      ]}
      sets={[{ value: 'p/s', label: '五好（1 项）', source: '出处：实施方案，一' }]}
      viewOf={({ key }) => {
        asked.push(key);
        return view;
      }}
      isOn={(id) => !off.has(id)}
      onTurn={onTurn}
    />
  );
}

function titles(): string[] {
  return [...root().querySelectorAll('.wb-item__head strong')].map(({ textContent }) => textContent ?? '');
}

test('of a thousand checks only those in sight are worked out, page by page', async () => {
  asked = [];
  await show(criteria(new Set(), () => {}));
  await expect.element(page.getByText('第 1–20 项，共 1001 项')).toBeVisible();
  expect(asked).toHaveLength(20);
  await page.getByRole('button', { name: '下一页' }).click();
  await expect.element(page.getByText('第 21–40 项，共 1001 项')).toBeVisible();
  expect(titles()[0]).toBe('检查20');
});

test('checks and criteria are found by words, form, set and who settles them', async () => {
  await show(criteria(new Set(['c7']), () => {}));
  await page.getByLabelText('搜索名称、要求、关键词、字段').fill('检查99 条数');
  await expect.poll(titles).toEqual(['检查99', ...Array.from({ length: 10 }, (_, at) => `检查99${at}`)]);
  await page.getByLabelText('表单').selectOptions('two');
  await expect.poll(() => titles().length).toBe(10);
  await page.getByLabelText('搜索名称、要求、关键词、字段').fill('没有这个');
  await expect.element(page.getByText('没有符合的', { exact: false })).toBeVisible();
  await page.getByLabelText('搜索名称、要求、关键词、字段').fill('');
  await page.getByLabelText('表单').selectOptions('');
  await page.getByLabelText('类别').selectOptions('off');
  await expect.poll(titles).toEqual(['检查7']);
  await page.getByLabelText('类别').selectOptions('evidence');
  await expect.poll(titles).toEqual(['学习好']);
  await page.getByLabelText('类别').selectOptions('');
  await page.getByLabelText('标准组').selectOptions('p/s');
  await expect.poll(titles).toEqual(['学习好']);
  await expect.element(page.getByText('出处：实施方案，一')).toBeVisible();
});

test('a card says what passes, what else happens, with which values, by whom, where it stands, and what is doubtful', async () => {
  const turned: [string, boolean][] = [];
  await show(criteria(new Set(), (id, on) => void turned.push([id, on])));
  const card = page.getByRole('listitem').first();
  for (const text of [
    '满足以下条件为合格：填写的条数不少于“最少”（3条）',
    '不判不合格，只提示“需人工判断”',
    '参数“公示天数”还没有值',
    '最少：3条',
    '（参数“承诺最少条数”）',
    '机器',
    '五好 · 学习好',
    '出处：实施方案，三、公示（2026-01-02 查阅）',
    '这一节另有 2 处原文存疑',
  ]) {
    await expect.element(card.getByText(text, { exact: false })).toBeVisible();
  }
  await card.getByText('原文存疑 1 处').click();
  await expect.element(card.getByText('处理：六条都收。', { exact: false })).toBeVisible();
  await card.getByRole('checkbox', { name: '启用 检查0' }).click();
  expect(turned).toEqual([['c0', false]]);
});

test('what each outcome means stands in words', async () => {
  await show(criteria(new Set(), () => {}));
  await page.getByText('各是什么意思', { exact: false }).click();
  await expect.element(page.getByText('提示：程序不下结论，由人看过再定', { exact: false })).toBeVisible();
});
