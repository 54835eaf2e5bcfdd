import type { Page } from 'playwright';
import { expect } from 'vitest';
import { goTo } from './workbench.ts';

export const PASSPHRASE = '山高水长 2026';

/** Goes through 设置 up to the button that encrypts; answers the recovery code. */
export async function setUp(page: Page): Promise<string> {
  await goTo(page, '#/settings/vault');
  const section = page.getByRole('region', { name: '数据口令' });
  await section.getByRole('button', { name: '设置口令' }).click();
  await section.getByLabel('新口令', { exact: true }).fill(PASSPHRASE);
  await section.getByLabel('再输一次新口令').fill(PASSPHRASE);
  await section.getByRole('button', { name: '下一步' }).click();
  const groups = await section.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
  await section.getByRole('button', { name: '下一步' }).click();
  const encrypt = section.getByRole('button', { name: '加密全部数据' });
  expect(await encrypt.isDisabled()).toBe(true);
  for (const field of await section.getByRole('textbox', { name: /^第 \d 组$/ }).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  return groups.join('-');
}

/** Encrypts everything, by Enter where the last group was typed; answers the recovery code. */
export async function turnOn(page: Page): Promise<string> {
  const code = await setUp(page);
  await page
    .getByRole('textbox', { name: /^第 \d 组$/ })
    .last()
    .press('Enter');
  await page.getByText(/^已加密 \d+ 条操作记录，逐条读回核对无误/).waitFor();
  return code;
}

export async function lock(page: Page): Promise<void> {
  await goTo(page, '#/settings/vault');
  await page.getByRole('button', { name: '立即锁定' }).click();
  await page.getByRole('heading', { name: '数据已锁定' }).waitFor();
}

/** Asks for the encryption to be turned off; does not wait for it. */
export async function turnOff(page: Page): Promise<void> {
  await goTo(page, '#/settings/vault');
  await page.getByRole('button', { name: '关闭加密' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('现在的口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '关闭加密' }).click();
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByLabel('口令', { exact: true }).press('Enter');
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
}
