import { beforeEach, expect, test, vi } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import { commitEdit } from './commit-edit.ts';
import { createEdits, type Edits, saveState } from './drafts.ts';

vi.mock('./labels.ts', () => ({ timeText: (instant: string) => instant }));

const ID = '3f1c2a54-8a55-4c0e-9d0b-0d6a1d3c7e11';
const entity = `subject:${ID}` as const;
const committed = { hash: 'h2', claimedAt: '12:00' } as JournalEvent;
const draft: Draft = { entity, base: 'h1', payload: { kind: 'subject.removed', subjectId: ID } };

let edits: Edits;
beforeEach(() => {
  edits = createEdits(() => undefined);
});

function services({ commit = async () => {}, reload = async () => {} } = {}) {
  return { edits, store: { commit: async () => commit().then(() => [committed]), reload } };
}

async function refuse(): Promise<never> {
  throw new JiannuoError('journal.refused');
}

const typed = (name: string) => ({ base: 'h1', values: { name } });

test('an edit that was saved is done with', async () => {
  const edit = typed('甲');
  edits.set(entity, edit);
  expect(await commitEdit(services(), draft, edit.values)).toBe(true);
  expect(edits.get(entity)).toBeUndefined();
  expect(saveState(edits, entity, true)).toEqual({ kind: 'saved', at: '12:00' });
});

test('what is typed while a save runs is neither lost nor called saved', async () => {
  const edit = typed('甲');
  edits.set(entity, edit);
  const commit = async () => edits.set(entity, typed('甲乙'));
  await commitEdit(services({ commit }), draft, edit.values);
  expect(edits.get(entity)).toEqual({ base: 'h2', values: { name: '甲乙' } });
  expect(saveState(edits, entity, true)).toEqual({ kind: 'dirty' });
});

test('what is typed while the lists are read again stays, based on what was saved', async () => {
  const edit = typed('甲');
  edits.set(entity, edit);
  const reload = async () => edits.set(entity, { ...typed('甲乙'), base: edits.get(entity)?.base ?? null });
  await commitEdit(services({ reload }), draft, edit.values);
  expect(edits.get(entity)).toEqual({ base: 'h2', values: { name: '甲乙' } });
  expect(saveState(edits, entity, true)).toEqual({ kind: 'dirty' });
});

test('choosing a version leaves an unsaved edit as it was', async () => {
  edits.set(entity, typed('甲'));
  await commitEdit(services(), draft);
  expect(edits.get(entity)).toEqual(typed('甲'));
  expect(saveState(edits, entity, true)).toEqual({ kind: 'dirty' });
});

test('a refused save says so until the next try, answers no, and keeps the edit', async () => {
  const edit = typed('甲');
  edits.set(entity, edit);
  expect(await commitEdit(services({ commit: refuse }), draft, edit.values)).toBe(false);
  expect(edits.failure(entity)).toEqual({ tone: 'error', text: expect.stringContaining('没有保存这次操作') });
  expect(edits.get(entity)).toEqual(edit);
  expect(saveState(edits, entity, true)).toEqual({ kind: 'dirty' });
  await commitEdit(services(), draft, edit.values);
  expect(edits.failure(entity)).toBeUndefined();
});
