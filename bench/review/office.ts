import type { Draft } from '#core/model/event.ts';
import pack from '#core/packs/three-compare-2016/pack.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import { recordReviewId } from '#core/review/record-review.ts';
import { seeded } from '#core/sample/random.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';

/** The standards that the forms of the office are reviewed under. */
export const OFFICE_PACK = pack.id;

const criteria = setsFor(pack, { subjectKind: 'person' }).flatMap((set) => set.criteria);

const uuid = (of: number): string => `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;
const recordIdOf = (at: number): string => uuid(1_000_000 + at);
const MEASURES = [
  '每月走访一次，建立台账',
  '每学期公开课一节，听课记录齐全',
  '每周集体备课一次',
  '期末向支部汇报',
];

/**
 * The journal of an office: so many invented people of twenty schools, each with a pledge; the first forms have been reviewed,
 * three verdicts each.
 */
export function officeDrafts(count: number, verdicts: number): Draft[] {
  const roster = people(count, 7);
  const random = seeded(count);
  const drafts = roster.flatMap((person, at): Draft[] => {
    const name = `${person.name ?? ''}${at}`;
    const pledges = pledgesOf(name, at).map((row, index) => ({
      ...row,
      item: `${row['item'] ?? ''}，共${random.integer(1, 900)}次`,
      measure: MEASURES[(at + index) % MEASURES.length] ?? '',
      deadline: '2016-11-30',
    }));
    const values = { ...person, name, workUnit: `样例第${(at % 20) + 1}学校` };
    return [
      {
        entity: `subject:${uuid(at)}`,
        base: null,
        payload: { kind: 'subject.put', subject: { id: uuid(at), kind: 'person', values } },
      },
      {
        entity: `record:${recordIdOf(at)}`,
        base: null,
        payload: {
          kind: 'record.put',
          recordId: recordIdOf(at),
          formTypeId: 'member-pledge',
          subjectId: uuid(at),
          values: { pledges },
        },
      },
    ];
  });
  return [...drafts, ...Array.from({ length: verdicts }, (_, at) => verdictDraft(at, roster, count + at))];
}

function verdictDraft(at: number, roster: ReturnType<typeof people>, seed: number): Draft {
  const person = Math.floor(at / 3);
  const recordId = recordIdOf(person);
  const reviewId = recordReviewId(recordId, OFFICE_PACK);
  const isMet = seed % 5 > 0;
  return {
    entity: `review:${reviewId}`,
    base: null,
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: OFFICE_PACK,
      target: {
        recordId,
        subjectName: `${roster[person]?.name ?? ''}${person}`,
        formTypeId: 'member-pledge',
      },
      verdict: {
        criterionId: criteria[at % 3]?.id ?? '',
        verdict: isMet ? 'met' : 'notMet',
        machine: 'review',
        comment: isMet ? '' : '材料里没有写清做法和结果',
      },
    },
  };
}
