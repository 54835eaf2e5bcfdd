import { expect, it } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import { control, page, text } from './described.fixture.ts';
import { recognise } from './recognise.ts';

const forms = [memberPledge, democraticReview];
const review = page([control('姓名'), control('自评等次'), control('应到人数'), control('有效票数')]);
const row = (index: number) => ({ row: { table: 't0', index } });
const list = page([], { texts: [text('单据号', '1', row(0)), text('单据号', '2', row(1))] });

it.each([
  ['a form that is clearly ahead', review, undefined, 'democratic-review', undefined],
  ['a chosen form with a field in it', review, 'member-pledge', 'member-pledge', undefined],
  ['nothing to read', page([]), undefined, null, 'empty'],
  ['nothing to read under a chosen form', page([]), 'member-pledge', 'member-pledge', 'empty'],
  ['rows of a list', list, undefined, null, 'list'],
  ['rows of a list under a chosen form', list, 'member-pledge', 'member-pledge', 'list'],
  ['a search bar', page([control('姓名', { filter: true })]), undefined, null, 'list'],
  ['fields of any form', page([control('姓名'), control('性别')]), undefined, null, 'several'],
  ['fields of no form', page([control('单据号')]), undefined, null, 'unknown'],
  ['no field of the chosen form', page([control('单据号')]), 'member-pledge', 'member-pledge', 'noFields'],
  ['a form that this build lacks', page([control('单据号')]), 'gone', null, 'unknown'],
] as const)('%s', (_, shown, chosen, formTypeId, obstacle) => {
  expect(recognise([shown], forms, chosen)).toMatchObject({ formTypeId, obstacle });
});

it('counts what was read', () => {
  expect(recognise([review, list], forms).read).toBe(6);
});
