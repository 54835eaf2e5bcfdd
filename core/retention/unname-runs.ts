import { sameIdentity } from '../matching/same-person.ts';
import type { JournalEvent, Payload } from '../model/event.ts';
import type { RunEntry } from '../model/run.ts';
import { textOf, type Values } from '../model/values.ts';
import { keysOf } from '../run/entries.ts';

/** Names and keys that a person went by, in every version that is stored. */
export interface Known {
  names: Set<string>;
  keys: Set<string>;
}

/**
 * Takes people out of the lists of runs, which go on as they are with people that nobody knows. A line that names its subject is
 * of that one for certain. A line without one, of somebody whom the roster lacked or could not tell from others, is only a name and
 * perhaps a key: it goes where both are those of an erased person, and by the name alone where nobody else in the journal bears it. What
 * cannot be known: whether a line without a key, or with a key that nobody has, means an erased person or a namesake who stays. Such
 * a line stays, as it may be the namesake's.
 * @param events the journal with what is to be erased still in it
 */
export function unnamer(
  events: readonly JournalEvent[],
  subjects: ReadonlySet<string>,
): (payload: Payload) => Payload {
  if (subjects.size === 0) return (payload) => payload;
  const gone: Known[] = [...peopleIn(events, (id) => subjects.has(id)).values()];
  const staying: Known[] = [...peopleIn(events, (id) => !subjects.has(id)).values()];
  const bears = ({ names }: Known, name: string): boolean =>
    [...names].some((each) => sameIdentity(each, name));
  const isGone = ({ name, subjectId, key }: RunEntry): boolean => {
    if (subjectId !== undefined) return subjects.has(subjectId);
    const own = gone.filter((person) => bears(person, name));
    if (own.length === 0) return false;
    if (key !== undefined && own.some(({ keys }) => keys.has(key))) return true;
    return !staying.some((person) => bears(person, name));
  };
  return (payload) => {
    if (payload.kind === 'run.started') {
      const entries = payload.entries.map((entry) =>
        isGone(entry) ? { name: '', unfit: 'missing' as const } : entry,
      );
      return { ...payload, entries };
    }
    if (payload.kind === 'run.step' && subjects.has(payload.subjectId ?? '')) {
      const { subjectId: _gone, ...rest } = payload;
      return rest;
    }
    return payload;
  };
}

/** People of a journal, by id. */
export function peopleIn(
  events: readonly JournalEvent[],
  isOne: (id: string) => boolean,
): Map<string, Known> {
  const people = new Map<string, Known>();
  for (const { payload } of events) {
    if (payload.kind !== 'subject.put' || !isOne(payload.subject.id)) continue;
    const { id, values } = payload.subject;
    const known = people.get(id) ?? { names: new Set(), keys: new Set() };
    people.set(id, known);
    take(known, values);
  }
  return people;
}

function take({ names, keys }: Known, values: Values): void {
  const name = textOf(values, 'name') ?? '';
  if (name.trim() !== '') names.add(name);
  for (const key of keysOf(values)) keys.add(key);
}
