import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from './Dialog.tsx';

let root: HTMLElement;
let pressed: string[];

/** A page that is one button, and a window in its middle that each of its clicks opens or closes. */
function Page({ opened }: { opened: boolean }) {
  const [open, setOpen] = useState(opened);
  const press = (what: string, next: boolean) => () => {
    pressed.push(what);
    setOpen(next);
  };
  const whole = { position: 'fixed', inset: '0' } as const;
  return (
    <>
      <button type="button" style={whole} onClick={press('beneath', true)}>
        beneath
      </button>
      {open && (
        <Dialog title="window" onClose={press('closed', false)} actions={null}>
          <button type="button" style={{ width: '300px', height: '300px' }} onClick={press('window', false)}>
            confirm
          </button>
        </Dialog>
      )}
    </>
  );
}

beforeEach(() => {
  pressed = [];
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (opened: boolean): Promise<void> => act(() => render(<Page opened={opened} />, root));
const confirm = () => page.getByRole('button', { name: 'confirm' });
const beneath = () => page.getByRole('button', { name: 'beneath' });

test('the second click of a double click on what closes it does not act on what lies beneath', async () => {
  await show(true);
  await userEvent.dblClick(confirm());
  expect(pressed).toEqual(['window']);
  await userEvent.click(beneath());
  expect(pressed).toEqual(['window', 'beneath']);
});

test('nor does that of one that opens it act on what is in it', async () => {
  await show(false);
  await userEvent.dblClick(beneath());
  expect(pressed).toEqual(['beneath']);
  await userEvent.click(confirm());
  expect(pressed).toEqual(['beneath', 'window']);
});

test('right after it the keyboard presses what it is at', async () => {
  await show(true);
  await userEvent.dblClick(confirm());
  const button = beneath().element();
  if (button instanceof HTMLElement) button.focus();
  await userEvent.keyboard('{Enter}');
  expect(pressed).toEqual(['window', 'beneath']);
});
