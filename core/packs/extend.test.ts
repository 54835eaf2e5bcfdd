import { expect, test } from 'vitest';
import { Pack, type PackInput } from '../model/pack.ts';
import { extendPack } from './extend.ts';

function pack(id: string, rest: Partial<PackInput>): Pack {
  return Pack.parse({
    id,
    version: '1',
    title: id,
    issuer: '',
    source: { file: '', title: '', readOn: '2026-11-20' },
    parameters: [],
    sets: [],
    stages: [],
    routes: [],
    provisions: [],
    notes: [],
    checks: [],
    ...rest,
  });
}

const days = (value: number) => ({ id: 'days', label: '天数', value });
const use = (id: string, enabled: boolean) => ({ id, checkId: 'required', formTypeIds: ['a'], enabled });

test('its own parts stand in the place of those it builds on', () => {
  const base = pack('base', {
    parameters: [days(5), { id: 'words', label: '字数' }],
    checks: [use('one', true)],
  });
  const middle = pack('middle', { extends: ['base'], parameters: [days(7)], checks: [use('two', true)] });
  const own = pack('own', { extends: ['middle'], checks: [use('one', false)] });
  const joined = extendPack(own, [base, middle, own]);
  expect(joined.parameters.map(({ id, value }) => [id, value])).toEqual([
    ['days', 7],
    ['words', undefined],
  ]);
  expect(joined.checks.map(({ id, enabled }) => [id, enabled])).toEqual([
    ['one', false],
    ['two', true],
  ]);
  expect([joined.id, joined.title]).toEqual(['own', 'own']);
  expect(base.parameters[0]?.value).toBe(5);
});

test('a base that is not there, and a circle, are named', () => {
  expect(() => extendPack(pack('own', { extends: ['gone'] }), [])).toThrow('packs.unknownBase');
  const one = pack('one', { extends: ['two'] });
  const two = pack('two', { extends: ['one'] });
  expect(() => extendPack(one, [one, two])).toThrow('one → two → one');
});

test('bases that many share are joined once', () => {
  const chain = Array.from({ length: 30 }, (_, at) =>
    pack(
      `p${at}`,
      at === 0 ? {} : { extends: [`p${at - 1}`, `p${at - 1}`, ...(at > 1 ? [`p${at - 2}`] : [])] },
    ),
  );
  expect(extendPack(chain.at(-1)!, chain).id).toBe('p29');
});
