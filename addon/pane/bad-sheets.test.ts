import { expect, test } from 'vitest';
import { cellName, parseRange } from '#core/workbook/address.ts';
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
  expect(said).toContain('第 6 行换了表头');
  expect(said).toContain('第 6 行的表头没有上面的：序号（A）、所在支部（D）');
  expect(said).toContain('第 6 行的表头换了位置：姓名（B→A）');
  // The second table has no such column, though the first has.
  expect(said).not.toMatch(/[A-Z]7 .*支部/);
});

test('a table of another form below: each by its own, or told to be left', async () => {
  const ballots = ['姓名', '评议年度', '优秀票数', '合格票数', '基本合格票数', '不合格票数'];
  const grid = [...GOOD, [], ['民主评议党员登记表'], ballots, ['赵样九', '2026', 20, 3, 0, 0]];
  const said = await saidOf({ cells: gridCells(grid) });
  expect(said).toContain('第 7 行起是另一张表，按“民主评议党员登记表”读取');
  expect(said).not.toMatch(/[A-H]8 .*(?:承诺|身份证)/);
  const goods = ['物资名称', '规格', '单价', '数量'];
  const left = await saidOf({ cells: gridCells([...GOOD, [], goods, ['签字笔', '黑色', 12, 30]]) });
  expect(left).toContain('第 6 行起是另一张表，没有认出是哪种表单：第 7 至 7 行没有读取，也没有检查');
});

test('merged body cells', async () => {
  const said = await saidOf({ cells: gridCells(GOOD), merges: ['E2:G2'] });
  expect(said).toMatch(/E2 .*合并/);
});

/** What stands in a merged range but for its first cell is not there. */
function merged(range: string): Pick<HostBookSheet, 'cells' | 'merges'> {
  const cells = gridCells([...GOOD, line(3)]);
  const place = parseRange(range);
  for (let row = place?.top ?? 0; row <= (place?.bottom ?? -1); row += 1) {
    for (let column = place?.left ?? 0; column <= (place?.right ?? -1); column += 1) {
      if (row !== place?.top || column !== place.left) delete cells[cellName(row, column)];
    }
  }
  return { cells, merges: [range] };
}

test.each([
  ['down the names', 'B2:B4', /“姓名”（B 列）有 1 处上下合并的单元格（B2:B4），.*按其中每一行都有读取/],
  ['down another column', 'D3:D4', /“所在支部”（D 列）有 1 处上下合并的单元格（D3:D4）/],
  ['across fields', 'E3:G3', /E3 .*合并在 E–G 几列上，分不清是哪一列的，没有读取/],
  ['across the name', 'B3:D3', /B3 .*合并在 B–D 几列上，分不清是哪一列的，没有读取/],
  ['over a block', 'E2:H4', /E4 .*合并在 E–H 几列上，分不清是哪一列的，没有读取/],
])('cells merged %s: what each row is taken to say is told with the place', async (_how, range, said) => {
  expect(await saidOf(merged(range))).toMatch(said);
});

test('what is merged down is read in each of its rows, as the sentence says', async () => {
  const { session } = await openPane(
    bookBytes({ name: '汇总表.xlsx', sheets: [{ name: SHEET, ...merged('D2:D4') }] }),
  );
  await session.choosePack('general');
  await session.check();
  const { rows = [] } = (await session.asker.ask('judgedRows', session.state.now.sheet)) ?? {};
  const [first, second, third, last] = rows.map(({ row }) => row.values['partyBranch']);
  expect([second, third]).toEqual([first, first]);
  expect(last).not.toBeUndefined();
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
  expect(session.state.now.look?.notes.join()).toContain('声明了 1,048,576 行，实际有内容到第 4 行');
  expect(host.bytes).toEqual(bytes);
});

test('formulas with errors', async () => {
  const cells = gridCells(GOOD);
  cells['C3'] = { value: '#REF!', formula: 'A99+1', error: true };
  expect(await saidOf({ cells })).toContain('错误值 #REF!');
});

test('numbers stored as texts: one sentence a column, and repairs for all of them', async () => {
  const ballots = ['姓名', '评议年度', '优秀票数', '合格票数', '基本合格票数', '不合格票数'];
  const grid = [
    ballots,
    ['赵样九', '2026', 20, 3, '0', 0],
    ['钱样十', '2026', '18', 5, '0', 0],
    ['孙样一', '2026', '19', 4, '0', 0],
    ['李样二', '2026', 21, 2, '0', 0],
    ['周样三', '2026', 22, 1, '0', 0],
  ];
  const bytes = bookBytes({ name: '汇总表.xlsx', sheets: [{ name: SHEET, cells: gridCells(grid) }] });
  const { session } = await openPane(bytes);
  await session.fixing.offer();
  const { look, fixes } = session.state.now;
  expect(look?.notes.filter((note) => note.includes('存成了文本'))).toEqual([
    '“优秀票数”（C 列）有 2 个数字存成了文本（从 C3 起），求和时不算在内；可以在“修正”里改成数字。',
    '“基本合格票数”（E 列）整列的数字大多存成了文本（5 个，从 E2 起），求和时不算在内。检查照数字读；要参加求和的，请在表格里把这一列改成数字。',
  ]);
  const made = fixes?.fixes.filter(({ kinds }) => kinds.includes('as-number')).map(({ cell }) => cell);
  expect(made).toEqual(['C3', 'C4']);
});

test('numbers that are texts, and a number of 18 digits that is none any more', async () => {
  const cells = gridCells([HEADER, line(0, { 2: '１１０１０５１９４９１２３１００２X' }), line(1)]);
  cells['C3'] = { value: 110_105_194_912_310_000 };
  const said = await saidOf({ cells });
  expect(said).toContain('第 15 位以后的数字已经丢失');
  expect(said).toContain('C3');
});
