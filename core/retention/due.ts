import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import type { ReviewState } from '../review/fold.ts';
import type { IsoInstant } from '../model/values.ts';

export interface DuePerson {
  subject: Current<Subject>;
  records: Current<FormRecord>[];
  /** When the person or any of the records was changed last, as claimed. */
  last: IsoInstant;
}

export interface DueReview {
  review: ReviewState['review'];
  last: IsoInstant;
}

interface Stored {
  subjects: readonly Current<Subject>[];
  records: readonly Current<FormRecord>[];
  reviews: Iterable<ReviewState>;
}

/** What was changed last before an instant: people with their records, and reviews; the oldest first. */
export function dueBefore(
  { subjects, records, reviews }: Stored,
  cutoff: IsoInstant,
): { people: DuePerson[]; reviews: DueReview[] } {
  const ofSubject = new Map<string, Current<FormRecord>[]>();
  for (const record of records) {
    const { subjectId } = record.value;
    ofSubject.set(subjectId, [...(ofSubject.get(subjectId) ?? []), record]);
  }
  const people = subjects.map((subject) => {
    const own = ofSubject.get(subject.value.id) ?? [];
    const last = own.reduce(
      (latest, { claimedAt }) => (claimedAt > latest ? claimedAt : latest),
      subject.claimedAt,
    );
    return { subject, records: own, last };
  });
  const judged = [...reviews].map(({ review, claimedAt }) => ({ review, last: claimedAt }));
  return { people: before(people, cutoff), reviews: before(judged, cutoff) };
}

/** The instant so many full years before a day; the last of February where that day was no leap day. */
export function yearsBefore(now: IsoInstant, years: number): IsoInstant {
  const year = String(Number(now.slice(0, 4)) - years).padStart(4, '0');
  const rest = now.slice(4);
  const isLeap = new Date(`${year}-02-29T00:00:00.000Z`).getUTCDate() === 29;
  return `${year}${rest.startsWith('-02-29') && !isLeap ? rest.replace('-29', '-28') : rest}`;
}

function before<T extends { last: string }>(items: readonly T[], cutoff: string): T[] {
  return items.filter(({ last }) => last < cutoff).sort((a, b) => (a.last < b.last ? -1 : 1));
}
