import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memoryHost } from '#adapters/hosts/memory/index.ts';
import { importers } from '#catalog/importers.ts';
import { JiannuoError } from '#core/errors.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { setLocale } from '#locales/index.ts';
import type { Messy } from '#tests/fixtures/messy.ts';
import { openPane, paneOver } from '#tests/harness/pane.ts';
import { blank, bytesOf, fail, fileOf, NUMBERS, openUpload } from '#tests/harness/upload-pane.ts';

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
    await uploading.copy.make();
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

describe('what is chosen', () => {
  const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj');

  test('is refused at once where it is no template, and what was read without it is gone', async () => {
    const { uploading, view, said } = await openUpload();
    await uploading.read();
    await uploading.chooseFile(fileOf('模板.pdf', PDF));
    expect(said()).toMatchObject({
      tone: 'error',
      text: '“模板.pdf”不能用作空白模板。这是 PDF 文件，读不出表格。请向提供的人要 .xlsx 原表。',
    });
    expect(view().template).toBeUndefined();
    expect(view().answer).toBeUndefined();
    const empty = writeWorkbook([{ name: '导入', columns: [{ header: '', type: 'text' }], rows: [] }]);
    await uploading.chooseFile(fileOf('空表.xlsx', empty));
    expect(said()?.text).toContain('“空表.xlsx”不能用作空白模板。在工作表“导入”里找不到表头。');
    expect(view().template).toBeUndefined();
    await uploading.chooseFile(fileOf('模板.xlsx', blank('姓名', '入党时间')));
    expect(said()).toBeUndefined();
    expect(view().template).toEqual({ name: '模板.xlsx', file: true });
  });

  test('that cannot be kept is told', async () => {
    const { uploading, view, said, host } = await openUpload();
    const refused = new JiannuoError('host.failed', { detail: '已满' });
    Object.assign(host.kept, { set: () => Promise.reject(refused) });
    await uploading.chooseContract('hutool');
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('已满') });
    expect(view().contractId).toBe('hutool');
  });

  test('during work of another tab takes no message of that along', async () => {
    const { uploading, said, session } = await openUpload();
    await session.marking.clear();
    const message = said();
    expect(message).toBeDefined();
    const { promise, resolve } = Promise.withResolvers<void>();
    const quiet = session.work.run('', () => promise);
    await Promise.resolve();
    session.show('upload');
    const choosing = uploading.chooseContract('hutool');
    resolve();
    await quiet;
    await choosing;
    await session.work.rest();
    session.show('check');
    expect(said()).toEqual(message);
  });

  test('takes along the message about what was chosen before, and its results', async () => {
    const { uploading, view, said } = await openUpload();
    await uploading.chooseFile(fileOf('模板.pdf', PDF));
    expect(said()).toMatchObject({ tone: 'error' });
    await uploading.chooseContract('hutool');
    expect(said()).toBeUndefined();
    await uploading.read();
    await uploading.copy.make();
    await uploading.copy.save('报备案');
    expect(said()).toMatchObject({ tone: 'success' });
    await uploading.chooseContract('ruoyi');
    expect(said()).toBeUndefined();
    expect(view()).toMatchObject({ answer: undefined, copy: undefined, of: undefined });
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
    await session.uploading.copy.make();
    await session.uploading.copy.save('报备案');
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
