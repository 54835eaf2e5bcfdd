import { type Clue, relationOf } from '../matching/same-person.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { FormRecord } from '../model/record.ts';
import { SECOND_KEYS, type Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import type { ReviewState } from '../review/fold.ts';
import type { ToldStage } from '../review/stage.ts';
import { cluesOfTarget } from '../review/target.ts';

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
  forms: readonly Pick<FormType, 'id' | 'subjectKind'>[];
  /** Forms in question. */
  formIds: ReadonlySet<string>;
  /** Pack whose reviews count; `undefined` for all. */
  packId: string | undefined;
  by: OrganisationField;
}

/** Forms that a pack checks or has a route for. */
export function formIdsOf(pack: Pack): Set<string> {
  const routed = pack.routes.flatMap(({ formTypeId }) => (formTypeId === undefined ? [] : [formTypeId]));
  return new Set([...pack.checks.flatMap(({ formTypeIds }) => formTypeIds), ...routed]);
}

/**
 * Every filled form in question is a unit, and so is every subject who has filled in none that is meant for such a subject. A
 * review of a portal page belongs to a record only where its person is one subject for certain, by name and a second key,
 * who has one record of the form; else it is a unit of its own (law 2).
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
  const { ofRecord, ofPage } = placed(counted, filled, subjects);
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

/** Where a subject belongs; an organisation belongs to itself. */
export function organisationOf(
  values: Values,
  subject: Pick<Subject, 'kind'> | undefined,
  by: OrganisationField,
): string {
  return (textOf(values, subject?.kind === 'organisation' ? 'name' : by) ?? '').trim();
}

interface OnPage {
  reviews: ReviewState[];
  subject: Subject | undefined;
}

/** Reviews by the record they are about, or by the portal page and person. */
function placed(
  reviews: readonly ReviewState[],
  filled: readonly FormRecord[],
  subjects: readonly Subject[],
): { ofRecord: Map<string, ReviewState[]>; ofPage: Map<string, OnPage> } {
  const recordIds = new Set(filled.map(({ id }) => id));
  const bySubject = grouped(filled, ({ subjectId, formTypeId }) => `${subjectId} ${formTypeId}`);
  const byName = grouped(subjects, ({ values }) => textOf(values, 'name') ?? '');
  const ofRecord = new Map<string, ReviewState[]>();
  const ofPage = new Map<string, OnPage>();
  for (const state of reviews) {
    const { target } = state.review;
    // A review of a record that is removed is of nothing that is counted.
    if (target.recordId !== undefined) {
      if (recordIds.has(target.recordId)) add(ofRecord, target.recordId, state);
      continue;
    }
    const subject = subjectFor(state, byName);
    const own = (subject && bySubject.get(`${subject.id} ${target.formTypeId}`)) ?? [];
    const [only] = own;
    if (only && own.length === 1) add(ofRecord, only.id, state);
    else {
      const whose = subject?.id ?? JSON.stringify([target.page, target.subjectName, target.subjectKeys]);
      const key = `${target.formTypeId} ${whose}`;
      const known = ofPage.get(key) ?? { reviews: [], subject };
      known.reviews.push(state);
      ofPage.set(key, known);
    }
  }
  return { ofRecord, ofPage };
}

/** The one subject whom a portal page certainly showed. */
function subjectFor(
  { review: { target } }: ReviewState,
  byName: ReadonlyMap<string, readonly Subject[]>,
): Subject | undefined {
  const said = cluesOfTarget(target);
  const same = (byName.get(target.subjectName) ?? []).filter(
    (subject) => relationOf(said, cluesOf(subject)) === 'same',
  );
  return same.length === 1 ? same[0] : undefined;
}

function cluesOf({ values }: Subject): Clue[] {
  return ['name', ...SECOND_KEYS].flatMap((path) => {
    const value = textOf(values, path);
    return value === undefined ? [] : [{ path, value }];
  });
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
  const ordered = [...reviews].sort((a, b) => order(lastDecided(a), lastDecided(b)));
  const decided = ordered.filter(({ decisions }) => decisions.length > 0);
  const heads = decided.flatMap((state) =>
    state.standing.length > 1 ? state.standing.map(({ stage }) => stage) : [state.stage],
  );
  const disputed = new Set(heads).size > 1 || decided.some((state) => state.standing.length > 1);
  return { state: disputed ? 'disputed' : (decided.at(-1)?.stage ?? 'open'), reviews: ordered, disputed };
}

function lastDecided({ decisions }: ReviewState): string {
  return decisions.at(-1)?.claimedAt ?? '';
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const lists = new Map<string, Value[]>();
  for (const value of values) add(lists, keyOf(value), value);
  return lists;
}
