import { afterEach, expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';

let opened: OpenedTry | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

test('the page shows the sample, tells the host what is typed into the grid, and asks for nothing but its own files', async () => {
  const tried = (opened = await openTry());
  expect(await tried.cell('A1')).toMatchObject({ value: '党员公开承诺事项汇总表（示例）' });
  expect(await tried.cell('B3')).toMatchObject({ value: '王示例', format: 'General', note: undefined });
  expect(await tried.cell('D3')).toMatchObject({ format: '@' });
  expect(await tried.cell('B2')).toMatchObject({ fill: '#DDEBF7', colour: '#DDEBF7' });
  await expect.poll(() => tried.pane.textContent()).toBeTruthy();

  const before = await tried.snapshot();
  expect(await tried.changes()).toEqual([]);
  await tried.typeInto('B3', '李试样');
  await expect.poll(async () => (await tried.cell('B3')).value).toBe('李试样');
  expect(await tried.changes()).toContainEqual({
    sheet: '汇总表',
    range: { sheet: '汇总表', top: 2, left: 1, bottom: 2, right: 1 },
  });
  expect(await tried.snapshot()).not.toEqual(before);
  await tried.typeInto('B3', '王示例');
  await expect.poll(() => tried.snapshot()).toEqual(before);

  const { origin } = new URL(tried.page.url());
  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const elsewhere = tried.requests.filter((url) => !url.startsWith(origin) && !/^(?:blob|data):/.test(url));
  expect(elsewhere).toEqual([]);
  expect(tried.complaints).toEqual([]);
});

test('a workbook that is chosen takes the place of the sample, and the host goes on with it', async () => {
  const bytes = writeWorkbook([
    {
      name: '名单',
      title: '示例名单',
      columns: [
        { header: '姓名', type: 'text' },
        { header: '性别', type: 'text', validation: { kind: 'list', values: ['男', '女'] } },
        { header: '生日', type: 'date' },
        { header: '分数', type: 'number' },
      ],
      rows: [['王样一', '男', '1980-01-02', '85.5']],
    },
    { name: '底稿', hidden: true, columns: [{ header: '编号', type: 'text' }], rows: [['001']] },
  ]);
  const tried = (opened = await openTry({ book: { name: '名单.xlsx', bytes } }));
  expect(await tried.cell('A3')).toMatchObject({ value: '王样一' });
  expect(await tried.cell('C3')).toMatchObject({ value: 29_222, format: 'yyyy-mm-dd' });
  expect(await tried.cell('A2', '底稿')).toMatchObject({ value: '001', format: '@' });
  const seen = await tried.page.evaluate(async () => {
    const host = window.jiannuoTry?.host;
    const sheets = (await host?.sheets()) ?? [];
    const { merges } = (await host?.layout('名单')) ?? {};
    const rules = await host?.validations({ sheet: '名单', top: 0, left: 0, bottom: 9, right: 9 });
    return { name: (await host?.meta())?.name, sheets, merges, words: rules?.map(({ words }) => words) };
  });
  expect(seen.name).toBe('名单.xlsx');
  expect(seen.sheets.map(({ name, hidden, rowCount }) => [name, hidden, rowCount])).toEqual([
    ['名单', false, 3],
    ['底稿', true, 2],
  ]);
  expect(seen.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect(seen.words).toEqual([['男', '女']]);
  await tried.typeInto('A3', '王样二');
  await expect.poll(async () => (await tried.cell('A3')).value).toBe('王样二');
  expect(await tried.changes()).toContainEqual(
    expect.objectContaining({ range: { sheet: '名单', top: 2, left: 0, bottom: 2, right: 0 } }),
  );
});

test('what was open before stands as it was left, one press away', async () => {
  const tried = (opened = await openTry());
  const before = await tried.snapshot();
  await tried.typeInto('B3', '改过的');
  await expect.poll(async () => (await tried.cell('B3')).value).toBe('改过的');
  const left = await tried.snapshot();
  expect(left).not.toEqual(before);
  expect(await tried.page.locator('#former').isVisible()).toBe(false);
  await tried.pane.getByRole('tab', { name: '生成' }).click();
  await tried.pane.getByRole('radio', { name: /标准包编制表/ }).check();
  await tried.pane.getByRole('button', { name: '生成编制表' }).click();
  const former = tried.page.getByRole('button', { name: /^回到“党员公开承诺汇总表/ });
  await former.click();
  await expect.poll(() => tried.snapshot()).toEqual(left);
  await expect.poll(() => tried.page.locator('#former').isVisible()).toBe(false);
  expect(tried.complaints).toEqual([]);
});
