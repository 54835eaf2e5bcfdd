import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMULA } from '#core/host/sheet-host.ts';
import { setLocale } from '#locales/index.ts';
import { openUpload } from '#tests/harness/upload-pane.ts';

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
    await uploading.copy.make();
    await host.write(sheet, [{ row: 2, column: 0, value: '改样' }]);
    await session.work.rest();
    expect(view()).toMatchObject({ stale: true, withdrawn: true, copy: undefined });
    expect(view().answer?.readings).toHaveLength(1);
    await uploading.copy.save('报备案');
    expect(host.saved).toEqual([]);
    await uploading.copy.make();
    expect(view()).toMatchObject({ withdrawn: false, copy: { rows: 6 } });
    await uploading.copy.save('报备案');
    expect(host.saved).toHaveLength(1);
    await uploading.read();
    expect(view()).toMatchObject({ stale: false, withdrawn: false, copy: undefined });
    await host.write('填表说明', [{ row: 0, column: 0, value: '改过' }]);
    expect(view().stale).toBe(true);
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
    await uploading.copy.make();
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
    await uploading.copy.make();
    await uploading.copy.save('报备案');
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
