import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

let model: string | null;
const input = (): HTMLInputElement => document.querySelector<HTMLInputElement>('input')!;

/** A date as component libraries make one: a combobox that reads what was typed when it is left, in its own layout alone. */
beforeEach(() => {
  document.body.innerHTML = `<span class="x-datepicker"><input role="combobox" aria-haspopup="grid" aria-expanded="false"><button type="button">选择</button></span>`;
  model = null;
  input().addEventListener('focusout', () => {
    const parts = /^(\d{4})年(\d\d)月(\d\d)日$/.exec(input().value);
    model = parts ? parts.slice(1).join('-') : null;
    input().setAttribute('aria-invalid', String(input().value !== '' && !parts));
  });
});
afterEach(() => document.body.replaceChildren());

test('is a date, and not a list of options', () => {
  expect(new FillBench().read(input())).toMatchObject({ kind: 'date', value: '' });
});

test('is typed in layouts until the control calls none of it wrong', async () => {
  const bench = new FillBench();
  expect((await bench.fill(input(), '2001-07-01')).outcome).toEqual(VERIFIED);
  expect(model).toBe('2001-07-01');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([model, input().value]).toEqual([null, '']);
});

test('what is no date is not typed', async () => {
  expect((await new FillBench().fill(input(), '长期')).outcome).toMatchObject({ reason: 'notADate' });
  expect(input().value).toBe('');
});

test('a combobox whose words only hold those letters is a list', () => {
  document.body.innerHTML = `<div class="update-select"><input role="combobox"></div>`;
  expect(new FillBench().read(input()).kind).toBe('select');
});
