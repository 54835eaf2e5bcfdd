import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memoryHost } from '#adapters/hosts/memory/index.ts';
import { importers } from '#catalog/importers.ts';
import { JiannuoError } from '#core/errors.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { setLocale } from '#locales/index.ts';
import { type Messy, messy } from '#tests/fixtures/messy.ts';
import { textsOf } from '#tests/fixtures/upload.ts';
import { openPane, paneOver } from '#tests/harness/pane.ts';
import { blank, bytesOf, fail, fileOf, openUpload } from '#tests/harness/upload-pane.ts';

/** Complete numbers of the people in the sheet. */
const NUMBERS = messy().grid.flatMap((row) =>
  row.flatMap((cell) => /^\d{17}[\dX]$/.exec(String(cell?.v)) ?? []),
);

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

describe('what the portal reads', () => {
  test('is told with its facts and places, contracts by their titles, numbers of persons masked', async () => {
    expect(NUMBERS.length).toBeGreaterThan(3);
    const { uploading, view, session } = await openUpload();
    await uploading.read();
    const { answer } = view();
    const texts = answer?.facts.map(({ text }) => text).join('\n') ?? '';
    expect(texts).toContain('表头在第 2 行，门户要在第 1 行');
    expect(texts).toContain('文件里有隐藏的工作表：字典');
    expect(texts).not.toMatch(/[{}]|undefined|ruoyi/);
    const [reading] = answer?.readings ?? [];
    expect(reading).toMatchObject({
      contractId: 'ruoyi',
      title: importers.find(({ id }) => id === 'ruoyi')?.title.zh,
      rows: 6,
    });
    expect(reading?.missing.length).toBeGreaterThan(0);
    const { sheet } = session.state.now;
    expect(reading?.problems.map((problem) => problem.sheet)).toEqual([sheet, sheet, sheet]);
    expect(reading?.problems.map(({ cell }) => cell)).not.toContain('');
    await uploading.part('ruoyi', 0, 50);
    const shown = JSON.stringify(session.state.now.upload);
    for (const number of NUMBERS) expect(shown).not.toContain(number);
  });

  test('where the header is where the portal looks for it: each cell, and lines of the whole table', async () => {
    const { uploading, view } = await openUpload(withoutTitle);
    await uploading.read();
    const [reading] = view().answer?.readings ?? [];
    const day = reading?.problems.find(({ cell }) => cell === 'E2');
    expect(day).toMatchObject({ row: 2, header: '入党时间', stands: '2016年5月1日', reads: null });
    expect(reading?.headers).toContain('姓名');
    await uploading.part('ruoyi', 1, 2);
    const part = view().answer?.readings[0]?.part;
    expect(part?.from).toBe(1);
    expect(part?.lines.map(({ row }) => row)).toEqual([3, 4]);
    const cellOf = (header: string) => part?.lines[0]?.cells[reading?.headers.indexOf(header) ?? -1];
    expect(cellOf('入党时间')).toEqual({ reads: '2012-07-01', differs: false });
    // Merged with the cell above, which alone the portal reads.
    expect(cellOf('部门')).toEqual({ reads: null, differs: true });
  });

  test('by all contracts, where nobody knows which', async () => {
    const { uploading, view } = await openUpload(undefined, '');
    await uploading.read();
    expect(view().answer?.readings).toHaveLength(importers.length);
    const facts =
      view()
        .answer?.facts.map(({ text }) => text)
        .join() ?? '';
    for (const { id } of importers) expect(facts).not.toContain(id);
  });

  test('goes by what was said of the sheet', async () => {
    const { uploading, view, session } = await openUpload(withoutTitle);
    const unread = () =>
      view().answer?.readings[0]?.problems.flatMap(({ cell, kind }) =>
        kind === 'importers.dateUnread' ? [cell] : [],
      );
    await uploading.read();
    expect(unread()).toContain('E2');
    const column = session.state.now.look?.columns.find(({ header }) => header === '入党时间');
    await session.chooseColumn(column?.index ?? -1, null);
    await uploading.read();
    expect(unread()).toEqual([]);
  });

  test('the chosen contract is remembered on this computer', async () => {
    const kept = new Map<string, string>();
    await openUpload(undefined, 'hutool', kept);
    const { session } = await openPane(bytesOf(), { kept });
    await session.uploading.offer();
    expect(session.state.now.upload?.contractId).toBe('hutool');
  });
});

describe('the copy', () => {
  test('holds complete numbers: it is saved when the user has said what for, and the workbook stays as it is', async () => {
    const { uploading, view, said, host } = await openUpload();
    const before = await host.file();
    await uploading.read();
    await uploading.copy();
    expect(view().copy).toMatchObject({
      rows: 6,
      faithful: true,
      sensitive: true,
      fileName: '汇总表-上传.xlsx',
    });
    expect(view().copy?.savedAs).toBeUndefined();
    expect(host.saved).toEqual([]);
    for (const number of NUMBERS) expect(JSON.stringify(view())).not.toContain(number);
    await uploading.save('');
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('请先填写用途') });
    expect(host.saved).toEqual([]);
    await uploading.save('报备案');
    expect(view().copy?.savedAs).toBe('汇总表-上传.xlsx');
    expect(said()).toMatchObject({ tone: 'success' });
    const [saved] = host.saved;
    const copy = await openWorkbook(saved?.bytes ?? new Uint8Array(), 'a.xlsx');
    expect(copy.sheets).toHaveLength(1);
    const texts = textsOf(copy.sheets[0]);
    expect(texts).toHaveLength(7);
    expect(texts.map((row) => row[4]).slice(1, 3)).toEqual(['2016-05-01', '2012-07-01']);
    expect(await host.file()).toEqual(before);
    // Read again as it lies there, the portal finds nothing to say.
    const again = await openPane(saved?.bytes ?? new Uint8Array());
    await again.session.uploading.offer();
    await again.session.uploading.chooseContract('ruoyi');
    await again.session.uploading.read();
    expect(again.session.state.now.upload?.answer?.readings[0]).toMatchObject({ accepted: 6, problems: [] });
  });

  test('without such numbers is saved at once; hidden rows and rows that are named stay out', async () => {
    const { uploading, view, host } = await openUpload((book) => {
      book.grid = book.grid.map((row) => row.filter((_, column) => column !== 3));
      book.merges = ['A1:G1'];
      book.hiddenRows = [4];
    });
    await uploading.read();
    expect(view().answer?.hiddenRows).toBe(true);
    uploading.choose({ leaveHidden: true, leaveOut: '5' });
    await uploading.copy();
    expect(view().copy).toMatchObject({ rows: 4, sensitive: false, savedAs: '汇总表-上传.xlsx' });
    expect(host.saved).toHaveLength(1);
    const notes = view().copy?.notes.join('\n') ?? '';
    expect(notes).toMatch(/没有放进副本：第 5 行“.+”：没有选上。/);
    expect(notes).toContain('没有放进副本：隐藏的工作表“字典”。');
  });

  test('is the portal’s template where there is one, filled; what it needs consent for is said', async () => {
    const { uploading, view, said, host } = await openUpload();
    const workbook = blank('姓名', '性别', '入党时间');
    await uploading.chooseFile(fileOf('模板.xlsx', workbook));
    expect(view().template).toEqual({ name: '模板.xlsx', file: true });
    await uploading.copy();
    expect(view().copy).toMatchObject({ rows: 6, faithful: true, savedAs: '汇总表-上传.xlsx' });
    const copy = await openWorkbook(host.saved[0]?.bytes ?? new Uint8Array(), 'a.xlsx');
    expect(copy.sheets[0]?.name).toBe('导入');
    expect(textsOf(copy.sheets[0])[1]?.slice(1)).toEqual([expect.stringMatching(/^[男女]$/), '2016-05-01']);

    const columns = ['姓名', '性别', '入党时间'].map((header) => ({ header, type: 'text' as const }));
    const sample = writeWorkbook([{ name: '导入', columns, rows: [['例：张三', '男', '2016-05-01']] }]);
    await uploading.chooseFile(fileOf('模板.xlsx', sample));
    await uploading.copy();
    expect(view().copy).toBeUndefined();
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('这些是示例行，可以替换') });
    uploading.choose({ replaceSamples: true });
    await uploading.copy();
    expect(view().copy).toMatchObject({ rows: 6, faithful: true });
  });

  test('that nothing sure can be made of is refused in words', async () => {
    const { uploading, view, said, host } = await openUpload((book) => {
      book.grid.push([], ...book.grid.slice(1, 2).map((row) => row.toReversed()), ...book.grid.slice(2, 4));
    });
    uploading.choose({ leaveOut: '张三' });
    await uploading.copy();
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('“张三”，看不出是哪几行') });
    uploading.choose({ leaveOut: '3-99' });
    await uploading.copy();
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringMatching(/^工作表“.+/) });
    expect(view().copy).toBeUndefined();
    expect(host.saved).toEqual([]);
  });
});

describe('a template that was checked before', () => {
  const checked: CheckedTemplate = {
    id: '00000000-0000-4000-8000-000000000001',
    title: '党员导入模板',
    formTypeId: 'general',
    sheet: '导入',
    headerRow: 1,
    headerRows: 1,
    firstDataRow: 2,
    columns: ['姓名', '入党时间'].map((header, n) => ({ column: 'AB'.charAt(n), header, path: null })),
    contractId: 'ruoyi',
    dateFormat: 'yyyy/MM/dd',
    portal: { titleRows: 1 },
  };
  const kept = () => new Map([['jiannuo.templates', JSON.stringify([checked])]]);

  test('says by itself what the portal’s code goes by, and which contract', async () => {
    const { uploading, view } = await openUpload(undefined, '', kept());
    expect(view().templates).toEqual([{ value: checked.id, label: '党员导入模板' }]);
    await uploading.chooseTemplate(checked.id);
    expect(view()).toMatchObject({ contractId: 'ruoyi', template: { name: '党员导入模板', file: false } });
    await uploading.read();
    const texts =
      view()
        .answer?.facts.map(({ text }) => text)
        .join('\n') ?? '';
    expect(texts).not.toContain('表头在第 2 行');
    expect(texts).toContain('已按核对过的模板“党员导入模板”的设置读');
    expect(view().answer?.readings[0]).toMatchObject({ missing: [] });
    await uploading.chooseTemplate('');
    expect(view().template).toBeUndefined();
  });

  test('is known again by its file, and a file of another structure goes without it', async () => {
    const { uploading, view } = await openUpload(undefined, 'ruoyi', kept());
    await uploading.chooseFile(fileOf('模板.xlsx', blank('姓名', '入党时间')));
    await uploading.copy();
    expect(view().copy?.notes.join()).toContain('已按核对过的模板“党员导入模板”的设置读');
    await uploading.chooseTemplate(checked.id);
    await uploading.chooseFile(fileOf('新模板.xlsx', blank('姓名', '性别', '部门', '教龄')));
    await uploading.read();
    expect(
      view()
        .answer?.facts.map(({ text }) => text)
        .join(),
    ).toContain('结构不同，没有用当时的设置');
  });
});

/** The same workbook, seen by its cells alone. */
async function cellsAlone(file: SheetHost['file'] | undefined) {
  const memory = await memoryHost(bytesOf(withoutTitle), '汇总表.xlsx');
  const host: SheetHost = new Proxy<SheetHost>(memory, {
    get(target, name) {
      if (name === 'can') return { ...target.can, file: file !== undefined };
      if (name === 'file') return file ?? fail;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const { session } = await paneOver(host);
  await session.uploading.offer();
  await session.uploading.chooseContract('ruoyi');
  return { session, memory };
}

describe('a program that does not give the file away', () => {
  test('is read by the cells of all its sheets, hidden ones too, and that is said', async () => {
    const { session, memory } = await cellsAlone(undefined);
    await session.uploading.read();
    const { answer } = session.state.now.upload ?? fail();
    const texts = answer?.facts.map(({ text }) => text).join('\n');
    expect(texts).toContain('表格软件没有给出整个文件。已改为逐格读取所有工作表');
    expect(texts).toContain('文件里有隐藏的工作表：字典');
    expect(answer?.readings[0]?.problems.map(({ cell }) => cell)).toContain('E2');
    await session.uploading.copy();
    await session.uploading.save('报备案');
    expect(memory.saved).toHaveLength(1);
    expect(session.state.now.upload?.copy).toMatchObject({ faithful: true, rows: 6 });
  });

  test('that refuses it when it is asked is read in the same way', async () => {
    const { session } = await cellsAlone(() => Promise.reject(new JiannuoError('host.noFile')));
    await session.uploading.read();
    const { upload, message } = session.state.now;
    expect(message).toBeUndefined();
    expect(upload?.answer?.facts.map(({ text }) => text).join()).toContain('请先把工作簿保存一次');
    expect(upload?.answer?.readings).toHaveLength(1);
  });
});

test('reading that is cancelled ends its own worker alone, and the next one begins anew', async () => {
  const { uploading, view, said, session, workers, uploaders } = await openUpload();
  const own: (...args: never[]) => Promise<unknown> = uploading.asker.ask.bind(uploading.asker);
  Object.assign(uploading.asker, {
    ask: (...args: never[]) => {
      const answer = own(...args);
      if (args[0] === 'read') session.work.cancel();
      return answer;
    },
  });
  await uploading.read();
  Object.assign(uploading.asker, { ask: own });
  expect(said()).toMatchObject({ tone: 'info', title: expect.stringContaining('已取消') });
  expect(view().answer).toBeUndefined();
  await uploading.read();
  expect(view().answer?.readings).toHaveLength(1);
  expect(uploaders).toHaveLength(2);
  expect(workers).toHaveLength(1);
});

function withoutTitle(book: Messy): void {
  book.grid = book.grid.slice(1);
  book.merges = ['F2:F3'];
}
