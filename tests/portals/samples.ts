import type { Values } from '#core/model/values.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';

/** How many records the portals hold; record `id` (from 1) is about person `id` of the invented roster. */
export const sampleCount = 12;

function pledge(name: string, index: number): Values {
  return {
    pledgerRole: '党员',
    submitTo: '本单位留存备查',
    pledges: pledgesOf(name, index).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, text]) => text !== '')),
    ),
    signedOn: '2016-04-20',
    branchOpinion: '经支部大会讨论，同意该同志的承诺事项。',
    // Every third record shows its publicity to start before it was approved.
    approvedOn: index % 3 === 2 ? '2016-04-28' : '2016-04-22',
    publicityRoutes: index % 2 === 0 ? ['公开栏', '电子屏'] : ['校刊校报'],
    publicityFrom: '2016-04-25',
    publicityTo: '2016-05-03',
    remark: '样例数据',
  };
}

function review(index: number): Values {
  const present = 24 + (index % 5);
  const excellent = 16 + (index % 4);
  // Every fourth record counts one vote more than there are valid ballots.
  const qualified = present - 1 - excellent - 2 + (index % 4 === 3 ? 1 : 0);
  return {
    reviewYear: '2016',
    selfSummary: '一年来，本人按时参加支部组织生活，完成公开承诺的各项任务，在教学中帮扶学习困难学生。',
    selfGrade: '合格',
    meetingOn: '2016-12-16',
    ballotsExpected: String(present + 2),
    ballotsPresent: String(present),
    ballotsIssued: String(present),
    ballotsReturned: String(present),
    ballotsValid: String(present - 1),
    votesExcellent: String(excellent),
    votesQualified: String(qualified),
    votesBasic: '2',
    votesUnqualified: '0',
    branchGrade: '合格',
    branchOpinion: '同意评定为合格等次。',
    superiorOpinion: '同意支部意见。',
    awards: '本年度无奖惩。',
    remark: '样例数据',
  };
}

/** One record of a form type as the product holds it. Unknown forms and ids throw. */
export function sampleValues(formTypeId: string, id: number): Values {
  const person = people()[id - 1];
  if (!person || id > sampleCount) throw new RangeError(`no sample record ${id}`);
  if (formTypeId === 'member-pledge') return { ...person, ...pledge(person.name ?? '', id - 1) };
  if (formTypeId === 'democratic-review') return { ...person, ...review(id - 1) };
  throw new RangeError(`no sample records of ${formTypeId}`);
}
