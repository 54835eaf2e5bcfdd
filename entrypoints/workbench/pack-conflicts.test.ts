import { expect, test, vi } from 'vitest';
import { writtenPacks } from '#catalog/packs.ts';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { tuningConflict } from './pack-conflicts.ts';

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

test('what two windows set stands side by side, and only the choice settles it', () => {
  const drafts: Draft[] = [];
  const view = tuningConflict(
    current,
    pack,
    (id) => id,
    (draft) => drafts.push(draft),
  );
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
  expect(
    tuningConflict(
      { ...current, conflicts: [] },
      pack,
      (id) => id,
      () => {},
    ),
  ).toBeUndefined();
});
