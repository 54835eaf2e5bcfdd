import { expect, test } from 'vitest';
import { Pack, type PackInput } from '../model/pack.ts';
import { type OwnPacks, shelve as shelveWith, tunePack } from './shelf.ts';

const shelve = (written: readonly Pack[], added: OwnPacks) => shelveWith(written, added, []);

function pack(id: string, rest: Partial<PackInput> = {}): Pack {
  return Pack.parse({
    id,
    version: '1',
    title: id,
    issuer: '',
    source: { file: '', title: '', readOn: '2026-11-20' },
    parameters: [{ id: 'days', label: '天数', value: 5 }],
    sets: [],
    stages: [],
    routes: [],
    provisions: [],
    notes: [],
    checks: [{ id: 'one', checkId: 'required', formTypeIds: ['a'] }],
    ...rest,
  });
}
const own = (...packs: Pack[]) => ({
  authored: packs.map((each) => ({ pack: each, examples: [] })),
  tunings: [],
});

test('own packs stand beside those of the program, in the place of one with their id, and on top of them', () => {
  const written = [pack('b'), pack('c')];
  const { packs, broken } = shelve(
    written,
    own(pack('b', { title: '自己的' }), pack('a', { extends: ['c'], checks: [] })),
  );
  expect(packs.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'a'],
    ['b', '自己的'],
    ['c', 'c'],
  ]);
  expect(packs[0]?.checks.map(({ id }) => id)).toEqual(['one']);
  expect(broken).toEqual([]);
});

test('a pack whose base is gone is told, and the others stay', () => {
  const { packs, broken } = shelve([pack('b')], own(pack('a', { extends: ['gone'] })));
  expect(packs.map(({ id }) => id)).toEqual(['b']);
  expect(broken.map((each) => [each.pack.id, each.error.code])).toEqual([['a', 'packs.unknownBase']]);
});

test('what an office sets itself goes before the pack, after what it extends', () => {
  const tuning = { packId: 'a', parameters: { days: 7, gone: 1 }, checks: { one: false, gone: true } };
  const { packs, untuned } = shelve([pack('b'), pack('a', { extends: ['b'], parameters: [], checks: [] })], {
    authored: [],
    tunings: [tuning],
  });
  expect(packs.map(({ id, parameters, checks }) => [id, parameters[0]?.value, checks[0]?.enabled])).toEqual([
    ['a', 7, false],
    ['b', 5, true],
  ]);
  expect(untuned.map(({ parameters }) => parameters[0]?.value)).toEqual([5, 5]);
  const [parameter] = tunePack(pack('a'), { packId: 'a', parameters: { days: null }, checks: {} }).parameters;
  expect(parameter).toEqual({ id: 'days', label: '天数' });
});

test('an own pack builds on the one of the program that has its id, and never takes its place while it is broken', () => {
  const onItself = shelve(
    [pack('b', { parameters: [{ id: 'days', label: '天数', value: 5 }] })],
    own(pack('b', { extends: ['b'], title: '自己的', parameters: [], checks: [] })),
  );
  expect(onItself.packs.map(({ title, parameters }) => [title, parameters[0]?.value])).toEqual([
    ['自己的', 5],
  ]);
  expect(onItself.broken).toEqual([]);
  const gone = shelve([pack('b')], own(pack('b', { extends: ['gone'], title: '自己的' })));
  expect(gone.packs.map(({ title }) => title)).toEqual(['b']);
  expect(gone.broken.map(({ pack: { title } }) => title)).toEqual(['自己的']);
});
