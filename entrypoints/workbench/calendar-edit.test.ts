import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import { calendarEntryOf, foldAll } from '#core/model/fold.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { changedMeanwhile, openEntry, saveDraft } from './calendar-edit.ts';

const id = '00000000-0000-4000-8000-000000000001';
const stamp = { device: id, counter: 0, claimedAt: '2026-03-01T08:00:00.000Z', who: '样一' };

function then(events: readonly JournalEvent[], draft: Draft): JournalEvent[] {
  const last = events.at(-1);
  const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
  return [...events, ...chain([draft], head, stamp)];
}
const now = (events: readonly JournalEvent[]) => {
  const state = foldAll(events).get(`calendar:${id}`);
  return state && calendarEntryOf(state);
};
const made = openEntry('2026-05-20');
const first = then([], {
  entity: `calendar:${id}`,
  base: null,
  payload: {
    kind: 'calendar.put',
    entry: { id, kind: 'deadline', date: '2026-05-20', title: '交表', note: '', packId: 'pack' },
  },
});

test('an edit is based on what was seen at its opening: what another window changed since stays, and is told', () => {
  const mine = openEntry('', now(first));
  const theirs = openEntry('', now(first));
  expect(changedMeanwhile(mine, now(first))).toBeUndefined();
  const second = then(first, saveDraft(theirs, { ...theirs.draft, date: '2026-05-22' }, 'pack'));
  expect(changedMeanwhile(mine, now(second))).toMatchObject({ value: { date: '2026-05-22' } });
  const both = now(then(second, saveDraft(mine, { ...mine.draft, title: '交汇总表' }, 'pack')));
  expect(both?.value).toMatchObject({ date: '2026-05-20', title: '交汇总表', packId: 'pack' });
  expect(both?.conflicts.map(({ value }) => value?.date)).toEqual(['2026-05-22']);
});

test('who was told of the change and saves all the same decides', () => {
  const second = then(
    first,
    saveDraft(openEntry('', now(first)), { ...openEntry('', now(first)).draft, title: '改' }, 'pack'),
  );
  const told = { ...openEntry('', now(first)), seen: now(second) };
  expect(changedMeanwhile(told, now(second))).toBeUndefined();
  const saved = now(then(second, saveDraft(told, { ...told.draft, title: '再改' }, 'pack')));
  expect(saved).toMatchObject({ value: { title: '再改' }, conflicts: [] });
});

test('an entry that was deleted meanwhile is told; a new one cannot be changed by anybody', () => {
  const mine = openEntry('', now(first));
  const gone = then(first, {
    entity: `calendar:${id}`,
    base: now(first)?.head ?? null,
    payload: { kind: 'calendar.removed', entryId: id },
  });
  expect(changedMeanwhile(mine, now(gone))).toBe('removed');
  const again = saveDraft({ ...mine, seen: undefined }, mine.draft, 'pack');
  expect(again).toMatchObject({ base: null, payload: { entry: { title: '交表' } } });
  expect(again.entity).not.toBe(`calendar:${id}`);
  expect(changedMeanwhile(made, undefined)).toBeUndefined();
});

test('a deadline that is done says so; another kind does not', () => {
  const [deadline, other] = (['deadline', 'other'] as const).map(
    (kind) => saveDraft(made, { ...made.draft, kind, title: '交表', done: true }, undefined).payload,
  );
  expect(deadline).toMatchObject({ entry: { done: true } });
  expect(other).not.toMatchObject({ entry: { done: true } });
});
