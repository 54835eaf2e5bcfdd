import { relationOf } from '../matching/same-person.ts';
import type { JournalEvent } from '../model/event.ts';
import type { ReviewTarget } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import { textOf } from '../model/values.ts';
import { cluesOfSubject, cluesOfTarget } from './target.ts';

/**
 * Ids of reviews of portal pages, and of rows of workbooks, that show somebody who was removed: they go with that person, as reviews of
 * stored records go with their records, and come back. Whose they are is said by name and a second key for certain; those
 * of which that cannot be told, and those that may as well show somebody who is there, stay (law 2).
 * @param gone people who were removed, as they were last
 * @param there people who are there
 */
export function reviewsOfRemoved(
  events: readonly Pick<JournalEvent, 'payload'>[],
  gone: readonly Subject[],
  there: Iterable<Subject>,
): string[] {
  const removed = byName(gone);
  const named = new Map<string, ReviewTarget[]>();
  for (const { payload } of removed.size === 0 ? [] : events) {
    if (payload.kind !== 'review.verdict' && payload.kind !== 'review.decided') continue;
    const { reviewId, target } = payload;
    if (target.recordId !== undefined || !removed.has(target.subjectName)) continue;
    const targets = named.get(reviewId);
    if (targets) targets.push(target);
    else named.set(reviewId, [target]);
  }
  if (named.size === 0) return [];
  const present = byName(there);
  const isGone = (target: ReviewTarget): boolean =>
    isOneOf(target, removed.get(target.subjectName)) && !isOneOf(target, present.get(target.subjectName));
  return [...named].flatMap(([id, targets]) => (targets.every(isGone) ? [id] : []));
}

function isOneOf(target: ReviewTarget, people: readonly Subject[] = []): boolean {
  const said = cluesOfTarget(target);
  return people.some((subject) => relationOf(said, cluesOfSubject(subject)) === 'same');
}

function byName(people: Iterable<Subject>): Map<string, Subject[]> {
  const names = new Map<string, Subject[]>();
  for (const subject of people) {
    const name = textOf(subject.values, 'name') ?? '';
    const known = names.get(name);
    if (known) known.push(subject);
    else names.set(name, [subject]);
  }
  return names;
}
