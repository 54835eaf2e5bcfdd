import '../base/tokens.css';
import '../base/base.css';
import './overlay.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { CriterionList } from './CriterionList.tsx';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.className = 'jn-root';
  root.style.width = '360px';
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const criterion = (name: string, elsewhere = false): ChecklistCriterion => ({
  id: `p/s/${name}`,
  set: '承诺要素',
  name,
  requirement: '',
  citation: { document: '', section: '' },
  machine: undefined,
  agreement: 'open',
  how: { by: 'machine', ...(elsewhere ? { elsewhere: true } : {}), checks: [], lexicon: [], documents: [] },
  maxScore: undefined,
  findings: [],
  verdict: undefined,
  quoteGone: false,
  standing: [],
});
const criteria = [criterion('审定承诺'), criterion('承诺内容', true), criterion('责任人', true)];

async function show(current: number, listed: readonly number[] = [0, 1, 2]): Promise<void> {
  await act(() =>
    render(
      <CriterionList
        criteria={criteria}
        listed={listed}
        current={current}
        unsaved={new Map()}
        onChoose={(index) => void show(index)}
      />,
      root,
    ),
  );
}

test('what the form is not about is put away below until it is at hand, and can be looked at', async () => {
  await show(0);
  const away = page.getByText('不涉及本表（2 条）');
  const item = page.getByRole('button', { name: /^承诺内容/ });
  await expect.element(page.getByRole('button', { name: /^审定承诺/ })).toBeVisible();
  await expect.element(away).toBeVisible();
  await expect.element(item).not.toBeInTheDocument();
  await away.click();
  await item.click();
  await expect.element(item).toHaveAttribute('aria-current', 'true');
  await show(0, [2]);
  await expect.element(page.getByRole('button', { name: /^责任人/ })).toBeVisible();
});
