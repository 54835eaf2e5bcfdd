import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePackWorkbook } from '#core/authoring/write.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { parseRange } from '#core/workbook/address.ts';
import { setLocale } from '#locales/index.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { samplePack } from '#tests/fixtures/sample-pack.ts';
import { openPane } from '#tests/harness/pane.ts';
import { branchesBook, hostGrid } from '#tests/hosts/host-grid.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

/** The first cell below a header of a sheet, 0-based, and what it says. */
async function below(bytes: Uint8Array, sheetName: string, header: string) {
  const sheet = (await openWorkbook(bytes, '包.xlsx')).sheets.find(({ name }) => name === sheetName);
  for (let row = 0; row < (sheet?.rowCount ?? 0); row += 1) {
    const column = sheet?.values(row).indexOf(header) ?? -1;
    const word = sheet?.cell(row + 1, column)?.text;
    if (word !== undefined) return { place: { row: row + 1, column }, word };
  }
  throw new Error(`no ${header} in ${sheetName}`);
}

test('a pack that is written in the workbook is looked at, and what is wrong goes away once it is mended', async () => {
  const pack = samplePack();
  const bytes = writePackWorkbook(pack, known);
  const { session, host, authorings } = await openPane(bytes, { name: '样例包.xlsx' });
  const errors = () => session.state.now.lint?.problems.filter(({ severity }) => severity === 'error') ?? [];
  expect(session.state.now.lint?.title).toBe(pack.pack.title);
  expect(errors()).toEqual([]);
  expect(session.state.now.lint?.verified).toBe(true);
  const { place, word } = await below(bytes, '字段', '类型');
  const whole = authorings[0]?.asked.filter((job) => job === 'begin').length ?? 0;
  await host.write('字段', [{ ...place, value: `${word}字` }]);
  await expect.poll(errors).toHaveLength(1);
  const [problem] = errors();
  expect(problem?.sheet).toBe('字段');
  expect(parseRange(problem?.cell ?? '')).toMatchObject({ top: place.row, left: place.column });
  expect(problem?.text).toContain(`是不是“${word}”？`);
  expect(problem?.text).not.toMatch(/authoring\.|[{}]/);
  await host.write('字段', [{ ...place, value: word }]);
  await expect.poll(errors).toEqual([]);
  // The sheet alone that was changed is read again.
  expect(authorings[0]?.asked.filter((job) => job === 'begin')).toHaveLength(whole + 2);
});

test('a workbook of people is none: the worker for packs is not even begun', async () => {
  const { session, host, authorings } = await openPane(branchesBook());
  await host.write('汇总表', [{ row: 3, column: 1, value: '改样一' }]);
  await session.work.rest();
  expect(session.state.now.lint).toBeUndefined();
  expect(authorings).toEqual([]);
});

test('sheets that are called like those of a pack, with nothing of one in them, are none', async () => {
  const sheets = ['设置', '名单', '记录'].map((name) => hostGrid(name, [['姓名'], ['王样一']]));
  const { session, authorings } = await openPane(bookBytes({ name: '名册.xlsx', sheets }));
  expect(authorings).toHaveLength(1);
  expect(session.state.now.lint).toBeUndefined();
});
