import { expect, test } from 'vitest';
import type { ChecklistView, OverlayView } from '#components/overlay/model.ts';
import { firstView } from './first-view.ts';
import { refreshed } from './refreshed.ts';

const checklist = {
  subjectName: '示例*',
  personNow: undefined,
  criteria: [{ id: 'a' }, { id: 'b' }],
} as ChecklistView;
const now = { ...checklist, personNow: 'same' } as const;
const status = { tone: 'error', text: '' } as const;
const view: OverlayView = { ...firstView, checklist, current: 1, subjectName: '示例*', status };

test('a reading that says nothing new changes nothing, unless judging had stopped', () => {
  expect(refreshed(view, now)).toBeUndefined();
  expect(refreshed({ ...view, away: true }, now)).toMatchObject({ away: false, status: undefined });
  expect(refreshed({ ...view, unsure: true }, now)).toMatchObject({ unsure: false, current: 1 });
});

test('the criterion at hand and a name that is being typed stay', () => {
  const more = { ...now, subjectName: '示例甲', criteria: [{ id: 'b' }, { id: 'a' }] } as ChecklistView;
  expect(refreshed(view, more)).toMatchObject({ current: 0, subjectName: '示例甲', status });
  expect(refreshed({ ...view, subjectName: '示例乙' }, more)?.subjectName).toBe('示例乙');
});
