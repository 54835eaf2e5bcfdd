import { expect, test, vi } from 'vitest';
import { shelfOf, writtenPacks } from '#catalog/packs.ts';
import type { ConflictProps } from '#components/workbench/Conflict.tsx';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { packConflicts } from './pack-conflicts.ts';

vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });
const pack = writtenPacks.find(({ id }) => id === 'luwan-2010')!;
const tuning = (days: number | null, on: boolean): PackTuning => ({
  packId: pack.id,
  parameters: { 'publicity-days': days },
  checks: { publicity: on },
});
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const current: Current<PackTuning> = {
  entity: `tuning:${pack.id}`,
  head: a,
  versions: 2,
  claimedAt: '2026-11-20T08:00:00.000Z',
  value: tuning(7, true),
  conflicts: [{ hash: b, who: '示例甲', claimedAt: '2026-11-20T09:00:00.000Z', value: tuning(null, true) }],
};

function tuningConflict(
  held: Current<PackTuning>,
  append: (draft: Draft) => void = () => {},
): ConflictProps | undefined {
  const store = { ownPacks: [], tunings: [held], shelf: shelfOf({ authored: [], tunings: [held.value] }) };
  return packConflicts(store, ({ id }) => id, append)[0];
}

test('what two windows set stands side by side, and only the choice settles it', () => {
  const drafts: Draft[] = [];
  const view = tuningConflict(current, (draft) => drafts.push(draft));
  expect(view?.of).toContain(pack.title);
  expect(view?.differences.map(({ label, texts }) => [label, ...texts])).toEqual([
    ['承诺公示最少天数', '7', '原文没有规定，未设置'],
  ]);
  view?.onUse(b);
  expect(drafts).toEqual([
    {
      entity: current.entity,
      base: a,
      settles: [b],
      payload: { kind: 'pack.tuned', tuning: tuning(null, true) },
    },
  ]);
  expect(tuningConflict({ ...current, conflicts: [] })).toBeUndefined();
});

const own: AuthoredPack = { pack: { ...pack, title: '本校标准' }, examples: [] };
const held: Current<AuthoredPack> = {
  entity: `pack:${pack.id}`,
  head: a,
  versions: 2,
  claimedAt: '2026-11-20T08:00:00.000Z',
  value: own,
  conflicts: [],
};

function conflictWith(value: AuthoredPack | null): ConflictProps | undefined {
  const conflicts = [{ hash: b, who: '示例甲', claimedAt: '2026-11-20T09:00:00.000Z', value }];
  const store = {
    ownPacks: [{ ...held, conflicts }],
    tunings: [],
    shelf: shelfOf({ authored: [own], tunings: [] }),
  };
  return packConflicts(
    store,
    ({ id }) => id,
    () => {},
  )[0];
}

test('two files of one pack differ in what they say, row by row, though they are of one size', () => {
  const other = structuredClone(own);
  other.pack.checks[0]!.worst = 'review';
  other.pack.stages = [];
  const view = conflictWith(other);
  expect(view?.of).toBe('本校标准');
  const lines = view?.differences.map(({ label, texts }) => [label, ...texts]) ?? [];
  const ofChecks = lines.filter(([label]) => label?.startsWith('检查 · '));
  expect(ofChecks.map(([, ...texts]) => texts)).toContainEqual(['', '人工判断']);
  expect(lines.filter(([label]) => label?.startsWith('阶段 · '))).toHaveLength(own.pack.stages.length);
  expect(view?.differences.every(({ texts }) => texts[0] !== texts[1])).toBe(true);
});

test('a version beside the removal of the pack says what it holds', () => {
  const view = conflictWith(null);
  expect(view?.others[0]?.removed).toBe(true);
  expect(view?.differences).toHaveLength(1);
  expect(view?.differences[0]?.texts[0]).toContain('本校标准');
});

test('a pack without a second version is in no conflict', () => {
  const store = { ownPacks: [held], tunings: [], shelf: shelfOf({ authored: [own], tunings: [] }) };
  expect(
    packConflicts(
      store,
      ({ id }) => id,
      () => {},
    ),
  ).toEqual([]);
});
