import type { Page } from 'playwright';

/** Goes to an address of the open workbench, e.g. `#/people`. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => (location.hash = next), hash);
}

/** Begins an import anew with this file. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await go(page, '#/people');
  await go(page, '#/import');
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** Imports everybody of a sheet who can be. */
export async function importAll(page: Page, name: string, bytes: Uint8Array, count: number): Promise<void> {
  await drop(page, name, bytes);
  await page.getByRole('button', { name: `导入 ${count} 人` }).click();
  await page.getByText(`已保存：导入 ${count} 人`).waitFor();
}
