import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { press } from './press.ts';

function buttonOn(address: string): { button: Locator; presses: string[] } {
  const presses: string[] = [];
  const button = { page: () => ({ url: () => address }), click: async () => void presses.push(address) };
  return { button: button as unknown as Locator, presses };
}

test('a button of the extension is pressed', async () => {
  const { button, presses } = buttonOn('chrome-extension://abc/popup.html?tab=1');
  await press(button);
  expect(presses).toHaveLength(1);
});

test.each(['http://127.0.0.1:8080/form', 'about:blank', 'http://localhost/chrome-extension://abc'])(
  'nothing on %s is pressed',
  async (address) => {
    const { button, presses } = buttonOn(address);
    await expect(press(button)).rejects.toThrow(address);
    expect(presses).toEqual([]);
  },
);
