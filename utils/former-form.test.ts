import { expect, test } from 'vitest';
import { writtenPacks } from '#catalog/packs.ts';
import { FormType } from '#core/model/form-type.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { FormerFormsReader, readFormerForm } from './former-form.ts';

const form = (id: string, title: string) =>
  FormType.parse({ id, title, subjectKind: 'person', fields: [], source: '' });
const put = (title: string, forms: FormType[]) =>
  ({
    payload: { kind: 'pack.put', authored: { pack: { ...writtenPacks[0]!, title, forms }, examples: [] } },
  }) as unknown as JournalEvent;

test('the version that brought a form last says what it was; one that no pack ever brought is nothing', async () => {
  const events = [put('甲', [form('a', '一'), form('b', '二')]), put('乙', [form('a', '三')])];
  const journal = { eventsOfKind: async () => [...events] };
  expect(await readFormerForm(journal, 'a')).toMatchObject({ form: { title: '三' }, pack: '乙' });
  expect(await readFormerForm(journal, 'b')).toMatchObject({ form: { title: '二' }, pack: '甲' });
  expect(await readFormerForm(journal, 'c')).toBeUndefined();
});

test('former forms are read again only where a pack has changed', async () => {
  const events = [put('甲', [form('a', '一')])];
  const reader = new FormerFormsReader({
    packStamp: async () => String(events.length),
    eventsOfKind: async () => [...events],
  });
  const first = await reader.read();
  expect(await reader.read()).toBe(first);
  events.push(put('甲', [form('a', '二')]));
  expect((await reader.read()).map((each) => each.form.title)).toEqual(['二', '一']);
});
