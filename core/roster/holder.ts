import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';

export interface Holder {
  subject: Subject;
  by: 'idNumber' | 'employeeNumber';
}

/** Who has which ID number and employee number, looked up for many people in turn. */
export class KeyHolders {
  readonly #byId = new Map<string, Subject[]>();
  readonly #byNumber = new Map<string, Subject[]>();

  constructor(people: readonly Subject[]) {
    for (const person of people) {
      if (person.kind !== 'person') continue;
      note(this.#byId, written(person.values, 'idNumber'), person);
      note(this.#byNumber, written(person.values, 'employeeNumber'), person);
    }
  }

  /**
   * The person, other than `id`, who already has the ID number or employee number of `values`. Schools number
   * their staff each for themselves: in another unit an equal employee number is somebody else's.
   */
  find(values: Values, id: string): Holder | undefined {
    const sameId = this.#byId.get(written(values, 'idNumber')) ?? [];
    const withId = sameId.find((person) => person.id !== id);
    if (withId) return { subject: withId, by: 'idNumber' };
    const sameNumber = this.#byNumber.get(written(values, 'employeeNumber')) ?? [];
    const withNumber = sameNumber.find(
      (person) => person.id !== id && !differ(values, person.values, 'workUnit'),
    );
    return withNumber && { subject: withNumber, by: 'employeeNumber' };
  }
}

/** Among these people, whoever `KeyHolders` finds. */
export function keyHolder(values: Values, id: string, people: readonly Subject[]): Holder | undefined {
  return new KeyHolders(people).find(values, id);
}

function note(map: Map<string, Subject[]>, key: string, person: Subject): void {
  if (key === '') return;
  const same = map.get(key);
  if (same) same.push(person);
  else map.set(key, [person]);
}

function differ(one: Values, other: Values, key: string): boolean {
  const [left, right] = [written(one, key), written(other, key)];
  return left !== '' && right !== '' && left !== right;
}

function written(values: Values, key: string): string {
  return (textOf(values, key) ?? '').normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
