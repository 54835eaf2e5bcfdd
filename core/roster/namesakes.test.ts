import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subject } from '../model/subject.ts';
import type { Values } from '../model/values.ts';
import { identify, ownKeyRank } from './identity.ts';
import { Doubtful, type Holder, namesOfOne, Peers, StoredPeople } from './namesakes.ts';

const key = (...texts: string[]): fc.Arbitrary<string | undefined> => fc.constantFrom(undefined, ...texts);
/** People of one name who share few numbers and days, so that every relation comes up. */
const person = fc
  .record({
    idNumber: key('1', '2'),
    employeeNumber: key('S1', 'S2'),
    birthDate: key('1980-01', '1980-01-01', '1980-01-02', '1981-02-03'),
    phone: key('7', '8'),
  })
  .map((keys): Values => {
    const filled = Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { name: '甲一', ...Object.fromEntries(filled) };
  });
const subject = (values: Values, at: number): Subject => ({ id: String(at), kind: 'person', values });

describe('without looking at everybody of the name', () => {
  test('a row is identified as among all who are stored', () => {
    fc.assert(
      fc.property(fc.array(person), fc.array(person), (people, rows) => {
        const stored = people.map(subject);
        const index = new StoredPeople(stored);
        for (const row of rows) expect(index.identify(row)).toEqual(identify(row, stored));
      }),
    );
  });

  test('the first is found of whom a row speaks', () => {
    fc.assert(
      fc.property(fc.array(person), person, (people, values) => {
        const holders = people.map((each): Holder => ({ person: each, identity: { kind: 'new' } }));
        const peers = new Peers();
        for (const holder of holders) peers.add(holder);
        const isSame = (holder: Holder): boolean =>
          identify(values, [subject(holder.person, 0)]).kind === 'same';
        expect(peers.find({ person: values, identity: { kind: 'new' } }, isSame)).toBe(holders.find(isSame));
      }),
    );
  });

  test('the first is doubted who may be the same', () => {
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const holders = people.map((each): Holder => ({ person: each, identity: { kind: 'new' } }));
        const doubtful = new Doubtful(holders);
        for (const holder of holders) {
          const twin = holders.find(
            (other) =>
              other !== holder &&
              identify(other.person, [subject(holder.person, 0)]).kind === 'ambiguous' &&
              ownKeyRank(holder.person) <= ownKeyRank(other.person),
          );
          expect(doubtful.twinOf(holder)).toBe(twin);
        }
      }),
    );
  });
});

test('what a person tells later is found as well', () => {
  const holder: Holder = { person: { name: '甲一', phone: '7' }, identity: { kind: 'new' } };
  const peers = new Peers();
  peers.add(holder);
  holder.person['idNumber'] = '1';
  peers.renew(holder);
  const row: Holder = { person: { name: '甲一', idNumber: '1' }, identity: { kind: 'new' } };
  expect(peers.find(row, () => true)).toBe(holder);
});

test('thousands of namesakes with numbers of their own are compared with few', () => {
  const count = 6000;
  const holders = Array.from({ length: count }, (_, at): Holder => ({
    person: { name: '甲一', idNumber: String(at), birthDate: `${1000 + at}-01-01` },
    identity: { kind: 'new' },
  }));
  const peers = new Peers();
  let looks = 0;
  for (const holder of holders) {
    peers.find(holder, () => {
      looks += 1;
      return false;
    });
    peers.add(holder);
  }
  expect(looks).toBe(0);
});

test('a name is one person’s as long as no key says otherwise', () => {
  const people: Values[] = [
    { name: '甲一', idNumber: '1' },
    { name: '甲一' },
    { name: '甲一', idNumber: '1', phone: '7' },
    { name: '乙二', idNumber: '1' },
    { name: '乙二', employeeNumber: 'S1' },
    { name: '丙三' },
  ];
  expect([...namesOfOne(people)]).toEqual(['甲一']);
});
