import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import type { Watch } from './ask-worker.ts';
import { type AskedWork, useAskedWork } from './use-asked-work.ts';

let root: HTMLElement;
let work: AskedWork<string>;

interface PageProps {
  about: unknown;
  onWork: (now: AskedWork<string>) => void;
}

function Page({ about, onWork }: PageProps) {
  onWork(useAskedWork<string>(about));
  return null;
}

function keep(now: AskedWork<string>): void {
  work = now;
}

function show(about: unknown): Promise<void> {
  return act(() => render(<Page about={about} onWork={keep} />, root));
}

beforeEach(() => {
  root = document.createElement('div');
});
afterEach(() => {
  render(null, root);
});

/** Begins work that ends when it is told to, or as a worker does when it is aborted. */
async function begun() {
  const ends: { resolve?: (found: string) => void } = {};
  let watch: Watch | undefined;
  await act(() => {
    void work.begin((given) => {
      watch = given;
      return new Promise((resolve, reject) => {
        ends.resolve = resolve;
        given.signal.addEventListener('abort', () => reject(new JiannuoError('checks.cancelled')));
      });
    });
  });
  return {
    tell: (share: number) => act(() => watch?.onProgress(share)),
    end: (found: string) => act(async () => ends.resolve?.(found)),
    isAborted: () => watch?.signal.aborted,
  };
}

const nothing = { progress: undefined, answer: undefined, found: undefined };

test('work tells how far it is and what it found', async () => {
  await show(1);
  const { tell, end } = await begun();
  expect(work.progress).toBe(0);
  await tell(0.5);
  expect(work.progress).toBe(0.5);
  await end('two groups');
  expect(work).toMatchObject({ ...nothing, found: 'two groups' });
  await show(1);
  expect(work.found).toBe('two groups');
});

test('whoever presses cancel is told so', async () => {
  await show(1);
  await begun();
  await act(async () => work.cancel());
  expect(work).toMatchObject({ ...nothing, answer: { tone: 'error', text: '已取消，没有查完。' } });
});

test('work on what is no longer shown ends, and nobody is told that it was cancelled', async () => {
  await show(1);
  const { isAborted } = await begun();
  await show(2);
  await act(async () => undefined);
  expect(isAborted()).toBe(true);
  expect(work).toMatchObject(nothing);
  // What is found now is what was asked for last.
  const late = await begun();
  await show(3);
  const next = await begun();
  await late.end('of before');
  expect(work.found).toBeUndefined();
  await next.end('of now');
  expect(work).toMatchObject({ ...nothing, found: 'of now' });
});

test('work of a page that is left ends', async () => {
  await show(1);
  const { isAborted } = await begun();
  await act(() => render(null, root));
  expect(isAborted()).toBe(true);
});
