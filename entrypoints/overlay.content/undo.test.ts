import { expect, test, vi } from 'vitest';
import type { ChecklistView } from '#components/overlay/model.ts';
import { type Done, History } from '#core/review/history.ts';
import { undoLatest } from './undo.ts';

const [first, second, again, foreign] = ['a', 'b', 'c', 'd'].map((each) => each.repeat(64));

/** A checklist of one criterion with what stands there, and the rest of the overlay as far as undoing asks for it. */
function overlay(standing: { hash: string }[]) {
  const checklist = {
    page: 'https://portal.example/1',
    subjectName: '示例甲',
    formId: 'form',
    packId: 'pack',
    clues: [],
    typed: undefined,
    criteria: [{ id: 'one', name: '有期限', standing }],
    decided: standing,
  };
  const set = vi.fn();
  const history = new History<ChecklistView>();
  const store = vi.fn(() => {
    checklist.criteria[0]!.standing = [{ hash: again! }];
    checklist.decided = [{ hash: again! }];
    return Promise.resolve('');
  });
  const parts = {
    screen: { view: { checklist }, set, open: false },
    sender: { queue: (work: () => Promise<void>) => work(), latest: () => checklist },
    history,
    verdicts: { restore: store },
    decisions: { reopen: store },
    goTo: vi.fn(),
  } as never;
  const done = (kind: Done<ChecklistView>['kind'], stored: string, over?: string): void =>
    history.note({ kind, about: checklist, criterionId: 'one', before: undefined, stored, over } as never);
  return { parts, history, store, set, done };
}

test.each(['verdict', 'decision'] as const)('a %s that others followed is not taken back', async (kind) => {
  const { parts, history, store, set, done } = overlay([{ hash: foreign! }]);
  done(kind, first!);
  await undoLatest(parts);
  expect(store).not.toHaveBeenCalled();
  expect(history.latest).toBeDefined();
  expect(set).toHaveBeenCalledWith({ status: expect.objectContaining({ tone: 'error' }) });
});

test.each(['verdict', 'decision'] as const)('nor is a %s beside which another stands', async (kind) => {
  const { parts, store, done } = overlay([{ hash: first! }, { hash: foreign! }]);
  done(kind, first!);
  await undoLatest(parts);
  expect(store).not.toHaveBeenCalled();
});

test('step by step what was done here is taken back: what stands again is known by its new event', async () => {
  const { parts, history, store, done } = overlay([{ hash: second! }]);
  done('verdict', first!);
  done('verdict', second!, first);
  await undoLatest(parts);
  expect(history.latest?.stored).toBe(again);
  await undoLatest(parts);
  expect(store).toHaveBeenCalledTimes(2);
  expect(history.latest).toBeUndefined();
});
