import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { setLocale } from '#locales/index.ts';
import { textsOf } from '#tests/fixtures/upload.ts';
import { openPane } from '#tests/harness/pane.ts';
import { blank, fileOf, NUMBERS, openUpload } from '#tests/harness/upload-pane.ts';

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

describe('the copy', () => {
  test('holds complete numbers: it is saved when the user has said what for, and the workbook stays as it is', async () => {
    const { uploading, view, said, host } = await openUpload();
    const before = await host.file();
    await uploading.read();
    await uploading.copy.make();
    expect(view().copy).toMatchObject({
      rows: 6,
      faithful: true,
      sensitive: true,
      fileName: '汇总表-上传.xlsx',
    });
    expect(view().copy?.savedAs).toBeUndefined();
    expect(host.saved).toEqual([]);
    for (const number of NUMBERS) expect(JSON.stringify(view())).not.toContain(number);
    await uploading.copy.save('');
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('请先填写用途') });
    expect(host.saved).toEqual([]);
    await uploading.copy.save('报备案');
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
    await uploading.copy.make();
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
    await uploading.copy.make();
    expect(view().copy).toMatchObject({ rows: 6, faithful: true, savedAs: '汇总表-上传.xlsx' });
    const copy = await openWorkbook(host.saved[0]?.bytes ?? new Uint8Array(), 'a.xlsx');
    expect(copy.sheets[0]?.name).toBe('导入');
    expect(textsOf(copy.sheets[0])[1]?.slice(1)).toEqual([expect.stringMatching(/^[男女]$/), '2016-05-01']);

    const columns = ['姓名', '性别', '入党时间'].map((header) => ({ header, type: 'text' as const }));
    const sample = writeWorkbook([{ name: '导入', columns, rows: [['例：张三', '男', '2016-05-01']] }]);
    await uploading.chooseFile(fileOf('模板.xlsx', sample));
    await uploading.copy.make();
    expect(view().copy).toBeUndefined();
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('这些是示例行，可以替换') });
    uploading.choose({ replaceSamples: true });
    await uploading.copy.make();
    expect(view().copy).toMatchObject({ rows: 6, faithful: true });
  });

  test('that nothing sure can be made of is refused in words', async () => {
    const { uploading, view, said, host } = await openUpload((book) => {
      book.grid.push([], ...book.grid.slice(1, 2).map((row) => row.toReversed()), ...book.grid.slice(2, 4));
    });
    uploading.choose({ leaveOut: '张三' });
    await uploading.copy.make();
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringContaining('“张三”，看不出是哪几行') });
    uploading.choose({ leaveOut: '3-99' });
    await uploading.copy.make();
    expect(said()).toMatchObject({ tone: 'error', text: expect.stringMatching(/^工作表“.+/) });
    expect(view().copy).toBeUndefined();
    expect(host.saved).toEqual([]);
  });

  test('a copy that was saved stays, and is said to be of before', async () => {
    const { uploading, view, session, host } = await openUpload();
    await uploading.read();
    await uploading.copy.make();
    await uploading.copy.save('报备案');
    await host.write(session.state.now.sheet, [{ row: 2, column: 0, value: '改样' }]);
    await session.work.rest();
    expect(view()).toMatchObject({
      stale: true,
      withdrawn: false,
      copy: { savedAs: '汇总表-上传.xlsx', outdated: true },
    });
    await uploading.copy.make();
    expect(view().copy?.outdated).toBeUndefined();
    expect(view().stale).toBe(true);
  });

  test('a copy during whose saving a cell was changed was saved, and is of before', async () => {
    const { uploading, view, session, host } = await openUpload();
    await uploading.read();
    await uploading.copy.make();
    const own = host.save.bind(host);
    host.save = async (name, bytes) => {
      await host.write(session.state.now.sheet, [{ row: 2, column: 0, value: '改样' }]);
      return own(name, bytes);
    };
    await uploading.copy.save('报备案');
    expect(view()).toMatchObject({
      stale: true,
      withdrawn: false,
      copy: { savedAs: '汇总表-上传.xlsx', outdated: true },
    });
  });
});
