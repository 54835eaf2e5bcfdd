import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench } from '#tests/browser/fill-bench.ts';
import { SHIELD, SHIELD_ANSWER } from '../models/protocol.ts';
import { Shield } from './shield.ts';

let said: unknown = '';
let listening: AbortController;

beforeEach(() => {
  listening = new AbortController();
  document.addEventListener(
    SHIELD,
    () => document.dispatchEvent(new CustomEvent(SHIELD_ANSWER, { detail: said })),
    { signal: listening.signal },
  );
});
afterEach(() => listening.abort());

test('what the page says of its forms is cut to twenty short lines', () => {
  said = Array.from({ length: 500 }, () => `! ${'表'.repeat(1000)}`).join('\n');
  const { forms, atOnce } = new Shield().take();
  expect(forms).toHaveLength(20);
  expect(forms.every((form) => form.length <= 200)).toBe(true);
  expect(atOnce).toBe(true);
});

test('a line has no control characters, nor what turns its direction', () => {
  said = 'form\u0000 f\u001b[31m\r\u2028x\u202ey\tz';
  expect(new Shield().take().forms).toEqual(['form f [31m x y z']);
});

test.each([[{ toString: () => 'form f' }], [['form f']], [null], [7]])('%j is no answer', (detail) => {
  said = detail;
  expect(new Shield().take().forms).toEqual([]);
});

test('a fill of many fields tells no more than one', async () => {
  said = 'form f\n'.repeat(30);
  document.body.innerHTML = '<input><input><input>';
  const bench = new FillBench();
  const label = { text: '备注', evidence: 'near', confidence: 1 } as const;
  const writes = [...document.querySelectorAll('input')].map((input, index) => {
    const path = `remark${index}`;
    return { ref: bench.register(input), path, label, now: '', next: '甲', accepted: [], ticked: true };
  });
  const { held, fields } = await bench.filler.write(writes);
  document.body.replaceChildren();
  expect(fields.map(({ outcome }) => outcome.state)).toEqual(['verified', 'verified', 'verified']);
  expect(held).toHaveLength(20);
});
