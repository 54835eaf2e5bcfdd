import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from './event.ts';
import { canonicalJson, chain, EMPTY_HEAD, GENESIS, sha256Hex, verifyChain } from './journal.ts';

const DEVICE = '6f1f0d3a-5c0e-4d5b-9a43-0d9f5f1f2a10';
const SUBJECT = '0b9a4a52-3f57-4a0e-8f0e-2d7c1c2b7a11';
const stamp = { device: DEVICE, counter: 0, claimedAt: '2026-03-01T08:00:00.000Z', who: '甲' };

function draft(name: string, base: string | null = null): Draft {
  const subject = { id: SUBJECT, kind: 'person' as const, values: { name } };
  return { entity: `subject:${SUBJECT}`, base, payload: { kind: 'subject.put', subject } };
}

test('canonical JSON does not depend on the order of members', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: '承' }] })).toBe('{"a":[{"c":"承"}],"b":1}');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
      const reversed = Object.fromEntries(Object.entries(members).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(members));
      expect(JSON.parse(canonicalJson(members))).toEqual(JSON.parse(JSON.stringify(members)));
    }),
  );
});

test('SHA-256 agrees with the published value for an empty text', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('a batch continues the journal: sequence, counter and previous hash', () => {
  const first = chain([draft('甲'), draft('乙')], EMPTY_HEAD, stamp);
  expect(first.map((event) => [event.sequence, event.counter])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(first[0]?.previous).toBe(GENESIS);
  const head = verifyChain(first);
  expect(head).toEqual({ count: 2, hash: first[1]?.hash });
  const second = chain([draft('丙')], head, { ...stamp, counter: 2 });
  expect(verifyChain(second, head).count).toBe(3);
});

test('any change to any event is found, and says where', () => {
  const events = chain([draft('甲'), draft('乙'), draft('丙')], EMPTY_HEAD, stamp);
  const altered = structuredClone(events);
  (altered[1] as JournalEvent).who = '旁人';
  expect(() => verifyChain(altered)).toThrow(
    expect.objectContaining({ code: 'journal.altered', params: { sequence: 2 } }),
  );
  const missing = [events[0], events[2]].filter((event) => event !== undefined);
  expect(() => verifyChain(missing)).toThrow(expect.objectContaining({ code: 'journal.gap' }));
});
