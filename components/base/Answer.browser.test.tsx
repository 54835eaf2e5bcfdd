import './tokens.css';
import './base.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Answer, AnswerNotice } from './Answer.tsx';
import { Button } from './Button.tsx';

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

/** A long page with its button, and the answer to it, at the end. */
function show(answer: Answer | undefined): Promise<void> {
  return act(() =>
    render(
      <>
        <input aria-label="姓名" />
        <div style={{ height: '3000px' }} />
        <Button onClick={() => undefined}>保存</Button>
        <AnswerNotice answer={answer} />
      </>,
      root,
    ),
  );
}

test.each([
  ['error', 'alert'],
  ['success', 'status'],
] as const)('an answer (%s) comes into view, has the focus and is read out', async (tone, role) => {
  await show(undefined);
  scrollTo(0, 0);
  await show({ tone, text: '保存到下载文件夹' });
  const notice = page.getByRole(role);
  await expect.element(notice).toBeInViewport();
  expect(document.activeElement?.contains(notice.element())).toBe(true);
});

test('nobody who types is interrupted, yet the answer comes into view', async () => {
  await show(undefined);
  await userEvent.click(page.getByRole('textbox', { name: '姓名' }));
  await show({ tone: 'error', text: '没有保存' });
  await expect.element(page.getByRole('textbox', { name: '姓名' })).toHaveFocus();
  await expect.element(page.getByRole('alert')).toBeInViewport();
});
