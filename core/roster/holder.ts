import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';

export interface Holder {
  subject: Subject;
  by: 'idNumber' | 'employeeNumber';
}

/**
 * The stored person, other than `id`, who already has the ID number or employee number of `values`. Schools number
 * their staff each for themselves: in another unit an equal employee number is somebody else's.
 */
export function keyHolder(values: Values, id: string, people: readonly Subject[]): Holder | undefined {
  const others = people.filter((person) => person.id !== id && person.kind === 'person');
  const withId = others.find((person) => sameKey(values, person.values, 'idNumber'));
  if (withId) return { subject: withId, by: 'idNumber' };
  const withNumber = others.find(
    (person) =>
      sameKey(values, person.values, 'employeeNumber') && !differ(values, person.values, 'workUnit'),
  );
  return withNumber && { subject: withNumber, by: 'employeeNumber' };
}

function sameKey(one: Values, other: Values, key: Holder['by']): boolean {
  const [left, right] = [written(one, key), written(other, key)];
  return left !== '' && left === right;
}

function differ(one: Values, other: Values, key: string): boolean {
  const [left, right] = [written(one, key), written(other, key)];
  return left !== '' && right !== '' && left !== right;
}

function written(values: Values, key: string): string {
  return (textOf(values, key) ?? '').normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
