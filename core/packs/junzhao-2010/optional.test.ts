import { expect, it } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { checkRecord } from '../../engine/check-record.ts';
import type { Values } from '../../model/values.ts';
import pack from './pack.ts';

/** The findings of the uses that are off, once an office has turned them on. */
function findingsOf(useId: string, values: Values) {
  const turnedOn = { ...pack, checks: pack.checks.map((use) => ({ ...use, enabled: true })) };
  const formType = formIn(forms, 'member-pledge');
  const { findings } = checkRecord({ pack: turnedOn, formType, values, today: '2012-01-10', checks });
  return findings.filter((finding) => finding.useId === useId);
}

it.each([
  ['2012年3月底前', 'pass', 'inside'],
  ['2012-04-15', 'review', 'after-stage'],
  ['2011年12月底前', 'review', 'before-stage'],
])('puts %s beside the quarter of the head', (deadline, outcome, code) => {
  const values = { signedOn: '2012-01-05', pledges: [{ item: '上公开课1节', deadline }] };
  expect(findingsOf('deadline-in-quarter', values)).toMatchObject([{ outcome, code }]);
});

it('reads the pledge of a leader for the five goods of leaders', () => {
  const pledgeText =
    '以身作则，按制度办事；保持工作热情；参加校本培训；落实办学理念；实现三年规划的发展目标。';
  const found = findingsOf('coverage-pledge-leader', { pledgeText });
  expect(found.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'evidence'));
});
