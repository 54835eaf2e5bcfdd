import { describe, expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { CheckedTemplate } from '../model/checked-template.ts';
import { foldAll, templateOf } from '../model/fold.ts';
import type { Draft, JournalEvent } from '../model/event.ts';
import { readTemplateFile, templateFileName, writeTemplateFile } from '../model/template-file.ts';
import { takeBackDrafts, templateRemovalDraft } from '../roster/removal.ts';
import { readTemplate } from '../workbook/template/read.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { checkedColumns, correctionsOf, findChecked, NO_CORRECTIONS, type TemplatePlace } from './checked.ts';
import {
  checkedDraft,
  checkedImportDrafts,
  onePerStructure,
  planCheckedImport,
  wordsLeftOut,
} from './checked-import.ts';
import { matchTemplate } from './match-template.ts';
import { sharedTemplate } from './shared.ts';

const ID = '3f0c8f5e-8a4f-4f0e-9c55-0d6d2a6b7a01';

/** A template with a sheet of instructions before it, and its headers below a line of titles. */
function blank(headers: readonly string[], above: readonly string[][] = []): Uint8Array {
  const columns = headers.map((_, n) => ({
    header: above[0]?.[n] ?? headers[n] ?? '',
    type: 'text' as const,
  }));
  return writeWorkbook([
    { name: '填写说明', columns: [{ header: '先看说明', type: 'text' }], rows: [] },
    { name: '导入', columns, rows: above.length === 0 ? [] : [headers] },
  ]);
}
const HEADERS = ['姓名', '证件号码', '承诺日期', '备用'];
const reader =
  (bytes: Uint8Array) =>
  ({ sheet, ...rows }: TemplatePlace) =>
    readTemplate(bytes, sheet, rows);

/** As the user left it: the spare column takes the place of work, the day is required. */
function checkedOf(bytes: Uint8Array, more: Partial<CheckedTemplate> = {}): CheckedTemplate {
  const read = readTemplate(bytes, '导入');
  const template = matchTemplate(read, memberPledge, {
    paths: { D: 'workUnit' },
    required: { C: true },
  });
  return {
    id: ID,
    title: '模板.xlsx',
    formTypeId: memberPledge.id,
    sheet: template.sheet,
    headerRow: template.headerRow,
    headerRows: template.headerRows ?? 1,
    firstDataRow: template.firstDataRow,
    columns: checkedColumns(template, {
      paths: { D: 'workUnit' },
      required: { C: true },
      dates: { C: 'yyyyMMdd' },
      words: { C: { 五一: null } },
    }),
    contractId: 'ruoyi',
    dateFormat: 'yyyy/MM/dd',
    limits: { rows: 500 },
    ...more,
  };
}

describe('a template that is dropped again', () => {
  test('is known by its structure, and everything said of it holds', () => {
    const bytes = blank(HEADERS);
    const again = readTemplate(blank(HEADERS), '导入');
    const known = findChecked([checkedOf(bytes)], again, reader(bytes));
    expect(known).toMatchObject({ is: 'same', checked: { contractId: 'ruoyi', limits: { rows: 500 } } });
    const { words, ...said } = correctionsOf(checkedOf(bytes), again);
    const template = matchTemplate(again, memberPledge, said);
    expect(template.columns.map(({ path }) => path)).toEqual(['name', 'idNumber', 'signedOn', 'workUnit']);
    expect(template.columns[2]).toMatchObject({ required: true, dateFormat: 'yyyyMMdd' });
    // Only what was chosen is the user's; the other headers are read anew.
    expect(template.columns.map(({ evidence }) => evidence)).toEqual(['label', 'alias', 'label', 'user']);
    expect(words).toEqual({ C: { 五一: null } });
  });

  test('is found where the user said that the header stands, not where it seems to', () => {
    const bytes = blank(HEADERS, [['姓名', '性别', '民族', '学历']]);
    const first = readTemplate(bytes, '导入');
    const template = matchTemplate(readTemplate(bytes, '导入', { headerRow: 2 }), memberPledge);
    const { sheet, headerRow, firstDataRow } = template;
    expect([first.headerRow, headerRow, firstDataRow]).toEqual([1, 2, 3]);
    const columns = checkedColumns(template, NO_CORRECTIONS);
    const checked = checkedOf(bytes, { sheet, headerRow, headerRows: 1, firstDataRow, columns });
    expect(findChecked([checked], first, reader(bytes))?.is).toBe('same');
  });

  test('is told, and not matched, when it has changed', () => {
    const checked = checkedOf(blank(HEADERS));
    const bytes = blank(['姓名', '承诺日期', '证件号码', '新列']);
    const known = findChecked([checked], readTemplate(bytes, '导入'), reader(bytes));
    expect(known).toEqual({
      is: 'drifted',
      drift: { checked, gone: ['备用'], fresh: ['新列'], moved: ['承诺日期', '证件号码'], placed: false },
    });
    // Only what still stands where it stood is taken over.
    expect(correctionsOf(checked, readTemplate(bytes, '导入')).paths).toEqual({});
  });

  test('is nobody’s when it is another one', () => {
    const bytes = blank(['项目', '金额', '经办人', '姓名']);
    expect(
      findChecked([checkedOf(blank(HEADERS))], readTemplate(bytes, '导入'), reader(bytes)),
    ).toBeUndefined();
  });
});

test('nothing is said of a template before anybody has', () => {
  expect(NO_CORRECTIONS).toEqual({ paths: {}, required: {}, dates: {}, words: {} });
});

/** The journal after these drafts, one after the other. */
function journal(drafts: readonly Draft[]): JournalEvent[] {
  return drafts.map((draft, n) => ({
    ...draft,
    sequence: n + 1,
    hash: String(n + 1).padStart(64, '0'),
    previous: '0'.repeat(64),
    device: ID,
    counter: n + 1,
    claimedAt: '2026-05-01T00:00:00.000Z',
    who: '',
  }));
}
const stored = (drafts: readonly Draft[]) =>
  [...foldAll(journal(drafts)).values()].map(templateOf).filter((each) => each !== undefined);

test('a template is put once, put over itself, removed and taken back', () => {
  const checked = checkedOf(blank(HEADERS));
  const [first] = stored([checkedDraft(checked, undefined)]);
  if (!first) throw new Error('not stored');
  const changed = checkedDraft({ ...checked, id: crypto.randomUUID(), contractId: 'autopoi' }, first);
  const events = [checkedDraft(checked, undefined), changed];
  expect(stored(events).map(({ value }) => [value.id, value.contractId])).toEqual([[ID, 'autopoi']]);
  const [latest] = stored(events);
  if (!latest) throw new Error('not stored');
  events.push(templateRemovalDraft(latest));
  expect(stored(events)).toEqual([]);
  events.push(...takeBackDrafts([journal(events)]));
  expect(stored(events).map(({ value }) => value.contractId)).toEqual(['autopoi']);
});

describe('a file of templates', () => {
  const checked = checkedOf(blank(HEADERS));

  test('comes back as it was written', () => {
    expect(readTemplateFile(writeTemplateFile([checked], '2026-05-01T00:00:00.000Z'))).toEqual([checked]);
    expect(templateFileName(new Date(2026, 4, 1, 9, 30))).toBe(
      '践诺核对过的模板/核对过的模板-20260501-093000.json',
    );
  });

  test.each([
    ['', 'templateFile.notJson'],
    ['{"format":"jiannuo-taught","version":1,"taught":[]}', 'templateFile.notTemplates'],
    ['{"format":"jiannuo-templates","version":2,"templates":[]}', 'templateFile.newer'],
    ['{"format":"jiannuo-templates","version":1,"templates":[]}', 'templateFile.empty'],
  ])('%s is refused', (text, code) => {
    expect(() => readTemplateFile(text)).toThrow(expect.objectContaining({ code }));
  });

  test('names the part that is wrong', () => {
    const wrong = { ...checked, columns: [{ ...checked.columns[0], path: 'Not A Path' }] };
    const text = JSON.stringify({ format: 'jiannuo-templates', version: 1, templates: [checked, wrong] });
    expect(() => readTemplateFile(text)).toThrow(
      expect.objectContaining({ code: 'templateFile.entry', params: { entry: 2, part: 'columns.0.path' } }),
    );
  });

  test('brings what is new, and what differs only when told to', () => {
    const other = { ...checked, sheet: '另一张', title: '另一份.xlsx' };
    const mine = stored([checkedDraft(checked, undefined)]);
    const plan = planCheckedImport([{ ...checked, contractId: 'autopoi' }, other], mine);
    expect([plan.fresh.length, plan.same.length, plan.differing.length]).toEqual([1, 0, 1]);
    const drafts = (replacing: boolean) =>
      checkedImportDrafts(
        plan,
        () => replacing,
        () => crypto.randomUUID(),
      );
    expect(drafts(false).map(({ base }) => base)).toEqual([null]);
    const after = stored([checkedDraft(checked, undefined), ...drafts(true)]);
    expect(after.map(({ value }) => [value.title, value.contractId])).toEqual([
      ['模板.xlsx', 'autopoi'],
      ['另一份.xlsx', 'ruoyi'],
    ]);
    expect(
      planCheckedImport([{ ...checked, id: crypto.randomUUID(), title: '改名' }], mine).same,
    ).toHaveLength(1);
  });

  test('names in what a template differs, and keeps the words that the file does not speak of', () => {
    const words = (said: Record<string, string | null>) =>
      checked.columns.map((column) => (column.column === 'C' ? { ...column, words: said } : column));
    const mine = stored([
      checkedDraft({ ...checked, columns: words({ 五一: null, 六一: '六月' }) }, undefined),
    ]);
    const theirs = { ...checked, columns: words({ 五一: '五月' }), fileName: '{表单}' };
    const plan = planCheckedImport([theirs], mine);
    expect(plan.differing.map(({ parts }) => parts)).toEqual([['words', 'fileName']]);
    const drafts = checkedImportDrafts(
      plan,
      () => true,
      () => crypto.randomUUID(),
    );
    const [after] = stored([checkedDraft(checked, undefined), ...drafts]);
    expect(after?.value.columns[2]?.words).toEqual({ 五一: '五月', 六一: '六月' });
    expect([wordsLeftOut(checked), wordsLeftOut(theirs)]).toEqual([1, 0]);
  });

  test('with one template twice, as two windows make it, counts it once, by the first of the two', () => {
    const columns = checked.columns.map((column) =>
      column.column === 'C' ? { ...column, words: { 五一: '五月', 六一: '六月' } } : column,
    );
    const twice = [checked, { ...checked, id: crypto.randomUUID(), contractId: 'autopoi', columns }];
    const [one, ...others] = onePerStructure(twice);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: ID, contractId: 'ruoyi' });
    expect(one?.columns[2]?.words).toEqual({ 五一: null, 六一: '六月' });
    expect(planCheckedImport(twice, [])).toMatchObject({ fresh: [{ contractId: 'ruoyi' }], differing: [] });
  });

  test('goes to others without the words of people, and without numbers in the name of a file', () => {
    const columns = checked.columns.map((column) => ({ ...column, words: { 某人: '某', 样例小学: null } }));
    const own = { ...checked, title: '11010519491231002X的表.xlsx', columns };
    const { title, columns: shared } = sharedTemplate(own, () => memberPledge);
    expect(title).toBe('110***********002X的表.xlsx');
    // 姓名, 证件号码; 承诺日期 and the place of work.
    expect(shared.map(({ words }) => words !== undefined)).toEqual([false, false, true, true]);
    expect(sharedTemplate(own, () => undefined).columns.some(({ words }) => words)).toBe(false);
  });
});

test('a required mark that the template gets later holds, unless the user has said otherwise', () => {
  const bytes = blank(HEADERS);
  const template = matchTemplate(readTemplate(bytes, '导入'), memberPledge);
  const later = { ...template, columns: template.columns.map((each) => ({ ...each, required: true })) };
  const said = (required: Record<string, boolean>) => {
    const columns = checkedColumns(template, { ...NO_CORRECTIONS, required });
    const corrections = correctionsOf(checkedOf(bytes, { columns }), later);
    return matchTemplate(later, memberPledge, corrections).columns;
  };
  expect(said({}).map(({ required }) => required)).toEqual([true, true, true, true]);
  expect(said({ B: false }).map(({ required }) => required)).toEqual([true, false, true, true]);
});
