import { describe, expect, test } from 'vitest';
import { FORMULA, type HostChange } from '#core/host/sheet-host.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { openPane } from '#tests/harness/pane.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';
import type { Session } from './session.ts';

/** What holds complete numbers leaves only with a purpose, and stands in the log (law 10). */

const ID_NUMBER = /\d{17}[\dX]/;
const gather = (session: Session, sheets = ['汇总表']): Promise<void> =>
  session.making.make({ kind: 'gather', sheets, formId: '' });
async function log(session: Session) {
  await session.shelving.offer();
  return session.state.now.shelf?.exports ?? [];
}

describe('a gathered table with complete numbers', () => {
  test('waits for its purpose, then opens, and the log says what left and what for', async () => {
    const kept = new Map<string, string>();
    const { session, host } = await openPane(branchesBook(), { kept });
    await session.making.offer();
    await gather(session);
    expect(host.opened).toEqual([]);
    expect(session.state.now.make).toMatchObject({
      waiting: { fileName: '党员公开承诺书-汇总.xlsx', rows: 3 },
      done: undefined,
    });
    expect(await log(session)).toEqual([]);
    await session.making.save('  ');
    expect(session.state.now.message?.text).toContain('请先填写用途');
    expect([host.opened, host.saved]).toEqual([[], []]);
    await session.making.save('报区委组织部备案');
    expect(host.opened).toHaveLength(1);
    expect(session.state.now.make).toMatchObject({ waiting: undefined, done: {} });
    const line = {
      kind: '汇总表',
      file: '党员公开承诺书-汇总.xlsx',
      rows: 3,
      purpose: '报区委组织部备案',
      done: true,
    };
    expect(await log(session)).toMatchObject([line]);
    expect(kept.get('jiannuo.exports')).not.toMatch(ID_NUMBER);
    // The next pane on this computer has it, and gives it away as a file.
    const next = await openPane(branchesBook(), { kept });
    expect(await log(next.session)).toMatchObject([line]);
    await next.session.shelving.takeOut({ kind: 'exports' });
    const [saved] = next.host.saved;
    expect(saved?.name).toBe('导出记录.xlsx');
    const sheet = (await openWorkbook(saved?.bytes ?? new Uint8Array(), 'a.xlsx')).sheets[0];
    expect(Array.from({ length: 7 }, (_, column) => sheet?.cell(1, column)?.text).slice(1)).toEqual([
      '汇总表',
      '党员公开承诺书-汇总.xlsx',
      '3',
      '完整',
      '报区委组织部备案',
      '已给出',
    ]);
  });

  test('is given up where any sheet has changed since, and says so until it is made anew', async () => {
    const { session, host } = await openPane(branchesBook());
    await session.making.offer();
    await gather(session, ['汇总表', '第二支部']);
    await host.write('第二支部', [{ row: 1, column: 1, value: '改样一' }]);
    expect(session.state.now.make).toMatchObject({ waiting: undefined, withdrawn: true });
    await session.making.save('报备案');
    expect(host.opened).toEqual([]);
    expect(await log(session)).toEqual([]);
    session.show('make');
    await session.work.rest();
    expect(session.state.now.make?.withdrawn).toBe(true);
    await gather(session, ['汇总表', '第二支部']);
    expect(session.state.now.make).toMatchObject({ waiting: { rows: 5 }, withdrawn: false });
  });

  test('is given up where a sheet was changed that had been read already', async () => {
    const { session, host } = await openPane(branchesBook());
    await session.making.offer();
    const own = host.read.bind(host);
    let isFirst = true;
    host.read = async (range) => {
      const block = await own(range);
      if (isFirst && range.sheet === '第二支部') {
        isFirst = false;
        await host.write('汇总表', [{ row: 1, column: 1, value: '改样一' }]);
      }
      return block;
    };
    await gather(session, ['汇总表', '第二支部']);
    expect(isFirst).toBe(false);
    expect(session.state.now.make).toMatchObject({ waiting: undefined, withdrawn: true });
    await session.making.save('报备案');
    expect(host.opened).toEqual([]);
  });

  test('is given up where a formula in one of its sheets gives something else, and not where it gives the same', async () => {
    const { session, host, waits } = await openPane(branchesBook());
    await session.making.offer();
    const own = host.read.bind(host);
    let isOther = false;
    host.read = async (range) => {
      const block = await own(range);
      const values = block.values.map((value, at) =>
        isOther && at === block.values.length - 1 ? '新' : value,
      );
      return { ...block, values, flags: block.flags.map(() => FORMULA) };
    };
    const calculated = async (change: HostChange): Promise<void> => {
      const { length } = waits;
      host.replace(host.bytes, { ...change, calculated: true });
      await expect.poll(() => waits.length).toBe(length + 1);
      await session.work.rest();
    };
    await gather(session, ['汇总表', '第二支部']);
    await calculated({ sheet: '第二支部' });
    await calculated({});
    expect(session.state.now.make?.waiting).toMatchObject({ rows: 5 });
    isOther = true;
    await calculated({ sheet: '填写说明' });
    expect(session.state.now.make?.waiting).toMatchObject({ rows: 5 });
    await calculated({});
    expect(session.state.now.make).toMatchObject({ waiting: undefined, withdrawn: true });
  });

  test('waits on while the user looks at another tab', async () => {
    const { session, host } = await openPane(branchesBook());
    session.show('make');
    await gather(session);
    session.show('check');
    session.show('make');
    await session.work.rest();
    expect(session.state.now.make?.waiting).toMatchObject({ rows: 3 });
    await session.making.save('报备案');
    expect(host.opened).toHaveLength(1);
  });

  test('that could not be opened stands in the log as perhaps gone', async () => {
    const { session, host } = await openPane(branchesBook());
    await session.making.offer();
    await gather(session);
    Object.assign(host, { open: () => Promise.reject(new Error('closed')) });
    await session.making.save('报备案');
    expect(session.state.now.message?.tone).toBe('error');
    expect(await log(session)).toMatchObject([{ purpose: '报备案', done: false }]);
  });

  test('does not leave where the log cannot be written', async () => {
    const { session, host } = await openPane(branchesBook(), {
      kept: new Map([['jiannuo.exports', '[{}]']]),
    });
    await session.making.offer();
    await gather(session);
    await session.making.save('报备案');
    expect(session.state.now.message?.text).toContain('（导出记录）读不出来');
    expect(host.opened).toEqual([]);
  });
});

test('an upload copy stands in the log with its purpose, numbers in it and in names masked', async () => {
  const { session, host } = await openPane(branchesBook(), { name: '11010519491231002X.xlsx' });
  await session.uploading.offer();
  await session.uploading.chooseContract('ruoyi');
  await session.uploading.copy.make();
  expect(host.saved).toEqual([]);
  await session.uploading.copy.save('给 11010519491231002X 上传');
  expect(host.saved).toHaveLength(1);
  const [line] = await log(session);
  expect(line).toMatchObject({ kind: '上传副本', purpose: '给 110***********002X 上传', done: true });
  expect(line?.file).not.toMatch(ID_NUMBER);
});
