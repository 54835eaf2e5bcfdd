import type { Locator } from 'playwright';

/**
 * Presses a button of the extension's own windows, as a person does. The portal's page is not ours to press: there only
 * the product's guarded clicker acts (law 1).
 * @throws for an element of any other page
 */
export async function press(button: Locator): Promise<void> {
  const address = button.page().url();
  if (!address.startsWith('chrome-extension://')) throw new Error(`no button of ours is on ${address}`);
  await button.click();
}
