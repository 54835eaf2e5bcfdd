import { expect, test, vi } from 'vitest';
import { type Draft, JournalEvent } from '#core/model/event.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { checkedTemplate } from '#tests/fixtures/workbench-views.ts';
import type { Store } from './store.ts';
import { takeBack } from './take-back.ts';

const subjectId = crypto.randomUUID();
const entity = `subject:${subjectId}` as const;
const subject = { id: subjectId, kind: 'person' as const, values: { name: '王样一' } };
let history: JournalEvent[] = [];

vi.mock('#utils/journal/open.ts', () => ({
  openJournal: () => ({ history: async () => history }),
}));

function append(...drafts: (Omit<Draft, 'entity'> & Partial<Draft>)[]): JournalEvent[] {
  const last = history.at(-1);
  const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
  const stamp = { device: crypto.randomUUID(), counter: 0, claimedAt: '2026-03-01T08:00:00.000Z', who: '' };
  const added = chain(
    drafts.map((draft) => ({ entity, ...draft })),
    head,
    stamp,
  );
  history = [...history, ...added];
  return added;
}

function removedPerson(): JournalEvent {
  history = [];
  const [put] = append({ base: null, payload: { kind: 'subject.put', subject } });
  const [removed] = append({
    base: put?.hash ?? null,
    payload: { kind: 'subject.removed', subjectId, recordIds: [] },
  });
  return JournalEvent.parse(removed);
}

const store = {
  subjects: [],
  templates: [],
  layouts: [],
  append: async (drafts: readonly Draft[]) => append(...drafts),
} as unknown as Store;

test('a person without records comes back, in words that speak of none', async () => {
  expect(await takeBack(store, removedPerson(), '王样一')).toBe('已恢复“王样一”');
  expect(history.at(-1)?.payload.kind).toBe('subject.put');
});

test('whoever is back already is not brought back again, and nothing is written', async () => {
  const removal = removedPerson();
  await takeBack(store, removal, '王样一');
  const written = history.length;
  await expect(takeBack(store, removal, '王样一')).rejects.toMatchObject({ code: 'takeBack.done' });
  expect(history).toHaveLength(written);
});

test('a template that has been checked anew is not brought back beside the new one', async () => {
  history = [];
  const put = { base: null, payload: { kind: 'template.put' as const, template: checkedTemplate } };
  const ofTemplate = `template:${checkedTemplate.id}` as const;
  const [first] = append({ ...put, entity: ofTemplate });
  const [removed] = append({
    entity: ofTemplate,
    base: first?.hash ?? null,
    payload: { kind: 'template.removed', templateId: checkedTemplate.id },
  });
  const removal = JournalEvent.parse(removed);
  const written = history.length;
  const again = { value: { ...checkedTemplate, id: crypto.randomUUID() } };
  const taken = takeBack({ ...store, templates: [again] } as unknown as Store, removal, '模板');
  await expect(taken).rejects.toMatchObject({ code: 'takeBack.sameTemplate' });
  expect(history).toHaveLength(written);
  expect(await takeBack(store, removal, '模板')).toBe('已恢复核对过的模板');
});

test('what was said of headers that have been corrected anew is not brought back beside it', async () => {
  history = [];
  const kept = { id: crypto.randomUUID(), layout: { headers: ['姓名', '得分'], columns: [] } };
  const ofLayout = `layout:${kept.id}` as const;
  const [first] = append({ entity: ofLayout, base: null, payload: { kind: 'layout.put', kept } });
  const [removed] = append({
    entity: ofLayout,
    base: first?.hash ?? null,
    payload: { kind: 'layout.removed', layoutId: kept.id },
  });
  const removal = JournalEvent.parse(removed);
  const written = history.length;
  const again = { value: { ...kept, id: crypto.randomUUID() } };
  const taken = takeBack({ ...store, layouts: [again] } as unknown as Store, removal, '表头');
  await expect(taken).rejects.toMatchObject({ code: 'takeBack.sameLayout' });
  expect(history).toHaveLength(written);
  expect(await takeBack(store, removal, '表头')).not.toBe('');
  expect(history.at(-1)?.payload.kind).toBe('layout.put');
});
