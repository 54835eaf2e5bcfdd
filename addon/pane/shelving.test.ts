import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writePackWorkbook } from '#core/authoring/write.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import { readLayoutFile, writeLayoutFile } from '#core/model/layout-file.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import { readTemplateFile, writeTemplateFile } from '#core/model/template-file.ts';
import { currentLocale, setLocale } from '#locales/index.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { passingPack } from '#tests/fixtures/passing-pack.ts';
import { samplePack } from '#tests/fixtures/sample-pack.ts';
import { openPane } from '#tests/harness/pane.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';
import type { Session } from './session.ts';

beforeEach(() => setLocale('zh-CN'));
afterEach(() => setLocale('zh-CN'));

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);
const jsonFile = (name: string, content: unknown): File => fileOf(name, JSON.stringify(content));

const template: CheckedTemplate = {
  id: '3f0c8f5e-8a4f-4f0e-9c55-0d6d2a6b7a01',
  title: '党员信息导入模板.xlsx',
  formTypeId: 'member-pledge',
  sheet: '导入',
  headerRow: 1,
  headerRows: 1,
  firstDataRow: 2,
  columns: [{ column: 'A', header: '姓名', path: 'name' }],
  dateFormat: '',
};
const layout: SheetLayout = {
  headers: ['姓名', '得分'],
  formId: 'member-pledge',
  columns: [{ header: '得分', nth: 0, path: null }],
};
const SAVED = '2016-06-01T08:00:00.000Z';

async function shelf(session: Session) {
  await session.shelving.offer();
  const found = session.state.now.shelf;
  if (!found) throw new Error('no shelf');
  return found;
}

const own = async (session: Session) => (await shelf(session)).packs.filter((pack) => pack.own);

describe('a pack', () => {
  test('from a workbook is kept, offered and checked by, and goes out as one that says the same', async () => {
    const kept = new Map<string, string>();
    const { session, host } = await openPane(branchesBook(), { kept });
    const pack = samplePack();
    const { id, title, version } = pack.pack;
    await session.shelving.putIn(fileOf('样例包.xlsx', writePackWorkbook(pack, known)));
    expect(session.state.now.message).toBeUndefined();
    expect(session.state.now.shelf?.told[0]).toContain(`放入了标准包“${title}”（${version}）`);
    expect(await own(session)).toMatchObject([{ id, title, version, own: true, unusable: false }]);
    await session.shelving.takeOut({ kind: 'pack', id });
    const [file] = host.saved;
    expect(file?.name).toMatch(/\.xlsx$/);
    const other = await openPane(branchesBook());
    await other.session.shelving.putIn(fileOf(file?.name ?? '', file?.bytes ?? new Uint8Array()));
    expect(await other.session.keeper.packs()).toEqual(await session.keeper.packs());
    expect(await session.keeper.packs()).toEqual([pack]);
    // The next pane on this computer has it, too.
    const next = await openPane(branchesBook(), { kept });
    expect(await own(next.session)).toHaveLength(1);
  });

  test('from JSON is what the sheet in front is checked by, at once and after another one takes its place', async () => {
    const { session } = await openPane(branchesBook());
    const { id, title } = passingPack.pack;
    await session.shelving.putIn(jsonFile('样例包.json', passingPack));
    expect(session.state.now.packs).toContainEqual({ value: id, label: title });
    await session.choosePack(id);
    await session.check();
    expect(session.state.now.check).toMatchObject({ packTitle: title, records: 3 });
    const newer = { ...passingPack, pack: { ...passingPack.pack, version: '1.1.0' } };
    await session.shelving.putIn(jsonFile('样例包.json', newer));
    await session.shelving.answer(true);
    // What the former said is not said of this one.
    expect(session.state.now.check).toBeUndefined();
    expect(session.state.now.packId).toBe(id);
    expect(session.state.now.shelf?.told[0]).toContain('代替原来的 1.0.0');
    expect((await own(session)).map(({ version }) => version)).toEqual(['1.1.0']);
  });

  test('that was removed is offered no more, and nothing of it is kept', async () => {
    const kept = new Map<string, string>();
    const { session } = await openPane(branchesBook(), { kept });
    await session.shelving.putIn(jsonFile('样例包.json', passingPack));
    await session.shelving.remove({ kind: 'pack', id: passingPack.pack.id });
    expect(session.state.now.packs.map(({ value }) => value)).not.toContain(passingPack.pack.id);
    expect(await own(session)).toEqual([]);
    expect(kept.has('jiannuo.packs')).toBe(false);
  });

  test('of the program goes out as a workbook, too', async () => {
    const { session, host } = await openPane(branchesBook());
    await session.shelving.takeOut({ kind: 'pack', id: 'three-compare-2016' });
    const other = await openPane(host.saved[0]?.bytes ?? new Uint8Array(), { name: '包.xlsx' });
    const errors = other.session.state.now.lint?.problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});

describe('templates and column mappings', () => {
  test('come in, are counted, go out as the files they came from, and are removed', async () => {
    const { session, host } = await openPane(branchesBook());
    const { shelving } = session;
    await shelving.putIn(fileOf('模板.json', writeTemplateFile([template], SAVED)));
    await shelving.putIn(
      fileOf('模板.json', writeTemplateFile([{ ...template, title: '改名.xlsx' }], SAVED)),
    );
    await shelving.putIn(fileOf('表头.json', writeLayoutFile([layout], SAVED)));
    expect(await shelf(session)).toMatchObject({
      templates: [{ id: template.id, title: '改名.xlsx' }],
      layouts: 1,
    });
    await shelving.takeOut({ kind: 'template', id: template.id });
    await shelving.takeOut({ kind: 'layouts' });
    const texts = host.saved.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(host.saved.map(({ name }) => name)).toEqual(['核对过的模板.json', '表头对应.json']);
    expect(readTemplateFile(texts[0] ?? '')).toEqual([{ ...template, title: '改名.xlsx' }]);
    expect(readLayoutFile(texts[1] ?? '')).toEqual([layout]);
    await shelving.remove({ kind: 'template', id: template.id });
    await shelving.remove({ kind: 'layouts' });
    expect(await shelf(session)).toMatchObject({ templates: [], layouts: 0 });
  });
});

describe('a file that cannot be put in', () => {
  test.each<[string, File, RegExp]>([
    ['is no JSON', fileOf('坏.json', '{"format":'), /“坏\.json”的内容不完整/],
    [
      'is JSON of something else',
      jsonFile('别的.json', { rows: [1] }),
      /不是标准包、本单位设置、核对过的模板或表头对应/,
    ],
    [
      'was taught on pages',
      jsonFile('教.json', { format: 'jiannuo-taught', version: 1, mappings: [] }),
      /只有浏览器扩展用得上/,
    ],
    ['is a sheet of people', fileOf('汇总表.xlsx', branchesBook()), /不是标准包的工作簿/],
    ['is no workbook', fileOf('坏.xlsx', 'PK broken'), /。/],
    [
      'has a pack with errors',
      jsonFile('包.json', { pack: { ...passingPack.pack, checks: 'none' }, examples: [] }),
      /“包\.json”里的标准包有错误.*pack\.checks/,
    ],
    [
      'has a template that is not whole',
      jsonFile('模板.json', {
        format: 'jiannuo-templates',
        version: 1,
        templates: [template, { ...template, columns: [] }],
      }),
      /第 2 份模板/,
    ],
    [
      'has mappings of a later version',
      jsonFile('表头.json', { format: 'jiannuo-sheet-layouts', version: 9, layouts: [layout] }),
      /更新/,
    ],
  ])('since it %s is refused in words, and nothing is kept', async (_, file, words) => {
    const kept = new Map<string, string>();
    const { session } = await openPane(branchesBook(), { kept });
    await session.shelving.putIn(file);
    const { message } = session.state.now;
    expect(message?.tone).toBe('error');
    expect(message?.text).toMatch(words);
    expect(message?.text).not.toMatch(/[{}]|putIn/);
    expect([...kept.keys()]).toEqual([]);
  });
});

describe('what is kept and cannot be read', () => {
  const BROKEN = '[{"pack":{"id":"später"}}]';

  test('is told at the beginning, and never written over', async () => {
    const kept = new Map([['jiannuo.packs', BROKEN]]);
    const { session } = await openPane(branchesBook(), { kept });
    expect(session.state.now.message).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('（标准包）读不出来'),
    });
    expect(session.state.now.look?.records).toBe(3);
    expect((await shelf(session)).broken).toEqual(['packs']);
    await session.shelving.putIn(jsonFile('样例包.json', passingPack));
    expect(session.state.now.message?.text).toContain('读不出来');
    expect(kept.get('jiannuo.packs')).toBe(BROKEN);
  });

  test('goes out as it is, and once it was cleared there is room again', async () => {
    const kept = new Map([['jiannuo.layouts', BROKEN]]);
    const { session, host } = await openPane(branchesBook(), { kept });
    await session.chooseColumn(3, 'department');
    // The sheet itself is read as the user said all the same.
    expect(session.state.now.look?.columns[3]?.path).toBe('department');
    expect(kept.get('jiannuo.layouts')).toBe(BROKEN);
    await session.shelving.takeOut({ kind: 'broken', key: 'layouts' });
    expect(new TextDecoder().decode(host.saved[0]?.bytes)).toBe(BROKEN);
    await session.shelving.remove({ kind: 'broken', key: 'layouts' });
    expect((await shelf(session)).broken).toEqual([]);
    await session.shelving.putIn(fileOf('表头.json', writeLayoutFile([layout], SAVED)));
    expect((await shelf(session)).layouts).toBe(1);
  });
});

test('the language is that of the page, of both workers and of the next pane', async () => {
  const kept = new Map<string, string>();
  const { session } = await openPane(branchesBook(), { kept });
  await session.making.offer();
  await session.shelving.setLanguage('en');
  expect(currentLocale()).toBe('en');
  expect(session.state.now).toMatchObject({ language: 'en', shelf: { language: 'en' } });
  expect(session.state.now.make?.sheets?.[2]?.why).toMatch(/^[\w ,.]+$/);
  await session.choosePack('three-compare-2016');
  await session.check();
  expect(session.state.now.check?.findings.some(({ text }) => /[a-z]{4}/.test(text))).toBe(true);
  setLocale('zh-CN');
  const next = await openPane(branchesBook(), { kept });
  expect(next.session.state.now.language).toBe('en');
  expect(currentLocale()).toBe('en');
});
