import { describe, expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { packs } from '#catalog/packs.ts';
import { JiannuoError } from '#core/errors.ts';
import { readTuningFile, writeTuningFile } from '#core/model/tuning-file.ts';
import { sharedTuning, planTuningImport } from '#core/packs/tuning-import.ts';
import { passingPack } from '#tests/fixtures/passing-pack.ts';
import { openPane } from '#tests/harness/pane.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';
import type { Session } from './session.ts';

/** What is put in and takes the place of something is used only once the user says so. */

const SAVED = '2016-06-01T08:00:00.000Z';
const jsonFile = (name: string, content: unknown): File => new File([JSON.stringify(content)], name);
const shipped = packs.find(({ id }) => id === 'general')!;
const ofProgram = (version: string) => ({
  ...passingPack,
  pack: { ...passingPack.pack, id: shipped.id, title: shipped.title, version },
});

async function shelf(session: Session) {
  await session.shelving.offer();
  const found = session.state.now.shelf;
  if (!found) throw new Error('no shelf');
  return found;
}
const listed = async (session: Session) => (await shelf(session)).packs.find(({ id }) => id === shipped.id);

describe('a pack with the id of one that comes with the program', () => {
  test('is asked about, and left where the user does not want it', async () => {
    const kept = new Map<string, string>();
    const { session } = await openPane(branchesBook(), { kept });
    await session.shelving.putIn(jsonFile('包.json', ofProgram('0.0.1')));
    const asked = session.state.now.shelf?.asked;
    expect(asked?.title).toContain(shipped.title);
    expect(asked?.texts[0]).toContain(`现在用的是程序自带的 ${shipped.version} 版，放入后改用 0.0.1 版`);
    expect(asked?.texts[1]).toContain('0.0.1 版比');
    expect(asked?.changes).toContain('设置 · 参数/承诺公示最少天数：去掉');
    expect(new Set(asked?.changes).size).toBe(asked?.changes.length);
    expect(asked?.changes.join('\n')).toContain(`${shipped.version} → 0.0.1`);
    expect(kept.has('jiannuo.packs')).toBe(false);
    await session.shelving.answer(false);
    expect(session.state.now.shelf).toMatchObject({ asked: undefined });
    expect(session.state.now.shelf?.told[0]).toContain('没有放入');
    expect(kept.has('jiannuo.packs')).toBe(false);
    expect(await listed(session)).toMatchObject({ own: false, version: shipped.version });
  });

  test('is used once it is wanted, says so, and gives way to the program’s again', async () => {
    const { session } = await openPane(branchesBook());
    await session.shelving.putIn(jsonFile('包.json', ofProgram('9.9.9')));
    expect(session.state.now.shelf?.asked?.texts.join()).not.toContain('旧');
    await session.shelving.answer(true);
    expect(session.state.now.shelf?.told[0]).toContain(`代替原来的 ${shipped.version}`);
    expect(await listed(session)).toMatchObject({ own: true, version: '9.9.9', program: shipped.version });
    await session.shelving.remove({ kind: 'pack', id: shipped.id });
    expect(await listed(session)).toEqual({
      id: shipped.id,
      title: shipped.title,
      version: shipped.version,
      own: false,
      unusable: false,
    });
  });

  test('that cannot be used is told, with the one that is', async () => {
    const broken = ofProgram('2.0');
    const kept = new Map([
      ['jiannuo.packs', JSON.stringify([{ ...broken, pack: { ...broken.pack, extends: ['nowhere'] } }])],
    ]);
    const { session } = await openPane(branchesBook(), { kept });
    expect(await listed(session)).toMatchObject({ own: true, unusable: true, program: shipped.version });
  });

  test('is asked about no more where it cannot be kept, which is told', async () => {
    const { session, host } = await openPane(branchesBook());
    await session.shelving.putIn(jsonFile('包.json', ofProgram('9.9.9')));
    Object.assign(host.kept, { set: () => Promise.reject(new Error('full')) });
    await session.shelving.answer(true);
    expect(session.state.now.message?.tone).toBe('error');
    expect(session.state.now.shelf?.asked).toBeUndefined();
  });

  test('is asked about still when the user comes back from another tab, and after a file that is none', async () => {
    const { session } = await openPane(branchesBook());
    session.show('more');
    await session.shelving.putIn(jsonFile('包.json', ofProgram('9.9.9')));
    session.show('check');
    session.show('more');
    await session.work.rest();
    expect(session.state.now.shelf?.asked?.title).toContain(shipped.title);
    await session.shelving.putIn(jsonFile('坏.json', { rows: [1] }));
    expect(session.state.now.shelf?.asked?.title).toContain(shipped.title);
    await session.shelving.answer(true);
    expect(await listed(session)).toMatchObject({ own: true, version: '9.9.9' });
  });

  test('is forgotten where something else is put in instead of an answer', async () => {
    const { session } = await openPane(branchesBook());
    await session.shelving.putIn(jsonFile('包.json', ofProgram('9.9.9')));
    await session.shelving.putIn(jsonFile('别的.json', passingPack));
    const { asked, told } = session.state.now.shelf ?? {};
    expect(asked).toBeUndefined();
    expect(told?.[0]).toBe(`没有放入“${shipped.title}”，一切照旧。`);
    expect(told?.[1]).toContain(`放入了标准包“${passingPack.pack.title}”`);
    await session.shelving.answer(true);
    expect((await shelf(session)).packs.filter(({ own }) => own).map(({ id }) => id)).toEqual([
      passingPack.pack.id,
    ]);
  });
});

test('a pack is put in once, and told, though the program is too busy for the sheet to be read again', async () => {
  const kept = new Map<string, string>();
  const { session, host } = await openPane(branchesBook(), { kept });
  const own = host.sheets.bind(host);
  host.sheets = () => Promise.reject(new JiannuoError('host.busy'));
  await session.shelving.putIn(jsonFile('包.json', passingPack));
  expect(session.state.now.shelf?.told[0]).toContain(`放入了标准包“${passingPack.pack.title}”`);
  expect(session.state.now.locked).toContain('表格软件正忙');
  host.sheets = own;
  session.work.retry();
  await session.work.rest();
  expect(session.state.now.locked).toBeUndefined();
  expect(session.state.now.packs.some(({ value }) => value === passingPack.pack.id)).toBe(true);
  expect(session.state.now.shelf).toMatchObject({ asked: undefined });
  expect(session.state.now.shelf?.told[0]).toContain('放入了标准包');
});

describe('own settings', () => {
  const number = shipped.parameters.find(({ unit, value }) => unit !== undefined && value === undefined);
  const use = shipped.checks.find(({ enabled }) => enabled);
  const tuning = {
    packId: shipped.id,
    parameters: { [number?.id ?? '']: 5 },
    checks: { [use?.id ?? '']: false },
  };
  const text = writeTuningFile([sharedTuning(tuning, shipped)], SAVED);
  const change = `${number?.label}：未设置 → 5${number?.unit}`;

  test('are shown old → new before they are used, kept, taken out for the extension, and removed', async () => {
    const kept = new Map<string, string>();
    const { session, host } = await openPane(branchesBook(), { kept });
    await session.shelving.putIn(new File([text], '本单位设置.json'));
    expect(session.state.now.shelf?.asked).toMatchObject({ confirm: '改 2 项' });
    expect(session.state.now.shelf?.asked?.changes[0]).toBe(`${shipped.title} · ${change}`);
    expect(kept.has('jiannuo.tunings')).toBe(false);
    await session.shelving.answer(true);
    expect(session.state.now.shelf?.told).toEqual(['放入了本单位设置，改了 2 项。']);
    const next = await openPane(branchesBook(), { kept });
    const shown = (await shelf(next.session)).tunings;
    expect(shown).toMatchObject([{ id: shipped.id, title: shipped.title }]);
    expect(shown[0]?.changes).toEqual([change, expect.stringMatching(/：启用 → 关闭$/)]);
    await session.shelving.takeOut({ kind: 'tuning', id: shipped.id });
    expect(host.saved[0]?.name).toBe('本单位设置.json');
    const out = readTuningFile(new TextDecoder().decode(host.saved[0]?.bytes));
    expect(out).toEqual([sharedTuning(tuning, shipped)]);
    // As the extension reads it, with what it has itself.
    const there = { ...tuning, parameters: { [number?.id ?? '']: 3 } };
    expect(planTuningImport(out, packs, [there], checks).changed[0]?.changes).toMatchObject([
      { before: 3, after: 5 },
    ]);
    await session.shelving.remove({ kind: 'tuning', id: shipped.id });
    expect((await shelf(session)).tunings).toEqual([]);
    expect(kept.has('jiannuo.tunings')).toBe(false);
  });

  test('that are the same are not asked about; that are left change nothing', async () => {
    const { session } = await openPane(branchesBook());
    await session.shelving.putIn(new File([text], '本单位设置.json'));
    await session.shelving.answer(false);
    expect(await session.keeper.tunings()).toEqual([]);
    await session.shelving.putIn(new File([text], '本单位设置.json'));
    await session.shelving.answer(true);
    await session.shelving.putIn(new File([text], '本单位设置.json'));
    expect(session.state.now.shelf).toMatchObject({
      asked: undefined,
      told: [`“${shipped.title}”的设置已经相同，不用改。`],
    });
  });

  test.each<[string, string, RegExp]>([
    ['of a pack that is not here', text.replaceAll(`"${shipped.id}"`, '"nowhere"'), /没有这个标准包/],
    ['with words for a number', text.replace(': 5', ': "五"'), /应当是数字/],
    [
      'with a value that no check takes',
      text.replace(/"[^"]+": 5/, '"publicity-day-kind": 7'),
      /只能填“自然日、工作日”/,
    ],
    ['of a later version', text.replace('"version": 1', '"version": 7'), /更新版本/],
  ])('%s are refused in words', async (_, broken, words) => {
    const { session } = await openPane(branchesBook());
    await session.shelving.putIn(new File([broken], '本单位设置.json'));
    expect(session.state.now.message).toMatchObject({ tone: 'error', text: expect.stringMatching(words) });
    expect(await session.keeper.tunings()).toEqual([]);
  });
});
