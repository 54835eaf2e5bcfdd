import { expect, it } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { checkBatch } from '../../engine/check-batch.ts';
import longdu from './pack.ts';

function meetings(...records: (readonly [on: string, kind: string])[]) {
  const formType = formIn(forms, 'meeting-record');
  const { together } = checkBatch({
    pack: longdu,
    records: records.map(([meetingOn, meetingKind], index) => ({
      id: `r${index}`,
      label: `r${index}`,
      formType,
      values: { meetingName: '示例会议', meetingOn, meetingKind },
    })),
    today: '2012-06-10',
    checks,
  });
  return together.map(({ outcome, code }) => [outcome, code]);
}

it('asks for two joint meetings in each month that is over', () => {
  expect(
    meetings(['2012-04-05', '联席会议'], ['2012-04-20', '联席会议'], ['2012-05-08', '联席会议']),
  ).toEqual([
    ['pass', 'enough'],
    ['review', 'too-few'],
  ]);
});

it('does not count other meetings', () => {
  expect(meetings(['2012-04-05', '联席会议'], ['2012-04-20', '座谈会'])).toEqual([['review', 'too-few']]);
});
