import { expect, it } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedControl } from '../model/page.ts';
import { control, page } from './described.fixture.ts';
import { matchForm } from './match.ts';

function paths(controls: DescribedControl[], formType: FormType = memberPledge): (string | null)[] {
  const { matches } = matchForm([page(controls)], formType);
  return controls.map(({ ref }) => matches.find((match) => match.ref === ref)?.path ?? null);
}

function named(...labels: string[]): DescribedControl[] {
  return labels.map((each) => control(each));
}

const row = (index: number): Partial<DescribedControl> => ({ row: { table: 't0:1', index } });

it('the same labels again, in blocks, are the rows of one list', () => {
  expect(paths(named('承诺事项', '具体措施', '承诺事项', '具体措施'))).toEqual([
    'pledges[0].item',
    'pledges[0].measure',
    'pledges[1].item',
    'pledges[1].measure',
  ]);
});

it('what follows a pledge that counts itself belongs to it', () => {
  expect(paths(named('承诺一', '完成时限', '承诺二', '完成时限'))).toEqual([
    'pledges[0].item',
    'pledges[0].deadline',
    'pledges[1].item',
    'pledges[1].deadline',
  ]);
  expect(paths(named('完成时限', '承诺一', '完成时限', '承诺二'))).toEqual([
    null,
    'pledges[0].item',
    null,
    'pledges[1].item',
  ]);
  expect(paths(named('承诺一', '完成时限', '承诺二', '完成时限', '责任人')).slice(1, 2)).toEqual([null]);
});

it('one box for measures under several pledges is for all of them', () => {
  expect(paths([...named('承诺一', '承诺二', '具体措施', '完成时限')])).toEqual([
    'pledges[0].item',
    'pledges[1].item',
    null,
    null,
  ]);
  expect(
    paths([control('承诺事项', row(0)), control('承诺事项', row(1)), control('具体措施')])[2],
  ).toBeNull();
  expect(paths(named('承诺事项', '承诺事项', '具体措施'))).toEqual([null, null, null]);
});

it('blocks that are not alike, or stand in other parts of the page, are left alone', () => {
  const none = [null, null, null, null];
  expect(paths(named('承诺事项', '具体措施', '承诺项目', '具体措施'))).toEqual(none);
  expect(paths(named('承诺事项', '承诺事项'))).toEqual([null, null]);
  const parted = ['承诺事项', '具体措施'].flatMap((each) => [
    control(each, { section: ['上年'] }),
    control(each, { section: ['今年'] }),
  ]);
  expect(paths(parted.toSorted((a, b) => a.section[0]!.localeCompare(b.section[0]!)))).toEqual(none);
});

it('a unit completes the name of what is counted in it', () => {
  const { hint, section } = { hint: '票', section: ['得票情况'] };
  expect(paths([control('优秀', { hint }), control('应到党员', { hint: '人' })], democraticReview)).toEqual([
    'votesExcellent',
    'ballotsExpected',
  ]);
  expect(paths([control('不合格', { section })], democraticReview)).toEqual(['votesUnqualified']);
});

it('a share of the votes, or a grade without any unit, is no count of votes', () => {
  expect(paths([control('优秀', { hint: '%', section: ['得票情况'] })], democraticReview)).toEqual([null]);
  expect(paths([control('优秀', { section: ['得票率'] })], democraticReview)).toEqual([null]);
  expect(paths(named('优秀'), democraticReview)).toEqual([null]);
});
