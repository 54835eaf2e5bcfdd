import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

let now = 0;
let asked: ((deadline: IdleDeadline) => void)[];
let done: string[];

beforeEach(() => {
  asked = [];
  done = [];
  vi.stubGlobal('requestIdleCallback', (run: (deadline: IdleDeadline) => void) => asked.push(run));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  // What is left would be done in the next test.
  while (asked.length > 0) rest(1000);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The browser has so much time until it draws again; with none left it gives some when work has waited for too long. */
function rest(milliseconds: number, didTimeout = false): void {
  const end = now + milliseconds;
  asked.shift()?.({ didTimeout, timeRemaining: () => Math.max(0, end - now) });
}

/** A piece of work that takes so long. */
const piece = (name: string, milliseconds = 3) =>
  inTurn(() => {
    now += milliseconds;
    done.push(name);
  });

/** Pieces of that length were done before. */
function practise(milliseconds: number): void {
  for (let at = 0; at < 20; at += 1) piece('before', milliseconds);
  while (asked.length > 0) rest(1000);
  done = [];
}

test('work waits for the browser to have nothing else to do, and is asked for once', () => {
  piece('a');
  piece('b');
  expect(done).toEqual([]);
  expect(asked).toHaveLength(1);
  rest(50);
  expect(done).toEqual(['a', 'b']);
  expect(asked).toHaveLength(0);
});

test('between two frames so much is done as fits before the next one', () => {
  practise(3);
  for (const name of ['a', 'b', 'c', 'd']) piece(name, 3);
  rest(7);
  expect(done).toEqual(['a', 'b']);
  rest(2);
  expect(done).toEqual(['a', 'b']);
  rest(4);
  rest(4);
  expect(done).toEqual(['a', 'b', 'c', 'd']);
});

test('on a machine that never rests one piece at a time is done when it has waited for long', () => {
  practise(3);
  piece('a');
  piece('b');
  rest(0);
  expect(done).toEqual([]);
  rest(0, true);
  expect(done).toEqual(['a']);
  rest(0, true);
  expect(done).toEqual(['a', 'b']);
});

test('pieces that take longer than a browser ever rests are done all the same', () => {
  practise(80);
  piece('a', 80);
  piece('b', 80);
  rest(50);
  rest(50);
  expect(done).toEqual(['a', 'b']);
});

test('what was called off is not done, and one that fails does not stop the others', () => {
  const off = piece('off');
  inTurn(() => {
    throw new Error('sample');
  });
  piece('last');
  off();
  expect(() => rest(50)).toThrow('sample');
  rest(50);
  expect(done).toEqual(['last']);
});
