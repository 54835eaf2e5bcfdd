import { expect, test } from 'vitest';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { gridCells } from '#tests/hosts/host-grid.ts';
import type { HostBookSheet } from '#tests/hosts/host-book.ts';

const SHEET = '汇总表';

/** Opens and checks a sheet as it is; answers every sentence that the pane says of it. The workbook has to stay byte for byte the same. */
async function saidOf(sheet: Partial<HostBookSheet> & Pick<HostBookSheet, 'cells'>): Promise<string> {
  const bytes = bookBytes({ name: '汇总表.xlsx', sheets: [{ name: SHEET, ...sheet }] });
  const { session, host } = await openPane(bytes);
  await session.choosePack('general');
  await session.check();
  await session.fixing.offer();
  const { look, check, fixes, message } = session.state.now;
  expect(host.bytes).toEqual(bytes);
  return [
    look?.refusal,
    ...(look?.notes ?? []),
    ...(check?.findings ?? []).map(({ cell, text }) => `${cell} ${text}`),
    ...(check?.remarks ?? []),
    ...(fixes?.refused ?? []).map(({ text }) => text),
    message?.text,
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

const GOOD = [HEADER, line(0), line(1), line(2)];

test('no header', async () => {
  expect(await saidOf({ cells: gridCells([line(0), line(1)]) })).toContain('没有找到表头');
});

test('two tables', async () => {
  const second = ['姓名', '身份证号', '承诺事项', '完成时限'];
  const said = await saidOf({
    cells: gridCells([...GOOD, [], second, [line(3)[1], line(3)[2], line(3)[4], line(3)[5]]]),
  });
  expect(said).toContain('换了表头');
});

test('merged body cells', async () => {
  const said = await saidOf({ cells: gridCells(GOOD), merges: ['E2:G2'] });
  expect(said).toMatch(/E2 .*合并/);
});

test('a protected sheet is checked, and what would change it says why not', async () => {
  const bytes = bookBytes({
    name: '汇总表.xlsx',
    sheets: [{ name: SHEET, protected: true, cells: gridCells([HEADER, line(0, { 1: ' 王 样一 ' })]) }],
  });
  const { session, host } = await openPane(bytes);
  await session.choosePack('three-compare-2016');
  await session.check();
  expect(session.state.now.check?.records).toBe(1);
  expect(session.state.now.look?.notes.join()).toContain('受保护');
  await session.fixing.offer();
  await session.fixing.apply((session.state.now.fixes?.fixes ?? []).map(({ id }) => id));
  expect(session.state.now.message?.text).toContain('受保护');
  await session.marking.mark();
  expect(session.state.now.message?.text).toContain('受保护');
  expect(host.bytes).toEqual(bytes);
});

test('filtered rows are read too, and that is told', async () => {
  const said = await saidOf({ cells: gridCells(GOOD), filteredRows: [3] });
  expect(said).toContain('第 3 行是隐藏的，也读取了');
});

test('1,048,576 declared rows are as many as hold something', async () => {
  const bytes = bookBytes({
    name: '汇总表.xlsx',
    sheets: [{ name: SHEET, cells: gridCells(GOOD), formattedTo: 'H1048576' }],
  });
  const { session, host } = await openPane(bytes);
  const before = host.exchanges;
  await session.choosePack('general');
  await session.check();
  expect(session.state.now.check?.records).toBe(3);
  expect(host.exchanges - before).toBeLessThan(12);
  expect(host.bytes).toEqual(bytes);
});

test('formulas with errors', async () => {
  const cells = gridCells(GOOD);
  cells['C3'] = { value: '#REF!', formula: 'A99+1', error: true };
  expect(await saidOf({ cells })).toContain('错误值 #REF!');
});

test('numbers that are texts, and a number of 18 digits that is none any more', async () => {
  const cells = gridCells([HEADER, line(0, { 2: '１１０１０５１９４９１２３１００２X' }), line(1)]);
  cells['C3'] = { value: 110_105_194_912_310_000 };
  const said = await saidOf({ cells });
  expect(said).toContain('第 15 位以后的数字已经丢失');
  expect(said).toContain('C3');
});
