import { describe, expect, it } from 'vitest';
import type { HostChange } from '#core/host/sheet-host.ts';
import { addSheet } from '#tests/hosts/wps/by-hand.ts';
import { openWps } from '#tests/hosts/wps/open.ts';
import { detectWps } from './detect.ts';

const SHEET = '人员';
const BOOK = { name: '表.xlsx', sheets: [{ name: SHEET, cells: { A1: { value: '甲' } } }] };
const KEPT = 'C:\\Users\\AppData\\Jiannuo\\kept.txt';
const BYTES = new Uint8Array([80, 75, 3, 4, 0, 255]);

function page(): Storage & { map: Map<string, string> } {
  const map = new Map<string, string>();
  const storage = {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
  return storage as unknown as Storage & { map: Map<string, string> };
}

describe('texts in the workbook', () => {
  const long = '栏目"&<>\n\r\'甲'.repeat(500);

  it('are hidden names where the build has no parts, and are parts again in one that has them', async () => {
    const { host, world } = await openWps(BOOK, {
      before: ({ book }) => {
        book.parts = undefined;
      },
    });
    await host.setProperty('jiannuo.layout', long);
    await host.setProperty('Jiannuo.layout', '另');
    expect(await host.property('jiannuo.layout')).toBe(long);
    expect(await host.property('Jiannuo.layout')).toBe('另');
    expect(world.book.names.length).toBeGreaterThan(10);
    expect(world.book.names.every(({ visible }) => !visible)).toBe(true);
    expect(await host.names()).toEqual([]);
    world.book.parts = [];
    expect(await host.property('jiannuo.layout')).toBe(long);
    await host.setProperty('jiannuo.layout', '短');
    await host.setProperty('Jiannuo.layout', undefined);
    expect(world.book.names).toEqual([]);
    expect(world.book.parts).toHaveLength(1);
    expect(await host.property('jiannuo.layout')).toBe('短');
  });

  it('are hidden names where parts are taken and lost', async () => {
    const { host, world } = await openWps(BOOK, {
      before: (each) => {
        each.quirks = { partsLost: true };
      },
    });
    await host.setProperty('jiannuo.layout', long);
    expect(await host.property('jiannuo.layout')).toBe(long);
    expect(world.book.parts).toEqual([]);
  });

  it('that no store takes are an error with the program’s words', async () => {
    const { host, world } = await openWps(BOOK);
    world.meter.before = (member) => {
      if (/CustomXMLParts.Add|Names.Add/.test(member)) throw new Error('工作簿结构已锁');
    };
    await expect(host.setProperty('a', 'b')).rejects.toMatchObject({
      code: 'host.failed',
      params: { detail: '工作簿结构已锁' },
    });
    expect(await host.property('a')).toBeUndefined();
  });
});

describe('texts on this computer', () => {
  it('last in a file, whatever letters they have', async () => {
    const first = await openWps(BOOK);
    await first.host.kept.set('a\tb', '甲\n乙\t"');
    await first.host.kept.set('c', '');
    const second = await first.later?.();
    expect(await second?.host.kept.get('a\tb')).toBe('甲\n乙\t"');
    expect(await second?.host.kept.get('c')).toBe('');
    expect([...first.world.disk.files.keys()].sort()).toEqual([KEPT, `${KEPT}.new`]);
  });

  it('are there where writing them was broken off, and lines of a later version stay', async () => {
    const { host, world } = await openWps(BOOK);
    await host.kept.set('a', '甲');
    const data = world.disk.files.get(KEPT);
    if (data === undefined) throw new Error('nothing was written');
    world.disk.files.set(KEPT, data.slice(0, 3));
    expect(await host.kept.get('a')).toBe('甲');
    world.disk.files.set(KEPT, `later\tof\ta version\n${data}`);
    await host.kept.set('b', '乙');
    expect(world.disk.files.get(KEPT)).toContain('later\tof\ta version');
    expect(await host.kept.get('a')).toBe('甲');
  });

  it('go into the page’s storage where the file cannot be written, and come back', async () => {
    const storage = page();
    const { host, world } = await openWps(BOOK, { storage });
    await host.kept.set('a', '旧');
    world.disk.closed.add('C:\\Users\\AppData\\Jiannuo');
    await host.kept.set('a', '新');
    expect(await host.kept.get('a')).toBe('新');
    world.disk.closed.clear();
    await host.kept.set('a', '最新');
    expect(storage.map.size).toBe(0);
    expect(await host.kept.get('a')).toBe('最新');
  });

  it('that nothing takes are an error', async () => {
    const { host, world } = await openWps(BOOK);
    world.disk.closed.add('C:\\Users\\AppData\\Jiannuo');
    await expect(host.kept.set('a', '甲')).rejects.toMatchObject({ code: 'host.failed' });
  });
});

describe('files', () => {
  it('no copy is left behind, nor where it fails', async () => {
    const { host, world } = await openWps(BOOK);
    expect((await host.file()).slice(0, 2)).toEqual(new Uint8Array([80, 75]));
    expect(world.disk.files.size).toBe(0);
    world.meter.before = (member) => {
      if (member === 'Workbook.SaveCopyAs') throw new Error('磁盘已满');
    };
    await expect(host.file()).rejects.toMatchObject({ code: 'host.noFile', params: { detail: '磁盘已满' } });
    world.meter.before = (member) => {
      if (member === 'FileSystem.Remove') throw new Error('文件被占用');
    };
    await host.file();
    expect(world.disk.files.size).toBe(1);
    world.meter.before = undefined;
    await host.file();
    expect(world.disk.files.size).toBe(0);
  });

  it('are saved beside the workbook, never over one that is there, and read back', async () => {
    const { host, world } = await openWps(BOOK);
    expect(await host.save('清单.xlsx', BYTES)).toBe('C:\\表格\\清单.xlsx');
    expect(await host.save('清单.xlsx', BYTES)).toBe('C:\\表格\\清单 (1).xlsx');
    expect(await host.save('甲/乙:丙', BYTES)).toBe('C:\\表格\\甲_乙_丙');
    expect(world.disk.files.get('C:\\表格\\清单.xlsx')).toBe('PK\u0003\u0004\u0000ÿ');
    world.disk.closed.add('C:\\表格');
    expect(await host.save('清单.xlsx', BYTES)).toBe('C:\\桌面\\清单.xlsx');
    world.book.path = 'https://example.com/表';
    expect(await host.save('清单.xlsx', BYTES)).toBe('C:\\桌面\\清单 (1).xlsx');
    world.disk.closed.add('C:\\桌面').add('C:\\Users');
    await expect(host.save('清单.xlsx', BYTES)).rejects.toMatchObject({ code: 'host.failed' });
  });

  it('are opened as workbooks, while the host stays with its own', async () => {
    const { host, world } = await openWps(BOOK);
    await host.open('新.xlsx', BYTES);
    expect(world.opened).toEqual(['C:\\表格\\新.xlsx']);
    expect(world.otherInFront).toBe(true);
    expect((await host.meta()).name).toBe('表.xlsx');
    await host.write(SHEET, [{ row: 0, column: 0, value: '乙' }]);
    await host.select({ sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0 });
    expect(world.otherInFront).toBe(false);
  });
});

describe('changes', () => {
  it('of ours are told too, sheets that come are, and those of other workbooks are not', async () => {
    const { host, world } = await openWps(BOOK);
    const heard: HostChange[] = [];
    const stop = await host.onChange((change) => heard.push(change));
    await host.write(SHEET, [
      { row: 4, column: 2, value: '乙' },
      { row: 2, column: 3, value: 1 },
    ]);
    expect(heard).toEqual([
      { sheet: SHEET, range: { sheet: SHEET, top: 2, left: 2, bottom: 4, right: 3 } },
      { calculated: true },
    ]);
    addSheet(world, '新表');
    expect(heard[2]).toEqual({});
    world.events.emit('SheetChange', { Name: SHEET, Parent: { Name: '别的.xlsx' } }, {});
    expect(heard).toHaveLength(3);
    await stop();
  });

  it('are told by a build that knows no event of calculation', async () => {
    const { host, world, type } = await openWps(BOOK);
    world.events.unknown.add('SheetCalculate');
    const heard: HostChange[] = [];
    const stop = await host.onChange((change) => heard.push(change));
    await type(SHEET, 'C2', 90);
    expect(heard.map(({ calculated }) => calculated)).toEqual([undefined]);
    await stop();
  });

  it('of a chart, or of another workbook, that was calculated are none', async () => {
    const { host, world } = await openWps(BOOK);
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    world.events.emit('SheetCalculate', { Name: '图表1', Parent: { Name: BOOK.name } });
    world.events.emit('SheetCalculate', { Name: SHEET, Cells: {}, Parent: { Name: '别的.xlsx' } });
    expect(heard).toEqual([]);
  });

  it('one listener that stops leaves the others', async () => {
    const { host, type } = await openWps(BOOK);
    const heard: string[] = [];
    const stop = await host.onChange(() => heard.push('甲'));
    await host.onChange(() => heard.push('乙'));
    await stop();
    await stop();
    await type(SHEET, 'A1', '新');
    expect(heard).toEqual(['乙']);
  });
});

it('is found where WPS 表格 runs, by its new and its old door, and nowhere else', () => {
  const parts = { ApiEvent: {}, FileSystem: {}, Env: {} };
  const app = { Workbooks: {} };
  expect(detectWps({ Application: { ...app, ...parts } })).toMatchObject({
    events: {},
    files: {},
    folders: {},
  });
  expect(detectWps({ wps: { ...parts, EtApplication: () => app } })?.app).toBe(app);
  expect(
    detectWps({ Application: { Documents: {} }, wps: { ...parts, EtApplication: () => null } }),
  ).toBeUndefined();
  expect(detectWps({ wps: { EtApplication: () => app } })).toBeUndefined();
  expect(detectWps({})).toBeUndefined();
  expect(detectWps({ Application: 'x', wps: null })).toBeUndefined();
});
