import { describe, expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { CheckedColumn, CheckedTemplate } from '../model/checked-template.ts';
import type { Draft, JournalEvent } from '../model/event.ts';
import { type Current, foldAll, templateOf } from '../model/fold.ts';
import { checkedDraft } from './checked-import.ts';
import { type Baseline, rememberDraft } from './remember.ts';

const ID = '3f0c8f5e-8a4f-4f0e-9c55-0d6d2a6b7a01';
const column = (letter: string, path: string | null, words?: CheckedColumn['words']): CheckedColumn => ({
  column: letter,
  header: `表头${letter}`,
  path,
  ...(words ? { words } : {}),
});

/** As the template reads by itself. */
const plain: CheckedTemplate = {
  id: ID,
  title: '模板.xlsx',
  formTypeId: memberPledge.id,
  sheet: '导入',
  headerRow: 1,
  headerRows: 1,
  firstDataRow: 2,
  columns: [column('A', 'name'), column('B', 'education')],
  contractId: '',
  dateFormat: 'yyyy-MM-dd',
};
/** As it was stored. */
const stored = {
  ...plain,
  contractId: 'ruoyi',
  limits: { rows: 500 },
  columns: [column('A', 'name'), column('B', 'education', { 大专: '专科' })],
};

/** The journal that two windows write into. */
class Journal {
  readonly #events: JournalEvent[] = [];

  append(draft: Draft | undefined): string | undefined {
    if (!draft) return undefined;
    const n = this.#events.length + 1;
    const hash = String(n).padStart(64, '0');
    const stamp = { sequence: n, counter: n, device: ID, previous: '0'.repeat(64), who: '' };
    this.#events.push({ ...draft, ...stamp, hash, claimedAt: '2026-05-01T00:00:00.000Z' });
    return hash;
  }

  get template(): Current<CheckedTemplate> | undefined {
    const [state] = foldAll(this.#events).values();
    return state && templateOf(state);
  }
}

function begun(): { journal: Journal; baseline: Baseline } {
  const journal = new Journal();
  const head = journal.append(checkedDraft(stored, undefined));
  return { journal, baseline: { checked: stored, head } };
}
const withWords = (words: CheckedColumn['words']) => ({
  ...stored,
  columns: [column('A', 'name'), column('B', 'education', words)],
});

describe('two windows that have the same template open', () => {
  test('keep what the other has said: a trial that says nothing new writes nothing', () => {
    const { journal, baseline } = begun();
    journal.append(rememberDraft(withWords({ 大专: '专科', 中专: '其他' }), baseline, journal.template));
    expect(rememberDraft(stored, baseline, journal.template)).toBeUndefined();
  });

  test('put together what each of them has said', () => {
    const { journal, baseline } = begun();
    journal.append(rememberDraft(withWords({ 大专: '专科', 中专: '其他' }), baseline, journal.template));
    journal.append(rememberDraft({ ...withWords({}), limits: { rows: 8 } }, baseline, journal.template));
    expect(journal.template).toMatchObject({ conflicts: [], value: { limits: { rows: 8 } } });
    // The first has added a word, the second taken one back.
    expect(journal.template?.value.columns[1]?.words).toEqual({ 中专: '其他' });
  });

  test('are in conflict where both have changed one thing, and neither version is lost', () => {
    const { journal, baseline } = begun();
    const base = baseline.head;
    journal.append(rememberDraft({ ...stored, contractId: 'autopoi' }, baseline, journal.template));
    const draft = rememberDraft({ ...stored, contractId: 'hutool' }, baseline, journal.template);
    expect(draft?.base).toBe(base);
    const head = journal.append(draft);
    expect(journal.template).toMatchObject({
      value: { contractId: 'hutool' },
      conflicts: [{ value: { contractId: 'autopoi' } }],
    });
    // The next trial of this window does not decide it; whoever opens the template again, and sees it, does.
    const now = { ...stored, contractId: 'hutool' };
    expect(rememberDraft(now, { checked: now, head }, journal.template)).toBeUndefined();
    const conflicts = journal.template?.conflicts.map(({ hash }) => hash);
    journal.append(rememberDraft(now, { checked: now, head, conflicts }, journal.template));
    expect(journal.template?.conflicts).toEqual([]);
  });
});

test('an earlier check that is left aside keeps what the user does not say anew', () => {
  const { journal } = begun();
  const now = { ...plain, contractId: 'autopoi', columns: [column('A', 'name'), column('B', null)] };
  journal.append(rememberDraft(now, { checked: plain }, journal.template));
  expect(journal.template?.value).toMatchObject({
    contractId: 'autopoi',
    limits: { rows: 500 },
    columns: [{ path: 'name' }, { path: null, words: { 大专: '专科' } }],
  });
});

test('a template that nobody has checked is put as it is', () => {
  const now = { ...plain, contractId: 'ruoyi' };
  expect(rememberDraft(now, { checked: plain }, undefined)).toEqual(checkedDraft(now, undefined));
});
