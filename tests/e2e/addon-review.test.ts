import { afterAll, beforeAll, expect, test } from 'vitest';
import { editCells } from '#core/workbook/edit/edit-cells.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { EditedPackage } from '#core/workbook/template/edited.ts';
import { openTemplate } from '#core/workbook/template/open.ts';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';

/** 审核表: made in the pane, filled in by hand, and read back by the extension. */
let tried: OpenedTry;
let desk: RunningExtension;

beforeAll(async () => {
  [tried, desk] = await Promise.all([
    openTry({ book: { name: '两个支部.xlsx', bytes: branchesBook() } }),
    launchExtension(),
  ]);
  await tried.pane.getByText('汇总表', { exact: true }).waitFor();
});
afterAll(async () => {
  await tried.close();
  await desk.close();
});

const today = new Date().toISOString().slice(0, 10);

/** The review sheet that stands in the grid, as its program saves it. */
async function savedFile(): Promise<Uint8Array> {
  const bytes = await tried.page.evaluate(async () => [...((await window.jiannuoTry?.host.file()) ?? [])]);
  return Uint8Array.from(bytes);
}

test('verdicts come into the panel; what cannot be taken is told with its cell', async () => {
  const { pane } = tried;
  await pane.getByRole('tab', { name: '生成' }).click();
  await pane.getByRole('radio', { name: /^审核表/ }).check();
  await pane.getByRole('combobox', { name: '标准包' }).selectOption('three-compare-2016');
  // It was not checked yet: one press does both.
  await pane.getByRole('button', { name: '生成审核表' }).click();
  await pane.getByText(/^已生成“/).waitFor();
  await pane.getByText(/先检查了一遍/).waitFor();

  // By hand in the grid: who and when.
  await tried.typeInto('C3', '审核员甲');
  const blank = await openWorkbook(await savedFile(), '审核表.xlsx');
  const [sheet] = blank.sheets;
  const header = sheet?.values(3) ?? [];
  const at = (word: string): number => header.indexOf(word);
  const day = (sheet?.values(2) ?? []).indexOf('审核日期') + 1;
  expect([at('结论') > 0, at('意见') > 0, day > 0]).toEqual([true, true, true]);
  const lines = (sheet?.rowCount ?? 0) - 4;
  expect(lines).toBeGreaterThan(5);

  // The rest in another program: verdicts, a comment, a word that is none, a verdict that needs a comment.
  const book = new EditedPackage(openTemplate(await savedFile()));
  const verdicts: [string, string][] = [
    ['符合', ''],
    ['不符合', '请写明完成时限'],
    ['差不多', ''],
    ['不符合', ''],
  ];
  editCells(book, sheet?.name ?? '', [
    { row: 2, column: day, value: today },
    ...verdicts.flatMap(([verdict, comment], n) => [
      { row: 4 + n, column: at('结论'), value: verdict },
      ...(comment === '' ? [] : [{ row: 4 + n, column: at('意见'), value: comment }]),
    ]),
  ]);

  const page = await desk.open('workbench.html#/scores');
  await page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: '审核表.xlsx', mimeType: '', buffer: Buffer.from(book.save()) });
  const dialog = page.getByRole('dialog', { name: '合并审核文件' });
  await dialog.getByText(new RegExp(`审核员甲填写的审核表，审核日期 ${today}`)).waitFor();
  await dialog.getByText(`还有 ${lines - verdicts.length} 行没有写结论。`).waitFor();
  const words = await dialog.innerText();
  expect(words).toContain('2 行没有读入');
  expect(words).toMatch(/[A-Z]7：结论“差不多”不在可选的词里，没有读。/);
  expect(words).toMatch(/[A-Z]8：判“不符合”必须写意见，没有读。/);
  await dialog.getByRole('button', { name: '合并 2 条' }).click();
  await page.getByText(/^已合并/).waitFor();
  expect(await page.getByText('审核员甲').count()).toBeGreaterThan(0);
});
