import type { Page } from 'playwright';

/**
 * Leads the workbench to another address, e.g. `#/people`, and waits until it has been told: two changes in one breath would
 * be one change for it, and the page in between would keep what it showed.
 */
export function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate(
    (next) =>
      new Promise<void>((resolve) => {
        if (location.hash === next) resolve();
        else addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = next;
      }),
    hash,
  );
}

/** Begins an import anew with this file. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await goTo(page, '#/people');
  await goTo(page, '#/import');
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** Imports everybody of a sheet who can be. */
export async function importAll(page: Page, name: string, bytes: Uint8Array, count: number): Promise<void> {
  await drop(page, name, bytes);
  await page.getByRole('button', { name: `导入 ${count} 人` }).click();
  await page.getByText(`已保存：导入 ${count} 人`).waitFor();
}
