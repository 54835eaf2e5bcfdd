import type { FormType } from '../model/form-type.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import type { ReviewState } from '../review/fold.ts';
import { byDecision, isDivided, placedReviews } from '../review/placed.ts';
import type { ToldStage } from '../review/stage.ts';

/** Fields that say where somebody belongs, widest first. */
export const ORGANISATION_FIELDS = ['workUnit', 'partyBranch', 'department'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];

/** 未填, or where the form stands in its review. */
export type ProgressState = 'unfilled' | ToldStage;

/** What is counted: one form of one subject, filled in or not. */
export interface Unit {
  key: string;
  /** `''` where nothing says where it belongs. */
  organisation: string;
  /** `undefined` for a subject who has filled in none of the forms in question. */
  formTypeId: string | undefined;
  /** Of a form that was reviewed on a portal page there is no record. */
  record: FormRecord | undefined;
  /** The record's values with the subject's behind them. */
  values: Values;
  subjectName: string;
  state: ProgressState;
  /** Reviews under the packs in question, the latest decided last. */
  reviews: readonly ReviewState[];
  /** Decisions stand beside each other, or differ from review to review: none of them counts. */
  disputed: boolean;
}

export interface UnitsInput {
  subjects: readonly Subject[];
  records: readonly FormRecord[];
  reviews: Iterable<ReviewState>;
  /** Ids of records that were removed, and of reviews of removed people. */
  removed?: ReadonlySet<string>;
  forms: readonly Pick<FormType, 'id' | 'subjectKind'>[];
  /** Forms in question. */
  formIds: ReadonlySet<string>;
  /** Pack whose reviews count; `undefined` for all. */
  packId: string | undefined;
  by: OrganisationField;
}

/**
 * Every filled form in question is a unit, and so is every subject who has filled in none that is meant for such a subject. A
 * review of a portal page that belongs to no record for certain is a unit of its own (law 2).
 */
export function unitsOf(input: UnitsInput): Unit[] {
  const { subjects, formIds, packId, by } = input;
  const people = new Map(subjects.map((subject) => [subject.id, subject]));
  const filled = input.records.filter(
    ({ formTypeId, values }) => formIds.has(formTypeId) && Object.keys(values).length > 0,
  );
  const counted = [...input.reviews].filter(
    ({ review }) =>
      formIds.has(review.target.formTypeId) && (packId === undefined || review.packId === packId),
  );
  const { ofRecord, ofPage } = placedReviews(counted, {
    records: filled,
    subjects,
    removed: notCounted(input, filled),
  });
  const units = filled.map((record): Unit => {
    const subject = people.get(record.subjectId);
    const values = { ...subject?.values, ...record.values };
    return {
      key: record.id,
      organisation: organisationOf(values, subject, by),
      formTypeId: record.formTypeId,
      record,
      values,
      subjectName: textOf(values, 'name') ?? '',
      ...standing(ofRecord.get(record.id) ?? []),
    };
  });
  const onPages = [...ofPage.values()].map(({ reviews, subject }) => pageUnit(reviews, subject, by));
  const busy = new Set(filled.map(({ subjectId }) => subjectId));
  for (const { subject } of ofPage.values()) if (subject) busy.add(subject.id);
  const kinds = new Set(input.forms.filter(({ id }) => formIds.has(id)).map((form) => form.subjectKind));
  const idle = subjects.filter(({ id, kind }) => kinds.has(kind) && !busy.has(id));
  return [...units, ...onPages, ...idle.map((subject) => unfilled(subject, by))];
}

/** Records that were removed, and those here that nothing is filled into: a review of them is of no form that counts. */
function notCounted(
  { records, removed = new Set() }: UnitsInput,
  filled: readonly FormRecord[],
): Set<string> {
  const counts = new Set(filled.map(({ id }) => id));
  return new Set([...removed, ...records.flatMap(({ id }) => (counts.has(id) ? [] : [id]))]);
}

/** Where a subject belongs; an organisation belongs to itself. */
export function organisationOf(
  values: Values,
  subject: Pick<Subject, 'kind'> | undefined,
  by: OrganisationField,
): string {
  return (textOf(values, subject?.kind === 'organisation' ? 'name' : by) ?? '').trim();
}

function pageUnit(
  reviews: readonly ReviewState[],
  subject: Subject | undefined,
  by: OrganisationField,
): Unit {
  const [first] = reviews;
  const { target } = (first as ReviewState).review;
  return {
    key: `page ${(first as ReviewState).review.id}`,
    organisation: subject
      ? organisationOf(subject.values, subject, by)
      : (target.subjectKeys?.[by] ?? '').trim(),
    formTypeId: target.formTypeId,
    record: undefined,
    values: subject?.values ?? {},
    subjectName: target.subjectName,
    ...standing(reviews),
  };
}

function unfilled(subject: Subject, by: OrganisationField): Unit {
  return {
    key: `none ${subject.id}`,
    organisation: organisationOf(subject.values, subject, by),
    formTypeId: undefined,
    record: undefined,
    values: subject.values,
    subjectName: textOf(subject.values, 'name') ?? '',
    state: 'unfilled',
    reviews: [],
    disputed: false,
  };
}

/** Where a form stands by its reviews: what was decided last. One under another pack that decided nothing says nothing. */
function standing(reviews: readonly ReviewState[]): Pick<Unit, 'state' | 'reviews' | 'disputed'> {
  const ordered = byDecision(reviews);
  const disputed = isDivided(reviews);
  const last = ordered.findLast(({ decisions }) => decisions.length > 0);
  return { state: disputed ? 'disputed' : (last?.stage ?? 'open'), reviews: ordered, disputed };
}
