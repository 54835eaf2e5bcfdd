import { afterEach, beforeEach, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import type { MemoryHost } from '#adapters/hosts/memory/index.ts';
import { isPackWorkbook, lintWorkbook } from '#core/make/pack.ts';
import { readReviewSheet } from '#core/make/review-sheet.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { readRosters } from '#core/roster/workbook.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { setLocale } from '#locales/index.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { put, savedSheets, sheetsOf } from '#tests/fixtures/filled-review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';

const PACK = 'three-compare-2016';

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

async function made(host: MemoryHost): Promise<{ name: string; workbook: Workbook }> {
  const file = host.opened.at(-1);
  if (!file) throw new Error('nothing was opened');
  return { name: file.name, workbook: await openWorkbook(file.bytes, file.name) };
}

test('forms and packs are offered before the sheets are read, with the pack that is worked with', async () => {
  const { session } = await openPane(branchesBook());
  await session.choosePack(PACK);
  const seen: (number | undefined)[] = [];
  session.state.listen(() => {
    const { make } = session.state.now;
    if (make) seen.push(make.sheets?.length);
  });
  session.show('make');
  await session.work.rest();
  expect(seen[0]).toBeUndefined();
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toBe(3);
  expect(session.state.now.make?.packId).toBe(PACK);
  // What the sheet in front is, and which sheets are read.
  expect(session.state.now.make).toMatchObject({
    formId: 'member-pledge',
    toRead: ['汇总表', '第二支部', '填写说明'],
  });
});

test('a form is proposed only where the sheet in front, whichever that is by now, was recognised as one', async () => {
  const { session, host } = await openPane(branchesBook());
  session.show('make');
  await session.work.rest();
  const turnTo = async (sheet: string): Promise<string | undefined> => {
    await host.select({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
    await session.lookAgain();
    return session.state.now.make?.formId;
  };
  expect(await turnTo('填写说明')).toBe('');
  expect(await turnTo('第二支部')).toBe('member-pledge');
  // The same where the user says so.
  await session.choose({ formId: 'leader-pledge', mapping: {} });
  expect(session.state.now.make?.formId).toBe('leader-pledge');
});

test('forms, packs and sheets are offered, with the reason where a sheet cannot be gathered', async () => {
  const { session } = await openPane(branchesBook());
  session.show('make');
  await session.work.rest();
  const { make } = session.state.now;
  expect(make?.forms.map(({ value }) => value)).toContain('member-pledge');
  expect(make?.packs.map(({ value }) => value)).toContain(PACK);
  expect(make?.sheets).toEqual([
    { name: '汇总表', form: '党员公开承诺书', records: 3 },
    { name: '第二支部', form: '党员公开承诺书', records: 2 },
    { name: '填写说明', form: expect.any(String), records: 0, why: expect.stringMatching(/没有/) },
  ]);
});

test('what was filled in meanwhile is offered when the user comes back, and what was made before is told no more', async () => {
  const { session, host } = await openPane(branchesBook());
  session.show('make');
  await session.work.rest();
  await session.making.make({ kind: 'collection', formId: 'member-pledge', rowsPerField: 1 });
  expect(session.state.now.make?.done).toBeDefined();
  await host.write('第二支部', [{ row: 3, column: 1, value: '王样五' }]);
  await session.work.rest();
  await session.lookAgain();
  expect(session.state.now.make?.sheets?.[1]?.records).toBe(3);
  await session.making.make({ kind: 'gather', sheets: ['填写说明'], formId: '' });
  expect(session.state.now).toMatchObject({ make: { done: undefined }, message: { tone: 'error' } });
});

test('a collection sheet is opened as a workbook of its own, and reads back as its form', async () => {
  const bytes = branchesBook();
  const { session, host } = await openPane(bytes);
  const before = await host.file();
  await session.making.make({ kind: 'collection', formId: 'member-pledge', rowsPerField: 2 });
  const { name, workbook } = await made(host);
  expect(name).toBe('党员公开承诺书-收集表.xlsx');
  const [read] = readRosters(workbook, forms, { records: true, keepUnread: true }).sheets;
  expect(read?.form?.id).toBe('member-pledge');
  const paths = read?.roster.columns.map(({ path }) => path) ?? [];
  expect(paths).toContain('pledges[1].item');
  expect(paths).not.toContain('pledges[2].item');
  expect(session.state.now.make?.done).toEqual({ fileName: name, notes: [] });
  expect(await host.file()).toEqual(before);
});

test('rows of the sheets that are ticked are gathered as they stand now', async () => {
  const { session, host } = await openPane(branchesBook());
  await session.making.offer();
  await host.write('第二支部', [{ row: 1, column: 1, value: '改样一' }]);
  await session.making.make({ kind: 'gather', sheets: ['汇总表', '第二支部'], formId: '' });
  await session.making.save('报备案');
  const { name, workbook } = await made(host);
  expect(name).toBe('党员公开承诺书-汇总.xlsx');
  const [table] = workbook.sheets;
  expect(table?.rowCount).toBe(1 + 3 + 2);
  const texts = Array.from({ length: 6 }, (_, row) => table?.cell(row, 0)?.text);
  expect(texts).toContain('改样一');
  await session.making.make({ kind: 'gather', sheets: ['第二支部'], formId: 'member-pledge' });
  await session.making.save('报备案');
  expect((await made(host)).workbook.sheets[0]?.rowCount).toBe(1 + 2);
  expect(session.state.now.make?.done?.notes.join()).toContain('没有汇总');
});

test('a sheet with nothing to gather is told in words, and nothing is opened', async () => {
  const { session, host } = await openPane(branchesBook());
  await session.making.make({ kind: 'gather', sheets: ['填写说明'], formId: '' });
  expect(session.state.now.message).toMatchObject({
    tone: 'error',
    text: expect.stringContaining('没有读到一行可以汇总的内容'),
  });
  expect(host.opened).toEqual([]);
});

test('the workbook in which a pack is written is one, and lacks only what its author writes', async () => {
  const { session, host } = await openPane(branchesBook());
  await session.making.make({ kind: 'pack' });
  const { name, workbook } = await made(host);
  expect(name).toBe('标准包编制表.xlsx');
  expect(isPackWorkbook(workbook)).toBe(true);
  const errors = lintWorkbook(workbook, known).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ params }) => params['item'])).toEqual(['名称', '摘录日期']);
});

test('a review sheet is made of what was checked, and its verdicts are read back', async () => {
  const { session, host } = await openPane(branchesBook());
  await session.choosePack(PACK);
  await session.check();
  await session.making.make({ kind: 'review', packId: PACK });
  expect(session.state.now.message).toBeUndefined();
  const { name } = await made(host);
  expect(name).toBe('汇总表-审核表.xlsx');
  const sheets = await sheetsOf(host.opened.at(-1)?.bytes ?? new Uint8Array());
  const header = sheets[0]?.cells.findIndex((row) => row.includes('结论')) ?? -1;
  const at = (word: string): number => sheets[0]?.cells[header]?.indexOf(word) ?? -1;
  const above = sheets[0]?.cells.findIndex((row) => row.includes('审核人')) ?? -1;
  const cells = sheets[0]?.cells ?? [];
  const set = (row: number, column: number, text: string): void => {
    const line = cells[row];
    if (line) line[column] = text;
  };
  set(above, (cells[above]?.indexOf('审核人') ?? 0) + 1, '审样一');
  set(above, (cells[above]?.indexOf('审核日期') ?? 0) + 1, '2016-06-01');
  set(header + 1, at('结论'), '符合');
  put(sheets, {});
  const read = readReviewSheet(await openWorkbook(savedSheets(sheets), name), {
    today: '2016-06-02',
    packOf: (id) => packs.find((pack) => pack.id === id),
  });
  expect(read).toMatchObject({
    workbookId: '11111111-1111-4111-8111-111111111111',
    madeAt: '2016-06-01T08:00:00.000Z',
    reviewer: '审样一',
    refused: [],
    missing: 0,
  });
  expect(read.verdicts.map(({ verdict }) => verdict.verdict)).toEqual(['met']);
  expect(new Set(cells.slice(header + 1).map((row) => row[at('姓名')]))).toHaveLength(3);
});

test('a review sheet has what was not checked by its pack, or was changed since, checked first', async () => {
  const { session, host } = await openPane(branchesBook());
  const checkedFirst = async (): Promise<boolean> => {
    await session.making.make({ kind: 'review', packId: PACK });
    expect(session.state.now.message).toBeUndefined();
    expect(session.state.now).toMatchObject({ packId: PACK, stale: false });
    const { done } = session.state.now.make ?? {};
    expect(done?.fileName).toBe('汇总表-审核表.xlsx');
    return done?.notes.some((note) => note.includes('先检查了一遍')) ?? false;
  };
  expect(await checkedFirst()).toBe(true);
  expect(session.state.now.check?.records).toBe(3);
  expect(await checkedFirst()).toBe(false);
  await session.choosePack('general');
  await session.check();
  expect(await checkedFirst()).toBe(true);
  await host.write('汇总表', [{ row: 2, column: 1, value: '改样一' }]);
  await expect.poll(() => session.state.now.stale).toBe(true);
  expect(await checkedFirst()).toBe(true);
  const sheets = await sheetsOf(host.opened.at(-1)?.bytes ?? new Uint8Array());
  expect(sheets[0]?.cells.flat()).toContain('改样一');
});

test('where the program opens no workbook, the file is saved', async () => {
  const { session, host } = await openPane(branchesBook());
  Object.assign(host.can, { open: false });
  await session.making.make({ kind: 'pack' });
  expect(host.opened).toEqual([]);
  expect(host.saved.map(({ name }) => name)).toEqual(['标准包编制表.xlsx']);
  expect(session.state.now.message).toMatchObject({ tone: 'success' });
});
