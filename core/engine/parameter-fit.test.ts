import { describe, expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { packs } from '#catalog/packs.ts';
import { refusalOf } from './parameter-fit.ts';
import { prepareUses } from './prepare.ts';

const VALUES = [-1, 0, 0.5, 1, 7, 150, '自然日', '随便写的', '2027年：1月1日至3日休'];

describe.each(packs)('$id', (pack) => {
  const uses = pack.checks.map((use) => ({ ...use, enabled: true }));

  test.each(pack.parameters.map(({ id }) => id))(
    'what is taken for %s every check can run with, and nothing else is',
    (id) => {
      for (const value of VALUES) {
        const parameters = pack.parameters.map((each) => (each.id === id ? { ...each, value } : each));
        const prepared = prepareUses({ ...pack, checks: uses, parameters }, checks);
        const isBad = prepared.some((use) => 'answer' in use && use.answer.code === 'engine.bad-params');
        expect([value, isBad]).toEqual([value, refusalOf(pack, checks, id, value) !== undefined]);
      }
    },
  );
});

test('a parameter that nothing reads takes anything, and one that is not the pack’s is not asked about', () => {
  const pack = { ...packs.find(({ id }) => id === 'general')!, checks: [] };
  expect(refusalOf(pack, checks, 'publicity-day-kind', 7)).toBeUndefined();
  expect(refusalOf(packs[0]!, checks, 'nowhere', 7)).toBeUndefined();
});
