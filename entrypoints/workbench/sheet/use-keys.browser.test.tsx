import { userEvent } from 'vitest/browser';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeys } from './use-keys.ts';

const pass = vi.fn();
const press = vi.fn();
let root: HTMLElement;

function Desk() {
  useKeys({ 1: pass }, true);
  return (
    <>
      <button type="button" onClick={press}>
        通过
      </button>
      <textarea aria-label="意见" />
    </>
  );
}

beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Desk />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
  pass.mockClear();
  press.mockClear();
});

test('a key that is held decides once: nobody has seen what stands there by then', async () => {
  await userEvent.keyboard('{1>12/}');
  expect(pass).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('1');
  expect(pass).toHaveBeenCalledTimes(2);
});

test('Enter that is held on a button presses it once', async () => {
  root.querySelector('button')?.focus();
  await userEvent.keyboard('{Enter>12/}');
  expect(press).toHaveBeenCalledTimes(1);
});

test('where somebody types, a held key writes on', async () => {
  const field = root.querySelector('textarea');
  field?.focus();
  await userEvent.keyboard('{1>5/}');
  expect(field?.value).toBe('11111');
  expect(pass).not.toHaveBeenCalled();
});
