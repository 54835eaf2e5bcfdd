import '../base/tokens.css';
import '../base/base.css';
import './workbench.css';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { BatchFindings, type BatchFindingsProps } from './BatchFindings.tsx';
import type { CopyGroupView } from './CopyGroups.tsx';

const { show: draw, root } = useView();

const ignore = (): void => {};

function show(more: Partial<BatchFindingsProps>): Promise<void> {
  const props: BatchFindingsProps = {
    count: 3,
    pack: 'sample',
    progress: undefined,
    answer: undefined,
    findings: [],
    copies: [],
    onCheck: ignore,
    onCancel: ignore,
    ...more,
  };
  return draw(<BatchFindings {...props} />);
}

/** A group of so many texts, each like the one before it. */
function groupOf(name: string, count: number): CopyGroupView {
  const members = Array.from({ length: Math.min(count, 30) }, (_, at) => ({
    key: String(at),
    scope: 'batch',
    label: `${name}${at + 1}`,
    recordId: `r${at}`,
    text: '每周家访',
    role: at === 0 ? 'first' : undefined,
    like:
      at === 0
        ? undefined
        : { scope: 'batch', label: `${name}${at}`, kind: 'partial', percent: 40 + at, clauses: [] },
  }));
  return { key: name, members, left: count - members.length } as unknown as CopyGroupView;
}

test('what is alike is told in groups, once, and not as that nothing is to be looked at', async () => {
  await show({
    copies: [{ key: 'a', summary: '“雷同”：雷同 1 组', groups: [groupOf('王样', 20)], left: 0 }],
  });
  await expect.element(page.getByText('“雷同”：雷同 1 组')).toBeVisible();
  await expect.element(page.getByText('第 1 组，共 20 段')).toBeVisible();
  await expect.element(page.getByRole('link', { name: '王样20' })).toBeVisible();
  expect(root().textContent).not.toContain('没有要看的');
  expect(root().textContent).not.toContain('什么都没有检查');
  expect(page.getByText('超过 20 段', { exact: false }).elements()).toHaveLength(0);
  await show({ findings: [{ key: 'p', outcome: 'pass', check: '名额', text: '没有超过', about: [] }] });
  await expect.element(page.getByText('没有要看的', { exact: false })).toBeVisible();
});

test('groups that nobody can read through are folded, and say what each text is like by itself', async () => {
  const groups = [groupOf('王样', 4920), groupOf('李样', 2)];
  await show({ copies: [{ key: 'a', summary: '雷同 2 组', groups, left: 0 }] });
  await expect.element(page.getByText('雷同 2 组')).toBeVisible();
  await expect.element(page.getByText('第 1 组，共 4920 段')).toBeVisible();
  await expect.element(page.getByText('第 2 组，共 2 段')).toBeVisible();
  await expect.element(page.getByText('这一组另有 4915 段没有列出。')).toBeVisible();
  await expect.element(page.getByText(/“王样4”相似 44%：/)).toBeVisible();
  expect(page.getByRole('link', { name: '王样6', exact: true }).elements()).toHaveLength(0);
  await expect.element(page.getByText('首尾两段不一定相像', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '大组多列一些' }).click();
  await expect.element(page.getByRole('link', { name: '王样30' })).toBeVisible();
  await expect.element(page.getByText('这一组另有 4890 段没有列出。')).toBeVisible();
  const { violations } = await axe.run(root(), { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: '收起大组' }).click();
  expect(page.getByRole('link', { name: '王样30' }).elements()).toHaveLength(0);
});
