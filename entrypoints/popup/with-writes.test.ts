import { expect, test } from 'vitest';
import type { PlannedWrite } from '#core/model/page.ts';
import { withWrites } from './with-writes.ts';

const write = (ref: string, path: string): PlannedWrite => ({
  ref,
  path,
  label: { text: path, evidence: 'near', confidence: 1 },
  now: '',
  next: '甲',
  accepted: [],
  ticked: true,
});

test('what has found a place is written, once, and no longer left alone', () => {
  const alone = [
    { path: 'phone', label: '电话', reason: 'noControl', params: {} },
    { path: 'post', label: '职务', reason: 'noControl', params: {} },
    { label: '备注', reason: 'noField', params: {} },
  ];
  const plan = withWrites({ writes: [write('f0:c0', 'name')], leftAlone: alone }, [
    write('f0:c0', 'name'),
    write('f0:c1', 'phone'),
  ]);
  expect(plan.writes.map(({ ref }) => ref)).toEqual(['f0:c0', 'f0:c1']);
  expect(plan.leftAlone.map(({ label }) => label)).toEqual(['职务', '备注']);
});
