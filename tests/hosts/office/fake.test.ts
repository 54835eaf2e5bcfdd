import { describe, expect, it } from 'vitest';
import type { HostBook } from '../host-book.ts';
import { openFake, type OpenedOffice } from './open-office.ts';
import type { FakeOptions } from './program.ts';

const BOOK: HostBook = {
  name: '表.xlsx',
  sheets: [
    {
      name: '甲',
      cells: { A1: { value: '姓名' }, B1: { value: 1 }, C1: { value: 2, formula: 'B1*2' } },
      notes: { A1: '批注' },
    },
    { name: '锁定', cells: {}, protected: true },
  ],
};

function start(options: Partial<FakeOptions> = {}): OpenedOffice & { run: typeof Excel.run } {
  const opened = openFake(BOOK, { excelApi: '1.20', ...options });
  return { ...opened, run: opened.libraries.excel.run };
}

const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('甲');
const code = (wanted: string): object => ({ name: 'OfficeExtension.Error', code: wanted });
const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return 'nothing thrown';
};

describe('the fake of Office.js', () => {
  it('gives a property only after it was loaded and synced', async () => {
    const { run } = start();
    await run(async (context) => {
      const range = sheetIn(context).getRange('A1');
      expect(thrown(() => range.values)).toMatchObject(code('PropertyNotLoaded'));
      range.load('values');
      expect(thrown(() => range.values)).toMatchObject(code('PropertyNotLoaded'));
      await context.sync();
      expect(range.values).toEqual([['姓名']]);
      expect(thrown(() => range.formulas)).toMatchObject(code('PropertyNotLoaded'));
      const items = context.workbook.worksheets;
      expect(thrown(() => items.items)).toMatchObject(code('PropertyNotLoaded'));
    });
  });

  it('does what was queued when it syncs, in its order', async () => {
    const { run, sheet } = start();
    await run(async (context) => {
      const range = sheetIn(context).getRange('B1');
      range.load('values');
      range.values = [[5]];
      const again = sheetIn(context).getRange('B1');
      again.load('values');
      expect(sheet('甲').cells.get('0:1')?.value).toBe(1);
      await context.sync();
      expect([range.values, again.values]).toEqual([[[1]], [[5]]]);
    });
  });

  it('stops at the first error and keeps what came before', async () => {
    const { run, sheet } = start();
    const broken = run(async (context) => {
      sheetIn(context).getRange('B1').values = [[6]];
      context.workbook.worksheets.getItem('没有').load('name');
      sheetIn(context).getRange('B2').values = [[7]];
      await context.sync();
    });
    await expect(broken).rejects.toMatchObject({
      ...code('ItemNotFound'),
      debugInfo: { code: 'ItemNotFound', errorLocation: 'WorksheetCollection.getItem' },
    });
    expect(sheet('甲').cells.get('0:1')?.value).toBe(6);
    expect(sheet('甲').cells.get('1:1')).toBeUndefined();
  });

  it('has null objects, of which nothing can be asked', async () => {
    const { run } = start();
    await run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有');
      none.load('name');
      expect(thrown(() => none.isNullObject)).toMatchObject(code('PropertyNotLoaded'));
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(thrown(() => none.name)).toMatchObject(code('PropertyNotLoaded'));
      none.getRange('A1').load('values');
      await expect(context.sync()).rejects.toMatchObject(code('InvalidObjectPath'));
    });
  });

  it('releases objects when the run ends, and knows those no more that failed or were deleted', async () => {
    const { run } = start();
    const kept = await run(async (context) => sheetIn(context).getRange('A1').load('values'));
    expect(kept.values).toEqual([['姓名']]);
    kept.load('formulas');
    await expect(kept.context.sync()).rejects.toMatchObject(code('InvalidObjectPath'));
    await run(async (context) => {
      const none = context.workbook.worksheets.getItem('没有');
      await expect(context.sync()).rejects.toMatchObject(code('ItemNotFound'));
      none.load('name');
      await expect(context.sync()).rejects.toMatchObject(code('ItemNotFound'));
      context.workbook.worksheets.getItem('没有').load('name');
      const never = sheetIn(context).getRange('A1').conditionalFormats.add('Custom');
      await expect(context.sync()).rejects.toMatchObject(code('ItemNotFound'));
      never.load('type');
      await expect(context.sync()).rejects.toMatchObject(code('InvalidObjectPath'));
      const format = sheetIn(context).getRange('A1').conditionalFormats.add('Custom');
      format.delete();
      await context.sync();
      format.load('type');
      await expect(context.sync()).rejects.toMatchObject(code('ItemNotFound'));
    });
  });

  it('knows items by their places where their ids were not loaded', async () => {
    const { run, sheet } = start();
    sheet('甲').notes.push({ sheet: sheet('甲'), row: 1, column: 0, content: '乙', authorName: '学校' });
    await run(async (context) => {
      const { notes } = sheetIn(context);
      notes.load('items/content');
      await context.sync();
      const [first, second] = notes.items;
      first?.delete();
      second?.delete();
      await expect(context.sync()).rejects.toMatchObject(code('InvalidArgument'));
    });
    expect(sheet('甲').notes.map(({ content }) => content)).toEqual(['乙']);
  });

  it('refuses what an older Excel does not have at once, and whatever is not written down', async () => {
    const { run } = start({ excelApi: '1.8' });
    await run(async (context) => {
      const sheet = sheetIn(context);
      expect(thrown(() => sheet.getRanges('A1,B2'))).toMatchObject(code('ApiNotFound'));
      expect(thrown(() => sheet.notes)).toMatchObject(code('ApiNotFound'));
      expect(thrown(() => sheet.getRange('A1').getMergedAreasOrNullObject())).toMatchObject(
        code('ApiNotFound'),
      );
      expect(() => sheet.getRange('A1').clear()).toThrow('not in the fake of Office.js: Range.clear');
      expect(() => sheet.getRange('A1').load('style')).toThrow(
        "not in the fake of Office.js: Range.load('style')",
      );
      expect(() => sheet.getRange('A1').load()).toThrow('not in the fake');
      expect(() => context.runtime).toThrow('not in the fake');
    });
    expect(() => start().libraries.office.context.roamingSettings).toThrow('not in the fake');
  });

  it('refuses requests and answers beyond their limits; such a request is not run at all', async () => {
    const { run, sheet, program } = start({ limits: { request: 3000, response: 3000 } });
    await run(async (context) => {
      const first = sheetIn(context);
      first.getRange('B1').values = [[9]];
      first.getRange('B2').values = [['长'.repeat(2000)]];
      await expect(context.sync()).rejects.toMatchObject(code('RequestPayloadSizeLimitExceeded'));
      expect(sheet('甲').cells.get('0:1')?.value).toBe(1);
      sheetIn(context).getRangeByIndexes(0, 0, 400, 5).load('values');
      await expect(context.sync()).rejects.toMatchObject(code('ResponsePayloadSizeLimitExceeded'));
    });
    expect(program.exchanges).toBe(2);
    await expect(
      start().run(async (context) => sheetIn(context).getRange().load('values')),
    ).rejects.toMatchObject(code('RangeExceedsLimit'));
  });

  it('does nothing while a cell is edited, and nothing to a protected sheet', async () => {
    const { run, program } = start();
    program.editing = true;
    await expect(run(async (context) => sheetIn(context).load('name'))).rejects.toMatchObject(
      code('InvalidOperationInCellEditMode'),
    );
    const late = run({ delayForCellEdit: true }, async (context) => sheetIn(context).load('name'));
    await expect.poll(() => program.delayed).toBe(1);
    program.editing = false;
    await expect(late).resolves.toBeDefined();
    await expect(run({ mergeUndoGroup: true } as Excel.RunOptions, async () => undefined)).rejects.toThrow(
      'mergeUndoGroup',
    );
    const locked = run(async (context) => {
      context.workbook.worksheets.getItem('锁定').getRange('A1').values = [[1]];
    });
    await expect(locked).rejects.toMatchObject(code('AccessDenied'));
  });

  it.each([
    ['001', 1, 'General'],
    ['3-1', expect.any(Number), 'm/d/yyyy'],
    ['1E5', 100_000, '0.00E+00'],
    ['50%', 0.5, '0%'],
    ['TRUE', true, 'General'],
    ["'001", '001', 'General'],
    ["''甲", "'甲", 'General'],
    ['甲一', '甲一', 'General'],
    ['', '', 'General'],
  ])('takes %s for %s, as a user would have typed it', async (typed, stored, format) => {
    const { run } = start();
    await run(async (context) => {
      const range = sheetIn(context).getRange('D4');
      range.values = [[typed]];
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([[[stored]], [[format]]]);
      expect(range.formulas).toEqual(range.values);
    });
  });

  it('takes what begins like a formula for one, but under the format of text', async () => {
    const { run } = start();
    await run(async (context) => {
      const [plain, text] = [sheetIn(context).getRange('D4'), sheetIn(context).getRange('D5')];
      text.numberFormat = [['@']];
      plain.values = [['=1+1']];
      text.values = [['=1+1']];
      for (const range of [plain, text]) range.load('values,formulas');
      await context.sync();
      expect([plain.values, plain.formulas]).toEqual([[[0]], [['=1+1']]]);
      expect([text.values, text.formulas]).toEqual([[['=1+1']], [['=1+1']]]);
    });
  });

  it('leaves cells that are given null, and takes arrays of the right size only', async () => {
    const { run, sheet } = start();
    await run(async (context) => {
      sheetIn(context).getRange('A1:B1').values = [[null, 3]];
      await context.sync();
      expect(sheet('甲').cells.get('0:0')?.value).toBe('姓名');
      expect(sheet('甲').cells.get('0:1')?.value).toBe(3);
      sheetIn(context).getRange('A1:B1').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject(code('InvalidArgument'));
      sheetIn(context)
        .getRange(`A1:${'A'.repeat(8200)}`)
        .load('values');
      await expect(context.sync()).rejects.toMatchObject(code('InvalidArgument'));
    });
  });

  it('answers results after the sync only', async () => {
    const { run } = start();
    await run(async (context) => {
      const part = context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
      const xml = part.getXml();
      expect(thrown(() => xml.value)).toMatchObject(code('ValueNotLoaded'));
      await context.sync();
      expect(xml.value).toBe('<a xmlns="urn:a"/>');
    });
  });

  it('tells of events from the sync that adds a listener to the one that takes it away', async () => {
    const { run, type } = start();
    const heard: string[] = [];
    const result = await run(async (context) => {
      const added = sheetIn(context).onChanged.add(async ({ address, changeType }) => {
        heard.push(`${changeType} ${address}`);
      });
      await type('甲', 'B2', 1);
      expect(heard).toEqual([]);
      await context.sync();
      await type('甲', 'B3', 1);
      return added;
    });
    expect(heard).toEqual(['RangeEdited B3']);
    await run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await type('甲', 'B4', 1);
    expect(heard).toHaveLength(1);
  });

  it('keeps two files open at most, in slices of no more than 4 MB', async () => {
    const { libraries } = start();
    const { document } = libraries.office.context;
    const ask = (sliceSize: number): Promise<Office.AsyncResult<Office.File>> =>
      new Promise((resolve) =>
        document.getFileAsync(libraries.office.FileType.Compressed, { sliceSize }, resolve),
      );
    expect(await ask(5_000_000)).toMatchObject({ status: 'failed' });
    const first = await ask(4_194_304);
    expect(await ask(4_194_304)).toMatchObject({ status: 'succeeded' });
    expect(await ask(4_194_304)).toMatchObject({ status: 'failed' });
    await new Promise<void>((resolve) => first.value.closeAsync(() => resolve()));
    expect(await ask(4_194_304)).toMatchObject({ status: 'succeeded' });
  });

  it('moves formats, notes and cells when a row comes in', async () => {
    const { run, sheet, insertRow } = start();
    await run(async (context) => {
      sheetIn(context).getRange('A1:A2').conditionalFormats.add('Custom');
    });
    await insertRow('甲', 1);
    expect(sheet('甲').formats[0]?.areas).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
    expect(sheet('甲').notes[0]).toMatchObject({ row: 1, column: 0 });
    expect(sheet('甲').cells.get('1:0')?.value).toBe('姓名');
    await insertRow('甲', 3);
    expect(sheet('甲').formats[0]?.areas).toEqual([{ top: 1, left: 0, bottom: 3, right: 0 }]);
  });
});
