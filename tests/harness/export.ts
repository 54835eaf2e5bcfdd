import type { Page } from 'playwright';
import { expect } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { goTo } from './workbench.ts';

/** A blank template of another portal's: a sheet of instructions first, words of its own, a spare column. */
export function ownTemplate(headers = ['*姓名', '身份证号', '文化程度', '备用']): Uint8Array {
  return writeWorkbook([
    { name: '填写说明', columns: [{ header: '请先看说明', type: 'text' }], rows: [['带星号的必填']] },
    {
      name: '人员',
      title: '人员导入表',
      columns: headers.map((header) => ({
        header,
        type: 'text',
        ...(header === '文化程度' ? { validation: { kind: 'list', values: ['高等', '其他'] } as const } : {}),
      })),
      rows: [],
    },
  ]);
}

export async function dropTemplate(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const input = page.locator('input[type=file][accept=".xlsx,.xlsm"]');
  await input.setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByText(name).first().waitFor();
}

export async function openExport(page: Page): Promise<void> {
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  await page.getByLabel('表单', { exact: true }).selectOption({ label: '民主评议党员登记表' });
}

/** Leaves an earlier check of the template aside, where there is one. */
export async function startOver(page: Page): Promise<void> {
  await page.getByLabel('换一份模板').waitFor({ state: 'attached' });
  const button = page.getByRole('button', { name: '不用上次的，重新识别' });
  if ((await button.count()) === 0) return;
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** The word of the template for each of the values that equal none. */
export async function translate(page: Page, word: string): Promise<void> {
  const open = page.getByLabel(/^“文化程度”里的“.+”填成$/);
  const count = await open.count();
  expect(count).toBeGreaterThan(1);
  for (let at = 0; at < count; at += 1) await open.nth(at).selectOption({ label: word });
  await page.getByText(`${count} 个值${word === '不填' ? '照指定不填' : '按您的指定填写'}`).waitFor();
}
