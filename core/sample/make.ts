import type { Draft, Payload } from '../model/event.ts';
import type { ReviewTarget } from '../model/review.ts';
import type { Sample } from '../model/sample.ts';
import { textOf } from '../model/values.ts';
import { contentDigest } from '../review/content.ts';
import { samplePeople } from './people.ts';
import { seeded } from './random.ts';
import { type SampleRecord, sampleRecords } from './records.ts';
import { SAMPLE_PACK, type SampleReview, sampleReviews } from './reviews.ts';

/** What making the sample takes from outside. */
export interface SamplePorts {
  /** A new UUID each time. */
  newId: () => string;
  /** `YYYY-MM-DD`; pledges are of its year. */
  today: string;
}

const SEED = 20_161;

/** The events of 示例数据, for one batch: people, their records, reviews of some, and the list of all that. */
export function sampleDrafts({ newId, today }: SamplePorts): Draft[] {
  const random = seeded(SEED);
  const people = samplePeople(random).map((values) => ({ id: newId(), values }));
  const records = sampleRecords(
    people.map(({ values }) => values),
    random,
    today,
  ).map((record) => ({ ...record, id: newId() }));
  const subjectAt = (place: number): string => people[place]?.id ?? '';
  const reviews = sampleReviews.flatMap((review) => {
    const record = records.find((each) => isPledgeOf(each, review.person));
    const name = textOf(people[review.person]?.values ?? {}, 'name') ?? '';
    if (!record) return [];
    const target = { recordId: record.id, subjectName: name, formTypeId: record.formTypeId };
    return [{ ...review, id: newId(), target, content: contentDigest(record.values) }];
  });
  const sample: Sample = {
    id: newId(),
    subjectIds: people.map(({ id }) => id),
    recordIds: records.map(({ id }) => id),
    reviewIds: reviews.map(({ id }) => id),
  };
  const drafts: Draft[] = [
    { entity: `sample:${sample.id}`, base: null, payload: { kind: 'sample.added', sample } },
    ...people.map(({ id, values }): Draft => {
      const subject = { id, kind: 'person', values } as const;
      return { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } };
    }),
    ...records.map(({ id: recordId, formTypeId, person, values }): Draft => {
      const subjectId = subjectAt(person);
      const payload = { kind: 'record.put', recordId, formTypeId, subjectId, values } as const;
      return { entity: `record:${recordId}`, base: null, payload };
    }),
  ];
  for (const review of reviews) drafts.push(...reviewDrafts(review, drafts.length));
  return drafts;
}

function isPledgeOf({ formTypeId, person }: SampleRecord, place: number): boolean {
  return formTypeId === 'member-pledge' && person === place;
}

/**
 * What one reviewer said, one thing after the other: each follows the one before, so that none is taken for another's.
 * @param first place in the batch of the first of them
 */
function reviewDrafts(
  {
    id: reviewId,
    target,
    verdicts,
    decision,
    content,
  }: SampleReview & { id: string; target: ReviewTarget; content: string },
  first: number,
): Draft[] {
  const about = { reviewId, packId: SAMPLE_PACK, target };
  const said: Payload[] = verdicts.map((verdict) => ({ kind: 'review.verdict', ...about, verdict }));
  if (decision) said.push({ kind: 'review.decided', ...about, ...decision, criterionIds: [], content });
  return said.map((payload, at) => ({
    entity: `review:${reviewId}`,
    base: null,
    ...(at === 0 ? {} : { after: first + at - 1 }),
    payload,
  }));
}
