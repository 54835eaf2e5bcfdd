import { expect, test } from 'vitest';
import { control, page } from '#core/matching/described.fixture.ts';
import type { DescribedControl } from '#core/model/page.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Values } from '#core/model/values.ts';
import type { GoingOn } from '#utils/going-on.ts';
import { goingOnAfter, goOn } from './going-on.ts';
import { initialState, type PopupState } from './state.ts';

const subject = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'person' as const,
  values: { name: '王试样', phone: '13900000000' } as Values,
};
const record: FormRecord = {
  id: '00000000-0000-4000-8000-000000000002',
  formTypeId: 'member-pledge',
  subjectId: subject.id,
  values: { signedOn: '2016-04-20' },
};
const going: GoingOn = {
  place: 'https://portal.example/',
  formId: 'member-pledge',
  subjectId: subject.id,
  recordId: record.id,
  filled: ['name'],
};
const journal = {
  records: async () => [{ value: record, head: '', conflict: false }] as never,
  taught: async () => [],
};

function stateOf(controls: DescribedControl[], more: Partial<PopupState> = {}): PopupState {
  const pages = [page(controls)];
  const reading = { url: 'https://portal.example/step2', title: '', pages, foreignFrames: 0, ms: 0 };
  return { ...initialState, page: { state: 'ready', reading }, subjects: [subject], ...more };
}

test('the next step goes on with the same person, and what is left', async () => {
  const change = await goOn(stateOf([control('联系电话'), control('承诺日期')]), going, journal);
  expect(change).toMatchObject({
    subject,
    formId: 'member-pledge',
    detection: 'continued',
    recordId: record.id,
  });
  expect(change?.plan?.writes.map(({ path }) => path)).toEqual(['phone', 'signedOn']);
  const seen = await goOn(stateOf([control('姓名', { value: '王试样', readOnly: true })]), going, journal);
  expect(seen?.subject).toBe(subject);
});

test.each([
  ['a form that asks for the name anew', stateOf([control('姓名')])],
  ['a page that shows somebody else', stateOf([control('姓名', { value: '李试样' }), control('联系电话')])],
  ['a form whose pack was deleted', stateOf([control('联系电话')], { forms: [] })],
  ['another form', stateOf([control('联系电话')], { formId: 'democratic-review' })],
  ['a search that has begun', stateOf([control('联系电话')], { query: 'l' })],
  ['somebody who was chosen', stateOf([control('联系电话')], { subject: { ...subject, id: 'other' } })],
  ['a person who is gone', stateOf([control('联系电话')], { subjects: [] })],
])('%s is left to the user', async (_, state) => {
  expect(await goOn(state, going, journal)).toBeUndefined();
});

test('another place is left to the user', async () => {
  const elsewhere = { ...going, place: 'https://portal.example/other/' };
  expect(await goOn(stateOf([control('联系电话')]), elsewhere, journal)).toBeUndefined();
});

const field = (path: string, state: 'verified' | 'skipped') => ({
  ref: 'f0:c1',
  path,
  label: '',
  old: '',
  new: '',
  outcome: state === 'verified' ? { state } : { state, reason: 'disabled', params: {} },
  ms: 1,
});

test('what was verified is remembered with that of the steps before', () => {
  const fields = [field('phone', 'verified'), field('signedOn', 'skipped')];
  const report = { fields, clicks: [], ms: 1 };
  const state = stateOf([], { subject, formId: 'member-pledge', going });
  expect(goingOnAfter(state, record.id, report)).toEqual({ ...going, filled: ['name', 'phone'] });
  const other = { ...state, going: { ...going, subjectId: record.id } };
  expect(goingOnAfter(other, record.id, report)?.filled).toEqual(['phone']);
});
