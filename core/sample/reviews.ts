import type { CriterionVerdict, Decision } from '../model/review.ts';

/** A review as the sample has it: what was said of the person's pledges, and what was decided. */
export interface SampleReview {
  /** Place among the people; it is about their pledge. */
  person: number;
  verdicts: readonly CriterionVerdict[];
  decision: { decision: Decision; comment: string } | undefined;
}

export const SAMPLE_PACK = 'general';
const SET = `${SAMPLE_PACK}/pledge-content`;

const met = (item: string): CriterionVerdict => ({
  criterionId: `${SET}/${item}`,
  verdict: 'met',
  machine: 'pass',
  comment: '',
});

const all = ['item', 'deadline', 'person'].map(met);

/** Reviews at every stage: passed, returned with its reason, to be completed, and one that is only begun. */
export const sampleReviews: readonly SampleReview[] = [
  { person: 0, verdicts: all, decision: { decision: 'passed', comment: '' } },
  { person: 1, verdicts: all, decision: { decision: 'passed', comment: '' } },
  { person: 2, verdicts: all, decision: { decision: 'passed', comment: '' } },
  {
    person: 3,
    verdicts: [
      {
        criterionId: `${SET}/item`,
        verdict: 'notMet',
        machine: 'review',
        comment: '第一项只有表态，请写明做什么、做到什么程度。',
      },
      met('deadline'),
      met('person'),
    ],
    decision: { decision: 'returned', comment: '第一项承诺只有表态，请改写后重交。' },
  },
  {
    person: 7,
    verdicts: [
      met('item'),
      {
        criterionId: `${SET}/deadline`,
        verdict: 'pending',
        machine: 'fail',
        comment: '请补第一项的完成时限。',
      },
    ],
    decision: { decision: 'incomplete', comment: '请补第一项的完成时限。' },
  },
  { person: 8, verdicts: [met('item')], decision: undefined },
];
