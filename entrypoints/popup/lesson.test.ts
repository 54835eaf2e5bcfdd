import { expect, test } from 'vitest';
import { control, page } from '#core/matching/described.fixture.ts';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { DescribedPage } from '#core/model/page.ts';
import type { Taught, TaughtTarget } from '#core/model/taught.ts';
import { lessonDrafts, targetFor } from './lesson.ts';

const PHONE: TaughtTarget = { is: 'field', path: 'phone' };
const UNIT: TaughtTarget = { is: 'field', path: 'workUnit' };
let count = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;

function teach(
  shown: DescribedPage,
  at: number,
  target: TaughtTarget,
  earlier: Current<Taught>[] = [],
): Draft[] {
  return lessonDrafts([shown], shown.controls[at]?.ref ?? '', target, earlier, newId);
}

/** What the journal has once these are stored. */
function stored(drafts: readonly Draft[]): Current<Taught>[] {
  return drafts.flatMap(({ entity, payload }) =>
    payload.kind === 'taught.put'
      ? [{ entity, head: 'a'.repeat(64), versions: 1, claimedAt: '', value: payload.taught, conflicts: [] }]
      : [],
  );
}

const said = (drafts: readonly Draft[]): unknown[] =>
  drafts.map(({ payload, base }) =>
    payload.kind === 'taught.put'
      ? [payload.taught.anchor.label, payload.taught.target, base !== null]
      : payload.kind,
  );

test('a lesson is new, or takes the place of the one about the same control or the same field', () => {
  const shown = page([control('值班热线'), control('传达室'), control('备注')]);
  const first = teach(shown, 0, PHONE);
  expect(said(first)).toEqual([['值班热线', PHONE, false]]);
  const earlier = stored(first);
  expect(said(teach(shown, 0, UNIT, earlier))).toEqual([['值班热线', UNIT, true]]);
  expect(said(teach(shown, 1, PHONE, earlier))).toEqual([['传达室', PHONE, true]]);
  expect(said(teach(shown, 2, UNIT, earlier))).toEqual([['备注', UNIT, false]]);
  const both = [...earlier, ...stored(teach(shown, 1, UNIT))];
  expect(said(teach(shown, 0, UNIT, both))).toEqual([['值班热线', UNIT, true], 'taught.removed']);
  const elsewhere = { ...shown, url: 'https://portal.example/other' };
  expect(said(teach(elsewhere, 0, PHONE, earlier))).toEqual([['值班热线', PHONE, false]]);
});

test('two controls may both be taught to be left alone', () => {
  const shown = page([control('值班热线'), control('传达室')]);
  const earlier = stored(teach(shown, 0, { is: 'none' }));
  expect(said(teach(shown, 1, { is: 'none' }, earlier))).toEqual([['传达室', { is: 'none' }, false]]);
});

test('the boxes of a date are taught together', () => {
  const parts = (['year', 'month', 'day'] as const).map((part) => control('到校', { part }));
  const shown = page([control('姓名'), ...parts, control('离校', { part: 'year' })]);
  expect(said(teach(shown, 2, { is: 'field', path: 'joinWorkDate' }))).toHaveLength(3);
});

const row = (index: number) => control('事由', { row: { table: 't', index } });

test('what nothing tells apart is not taught', () => {
  expect(() => teach(page([row(0), row(1), row(2)]), 0, PHONE)).toThrow('teach.noAnchor');
  expect(() => teach(page([control('值班')], { url: 'about:blank' }), 0, PHONE)).toThrow('teach.noAnchor');
});

test('a cell of rows is taught as a column where the page has rows, and a label of the record as itself', () => {
  const values = { extra: [{ label: '车牌号', value: '无' }] };
  const inRows = control('事由', { row: { table: 't', index: 2 } });
  expect(targetFor('pledges[2].item', values, inRows)).toEqual({ is: 'field', path: 'pledges[].item' });
  expect(targetFor('pledges[2].item', values, control('事由'))).toEqual({
    is: 'field',
    path: 'pledges[2].item',
  });
  expect(targetFor('extra[0].value', values, undefined)).toEqual({ is: 'extra', label: '车牌号' });
  expect(targetFor('ratings[0].grade', values, undefined)).toBeUndefined();
});
