import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { FORMULA } from '#core/host/sheet-host.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { setLocale } from '#locales/index.ts';
import { blank, fileOf, openUpload } from '#tests/harness/upload-pane.ts';

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

describe('what was read', () => {
  test('stays under the name of its sheet while another one is in front, and of that nothing is said', async () => {
    const { uploading, view, session, host } = await openUpload();
    await uploading.read();
    const { answer, of = '' } = view();
    expect(of).toBe(session.state.now.sheet);
    uploading.choose({ leaveOut: '5' });
    await host.select({ sheet: '填表说明', top: 0, left: 0, bottom: 0, right: 0 });
    await session.lookAgain();
    expect(session.state.now.sheet).toBe('填表说明');
    expect(view()).toMatchObject({ answer, of, stale: false, choices: { leaveOut: '5' } });
    await host.select({ sheet: of, top: 0, left: 0, bottom: 0, right: 0 });
    await session.lookAgain();
    expect(view()).toMatchObject({ answer, of });
    await host.select({ sheet: '填表说明', top: 0, left: 0, bottom: 0, right: 0 });
    await session.lookAgain();
    await uploading.read();
    // Rows of the former sheet are none of this one.
    expect(view()).toMatchObject({ of: '填表说明', choices: { leaveOut: '' } });
    expect(view().answer?.readings).toEqual([]);
    expect(view().answer?.facts[0]).toMatchObject({
      severity: 'fail',
      text: expect.stringContaining('“填表说明”'),
    });
  });

  test('is of before once a cell was changed, in any sheet; a copy that was not saved is withdrawn, and made anew', async () => {
    const { uploading, view, session, host } = await openUpload();
    const { sheet } = session.state.now;
    await uploading.read();
    await uploading.copy();
    await host.write(sheet, [{ row: 2, column: 0, value: '改样' }]);
    await session.work.rest();
    expect(view()).toMatchObject({ stale: true, withdrawn: true, copy: undefined });
    expect(view().answer?.readings).toHaveLength(1);
    await uploading.save('报备案');
    expect(host.saved).toEqual([]);
    await uploading.copy();
    expect(view()).toMatchObject({ withdrawn: false, copy: { rows: 6 } });
    await uploading.save('报备案');
    expect(host.saved).toHaveLength(1);
    await uploading.read();
    expect(view()).toMatchObject({ stale: false, withdrawn: false, copy: undefined });
    await host.write('填表说明', [{ row: 0, column: 0, value: '改过' }]);
    expect(view().stale).toBe(true);
  });

  test('a copy that was saved stays, and is said to be of before', async () => {
    const { uploading, view, session, host } = await openUpload();
    await uploading.read();
    await uploading.copy();
    await uploading.save('报备案');
    await host.write(session.state.now.sheet, [{ row: 2, column: 0, value: '改样' }]);
    await session.work.rest();
    expect(view()).toMatchObject({
      stale: true,
      withdrawn: false,
      copy: { savedAs: '汇总表-上传.xlsx', outdated: true },
    });
    await uploading.copy();
    expect(view().copy?.outdated).toBeUndefined();
    expect(view().stale).toBe(true);
  });

  test('a copy during whose saving a cell was changed was saved, and is of before', async () => {
    const { uploading, view, session, host } = await openUpload();
    await uploading.read();
    await uploading.copy();
    const own = host.save.bind(host);
    host.save = async (name, bytes) => {
      await host.write(session.state.now.sheet, [{ row: 2, column: 0, value: '改样' }]);
      return own(name, bytes);
    };
    await uploading.save('报备案');
    expect(view()).toMatchObject({
      stale: true,
      withdrawn: false,
      copy: { savedAs: '汇总表-上传.xlsx', outdated: true },
    });
  });

  test('is not of before where formulas of other sheets are calculated, or its own give the same', async () => {
    const { uploading, view, session, host, waits } = await openUpload();
    const { sheet } = session.state.now;
    const turn = async (name: string): Promise<void> => {
      await host.select({ sheet: name, top: 0, left: 0, bottom: 0, right: 0 });
      await session.lookAgain();
    };
    const calculated = async (name: string): Promise<void> => {
      const { length } = waits;
      host.replace(host.bytes, { sheet: name, calculated: true });
      await expect.poll(() => waits.length).toBe(length + 1);
      await session.work.rest();
    };
    const own = host.read.bind(host);
    let isOther = false;
    host.read = async (range) => {
      const block = await own(range);
      const values = block.values.map((value, at) =>
        isOther && at === block.values.length - 1 ? '新' : value,
      );
      return { ...block, values, flags: block.flags.map(() => FORMULA) };
    };
    await turn('填表说明');
    await turn(sheet);
    await uploading.read();
    await uploading.copy();
    await calculated('填表说明');
    await turn('填表说明');
    await calculated(sheet);
    await calculated('填表说明');
    expect(view()).toMatchObject({ stale: false, withdrawn: false, copy: { sensitive: true } });
    isOther = true;
    await calculated(sheet);
    expect(view()).toMatchObject({ stale: true, withdrawn: true });
  });

  test('is of before once a column is said to be another', async () => {
    const { uploading, view, session } = await openUpload();
    await uploading.read();
    await session.lookAgain();
    expect(view().stale).toBe(false);
    const column = session.state.now.look?.columns.find(({ header }) => header === '入党时间');
    await session.chooseColumn(column?.index ?? -1, null);
    expect(view().stale).toBe(true);
  });

  test('a message stays while sheets are gone through', async () => {
    const { uploading, said, session, host } = await openUpload();
    await uploading.copy();
    await uploading.save('报备案');
    await host.select({ sheet: '填表说明', top: 0, left: 0, bottom: 0, right: 0 });
    await session.lookAgain();
    expect(said()).toMatchObject({ tone: 'success' });
  });

  test('in another language is said no more', async () => {
    const { uploading, view, session } = await openUpload();
    await uploading.read();
    await session.shelving.setLanguage('en');
    expect(view()).toMatchObject({ answer: undefined, of: undefined });
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
    await uploading.copy();
    await uploading.save('报备案');
    expect(said()).toMatchObject({ tone: 'success' });
    await uploading.chooseContract('ruoyi');
    expect(said()).toBeUndefined();
    expect(view()).toMatchObject({ answer: undefined, copy: undefined, of: undefined });
  });
});
