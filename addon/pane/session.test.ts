import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { setLocale } from '#locales/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { gridCells } from '#tests/hosts/host-grid.ts';
import type { HostBook } from '#tests/hosts/host-book.ts';

const SHEET = '汇总表';

const BAD_ID = '110105194912310021';

function book(changes: Partial<HostBook['sheets'][number]> = {}): HostBook {
  const grid = [
    ['2016年党员公开承诺汇总表'],
    HEADER,
    line(0),
    line(1, { 2: BAD_ID }),
    line(2, { 1: ` ${String(line(2)[1])} ` }),
    line(3, { 2: '' }),
  ];
  return { name: '汇总表.xlsx', sheets: [{ name: SHEET, cells: gridCells(grid), ...changes }] };
}

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

describe('a sheet that is opened', () => {
  test('is understood, and packs for its form are offered', async () => {
    const { session } = await openPane(bookBytes(book()));
    const { look, packs, sheet } = session.state.now;
    expect(sheet).toBe(SHEET);
    expect(look).toMatchObject({ formId: 'member-pledge', headerRow: 2, records: 4, remembered: false });
    expect(look?.columns.find(({ letter }) => letter === 'C')?.path).toBe('idNumber');
    expect(packs.map(({ value }) => value)).toContain('three-compare-2016');
  });

  test('and corrected is remembered in the workbook, beside its cells, and told anew by its headers', async () => {
    const bytes = bookBytes(book());
    const { session, host } = await openPane(bytes);
    await session.chooseColumn(3, 'department');
    expect(session.state.now.look?.columns[3]).toMatchObject({ path: 'department', corrected: true });
    expect(session.state.now.look?.remembered).toBe(true);
    const again = await openPane(await host.file());
    expect(again.session.state.now.look?.columns[3]).toMatchObject({ path: 'department', corrected: true });
    const [before, after] = [
      await openWorkbook(bytes, 'a.xlsx'),
      await openWorkbook(await host.file(), 'a.xlsx'),
    ];
    expect(after.sheets[0]?.cell(2, 3)).toEqual(before.sheets[0]?.cell(2, 3));
    await again.session.choose(undefined);
    expect(again.session.state.now.look).toMatchObject({ remembered: false });
    expect(again.session.state.now.look?.columns[3]?.path).toBe('partyBranch');
    expect(await again.host.property('jiannuo.layouts')).toBeUndefined();
  });

  test('and corrected tells what of that does not fit the headers any more', async () => {
    const { session, host } = await openPane(bookBytes(book()));
    await session.chooseColumn(3, 'department');
    await host.write(SHEET, [{ row: 1, column: 3, value: '党支部名称' }]);
    const again = await openPane(await host.file());
    expect(again.session.state.now.look?.notes.join()).toContain('所在支部');
  });

  test('and no longer corrected stays so, also when it is read again, here and in other workbooks', async () => {
    const kept = new Map<string, string>();
    const { session } = await openPane(bookBytes(book()), { kept });
    const found = session.state.now.look?.columns[3]?.path;
    await session.chooseColumn(3, 'department');
    await session.choose(undefined);
    expect(session.state.now.look?.columns[3]?.path).toBe(found);
    await session.choosePack('three-compare-2016');
    await session.check();
    expect(session.state.now.look).toMatchObject({ remembered: false });
    expect(session.state.now.look?.columns[3]?.path).toBe(found);
    const other = await openPane(bookBytes(book()), { kept });
    expect(other.session.state.now.look).toMatchObject({ remembered: false });
  });

  test('with the same headers in another workbook goes by what was said on this computer', async () => {
    const kept = new Map<string, string>();
    const { session } = await openPane(bookBytes(book()), { kept });
    await session.chooseColumn(3, 'department');
    const other = await openPane(bookBytes({ ...book(), name: '另一份.xlsx' }), {
      kept,
      name: '另一份.xlsx',
    });
    expect(other.session.state.now.look?.columns[3]?.path).toBe('department');
  });
});

describe('checking', () => {
  test('tells each problem at its cell; what is masked stays so', async () => {
    const { session } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    await session.check();
    const { check } = session.state.now;
    const wrong = check?.findings.filter(({ cell }) => cell === 'C4') ?? [];
    expect(wrong.map(({ outcome }) => outcome)).toContain('fail');
    expect(JSON.stringify(check)).not.toContain(BAD_ID);
    expect(check?.coverage.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(check?.counts.fail).toBeGreaterThan(0);
  });

  test('without a pack is refused in words', async () => {
    const { session } = await openPane(bookBytes(book()));
    session.state.set({ packId: '' });
    await session.check();
    expect(session.state.now.check).toBeUndefined();
    expect(session.state.now.message).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('标准包'),
    });
  });

  test('selected rows alone say nothing of all together, and say so', async () => {
    const { session, host } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    session.setScope('selection');
    await host.select({ sheet: SHEET, top: 3, left: 0, bottom: 3, right: 0 });
    await session.check();
    const { check } = session.state.now;
    expect(check?.records).toBe(1);
    // Columns that the sheet lacks are told of any of its rows.
    expect(check?.together.map(({ text }) => text.includes('没有'))).toEqual([true, true, true]);
    expect(check?.remarks.join()).toContain('只检查了选中的行');
    expect(new Set(check?.findings.map(({ row }) => row))).toEqual(new Set([4]));
  });

  test('selected rows are those of every area that is selected', async () => {
    const { session, host } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    session.setScope('selection');
    const area = { sheet: SHEET, left: 0, right: 1 };
    host.selectAreas([
      { ...area, top: 3, bottom: 3 },
      { ...area, top: 5, bottom: 5 },
    ]);
    await session.check();
    expect(session.state.now.check?.records).toBe(2);
    expect(new Set(session.state.now.check?.coverage.map(({ row }) => row))).toEqual(new Set([4, 6]));
    host.selection = () => Promise.resolve([{ ...area, sheet: '另表', top: 3, bottom: 3 }]);
    await session.check();
    expect(session.state.now.message?.text).toContain('请先选中要检查的行');
  });

  test('reads what stands in the sheet when it is asked, and tells when that has changed since', async () => {
    const { session, host } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    await session.check();
    await host.write(SHEET, [{ row: 3, column: 2, value: '11010519491231002X' }]);
    await expect.poll(() => session.state.now.stale).toBe(true);
    await session.check();
    expect(session.state.now.stale).toBe(false);
    expect(session.state.now.check?.findings.filter(({ cell }) => cell === 'C4')).toEqual([]);
  });

  test('goes on while somebody types: only rows that say something else are checked again', async () => {
    const { session, host, workers } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    await session.check();
    session.live.turn(true);
    const asked = (): readonly string[] => workers.at(-1)?.asked ?? [];
    const reads = asked().filter((job) => job === 'begin').length;
    await host.write(SHEET, [{ row: 3, column: 2, value: '11010519491231002X' }]);
    await expect
      .poll(() => session.state.now.check?.findings.filter(({ cell }) => cell === 'C4'))
      .toEqual([]);
    expect(session.state.now.stale).toBe(false);
    expect(asked().filter((job) => job === 'begin')).toHaveLength(reads);
    expect(asked()).toContain('patch');
  });

  test('work that is cancelled leaves nothing behind, and the next check begins anew', async () => {
    const { session, workers, host } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    const own = host.read.bind(host);
    host.read = (range) => {
      session.work.cancel();
      return own(range);
    };
    await session.check();
    host.read = own;
    expect(session.state.now.message).toMatchObject({
      tone: 'info',
      title: expect.stringContaining('已取消'),
    });
    const ended = workers.find(({ checks }) => checks);
    await session.check();
    expect(workers.at(-1)).not.toBe(ended);
    expect(workers.at(-1)?.asked).toEqual(expect.arrayContaining(['setUp', 'begin', 'check']));
    expect(session.state.now.check?.records).toBe(4);
  });

  test('begins with the first check: until then nobody loads what checks, and what was corrected holds', async () => {
    const { session, workers } = await openPane(bookBytes(book()));
    await session.chooseColumn(3, 'department');
    await session.fixing.offer();
    expect(workers.map(({ checks }) => checks)).toEqual([false]);
    await session.choosePack('three-compare-2016');
    await session.check();
    await session.check();
    expect(workers.map(({ checks }) => checks)).toEqual([false, true]);
    expect(session.state.now.look?.columns[3]).toMatchObject({ path: 'department', corrected: true });
    // The former worker knew these repairs: ticked now, nothing would come of them.
    expect(session.state.now.fixes).toBeUndefined();
    await session.fixing.offer();
    const [first] = session.state.now.fixes?.fixes ?? [];
    await session.fixing.apply([first?.id ?? '']);
    expect(session.state.now.fixes?.result).toContain('已修正');
  });

  test('may begin with 雷同: the sheet is handed over anew', async () => {
    const { session, workers } = await openPane(bookBytes(book()));
    await session.front.offerCopies();
    const { copies } = session.state.now;
    expect(copies).toMatchObject({ column: '', groups: [] });
    const column = copies?.columns?.[0]?.value ?? '';
    await session.comparing.compare(column);
    expect(session.state.now.message).toBeUndefined();
    expect(session.state.now.copies).toMatchObject({ column, columns: copies?.columns });
    expect(workers.map(({ checks }) => checks)).toEqual([false, true]);
  });

  test('whose files are missing is told, and sheets are understood as before', async () => {
    const { session, breakChecks } = await openPane(bookBytes(book()));
    await session.choosePack('three-compare-2016');
    breakChecks(new JiannuoError('host.partMissing', { file: 'check.js' }));
    await session.check();
    expect(session.state.now.message).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('check.js'),
    });
    await session.chooseColumn(3, 'department');
    expect(session.state.now.message).toBeUndefined();
    expect(session.state.now.look?.columns[3]).toMatchObject({ path: 'department' });
    breakChecks(undefined);
    await session.check();
    expect(session.state.now.check?.records).toBe(4);
  });

  test('is written to a file by a worker of its own', async () => {
    const saved: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    const { session, host } = await openPane(bookBytes(book()));
    host.save = (name, bytes) => {
      saved.push({ name, bytes });
      return Promise.resolve(name);
    };
    await session.choosePack('three-compare-2016');
    await session.check();
    await session.export();
    const [file] = saved;
    expect(file?.name).toBe('汇总表-检查结果.xlsx');
    const written = await openWorkbook(file?.bytes ?? new Uint8Array(), 'a.xlsx');
    expect(written.sheets.map(({ name }) => name)).toEqual(['检查说明', '检查结果', '统计']);
    expect(written.sheets[0]?.rowCount).toBeGreaterThan(1);
  });
});

describe('marks', () => {
  test('of what was found last; cleared, the file is as it was', async () => {
    const bytes = bookBytes(book({ fills: { C4: '#00FF00' } }));
    const { session, host } = await openPane(bytes);
    const before = await openWorkbook(await host.file(), 'a.xlsx');
    await session.choosePack('three-compare-2016');
    await session.check();
    await session.marking.mark();
    expect(session.state.now.check?.marked).toBeGreaterThan(0);
    expect(session.state.now.message).toMatchObject({ tone: 'success' });
    await session.marking.clear();
    expect(session.state.now.check?.marked).toBeUndefined();
    const after = await openWorkbook(await host.file(), 'a.xlsx');
    expect(after.sheets[0]?.cell(3, 2)).toEqual(before.sheets[0]?.cell(3, 2));
    await session.marking.clear();
    expect(session.state.now.message).toMatchObject({ tone: 'info', title: '没有践诺的标记' });
  });

  test('a protected sheet is told, and nothing is changed', async () => {
    const { session, host } = await openPane(bookBytes(book({ protected: true })));
    const before = await host.file();
    await session.choosePack('three-compare-2016');
    await session.check();
    await session.marking.mark();
    expect(session.state.now.message).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('受保护'),
    });
    expect(await host.file()).toEqual(before);
  });
});

describe('repairs', () => {
  test('are shown, made where they are ticked, read back, and taken back', async () => {
    const { session, host } = await openPane(bookBytes(book()));
    await session.fixing.offer();
    const { fixes } = session.state.now;
    const name = fixes?.fixes.find(({ cell }) => cell === 'B5');
    expect(name).toMatchObject({ kinds: ['blanks'], next: name?.now.trim() });
    const column = fixes?.fixes.find(({ kinds }) => kinds.includes('text-format'));
    expect(column?.cell).toBe('C3:C6');
    await session.fixing.apply([name?.id ?? '', column?.id ?? '']);
    expect(session.state.now.fixes?.result).toContain('已修正 5 格');
    const sheet = async () => (await openWorkbook(await host.file(), 'a.xlsx')).sheets[0];
    expect((await sheet())?.cell(4, 1)?.value).toBe(name?.next);
    expect((await sheet())?.cell(2, 2)?.format).toBe('@');
    expect(session.state.now.fixes?.fixes.map(({ cell }) => cell)).not.toContain('B5');
    await host.write(SHEET, [{ row: 2, column: 2, value: '又改过' }]);
    await session.fixing.undo();
    expect((await sheet())?.cell(4, 1)?.value).toBe(name?.now);
    expect((await sheet())?.cell(3, 2)?.format).toBe('General');
    expect((await sheet())?.cell(2, 2)?.value).toBe('又改过');
    expect(session.state.now.fixes?.result).toContain('C3 已被改过');
  });

  test('what somebody has changed since is left', async () => {
    const { session, host } = await openPane(bookBytes(book()));
    await session.fixing.offer();
    const name = session.state.now.fixes?.fixes.find(({ cell }) => cell === 'B5');
    await host.write(SHEET, [{ row: 4, column: 1, value: '另一人' }]);
    await session.fixing.apply([name?.id ?? '']);
    expect(session.state.now.fixes?.result).toContain('B5 已被改过');
    expect((await openWorkbook(await host.file(), 'a.xlsx')).sheets[0]?.cell(4, 1)?.value).toBe('另一人');
  });
});
