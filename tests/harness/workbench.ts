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

/** What names each row of a long table, which draws only the rows in sight: the table is scrolled through. */
export async function rowNames(page: Page, label: string): Promise<string[]> {
  const table = page.getByRole('table', { name: label });
  await table.waitFor();
  const box = table.locator('xpath=..');
  const names = new Map<string, string>();
  for (let end = false; !end;) {
    const seen = await table
      .locator('tbody tr[data-key]')
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('data-key') ?? '', row.querySelector('th')?.innerText ?? '']),
      );
    for (const [key = '', name = ''] of seen) names.set(key, name);
    end = await box.evaluate(async (element) => {
      const before = element.scrollTop;
      element.scrollTop += element.clientHeight / 2;
      // Rows are drawn for the next frame, and measured in the one after.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return element.scrollTop === before;
    });
  }
  return [...names.values()];
}
