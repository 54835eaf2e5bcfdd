import { afterEach, expect, test } from 'vitest';
import type { FilledField } from '#core/model/page.ts';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { type Widget, WidgetRefusal } from '../../widgets/widget.ts';
import { ANSWER, REQUEST } from '../models/protocol.ts';

afterEach(() => document.body.replaceChildren());

/** A part of a date that takes digits one by one, as far as they make a number it allows. */
function segment(name: string, now: number, least: number, most: number): HTMLElement {
  const part = document.createElement('span');
  let typed = '';
  part.tabIndex = 0;
  part.setAttribute('role', 'spinbutton');
  part.setAttribute('aria-label', name);
  part.setAttribute('aria-valuemin', String(least));
  part.setAttribute('aria-valuemax', String(most));
  part.setAttribute('aria-valuenow', String(now));
  part.addEventListener('focus', () => {
    typed = '';
  });
  part.addEventListener('keydown', ({ key }) => {
    typed += key;
    const number = Number(typed);
    if (number >= least && number <= most) part.setAttribute('aria-valuenow', typed);
  });
  return part;
}

test('a year that was typed is taken back where the month cannot be', async () => {
  const box = document.createElement('div');
  box.append(segment('年', 2023, 1000, 9999), segment('月', 9, 9, 12));
  document.body.append(box);
  const bench = new FillBench();
  const { outcome } = await bench.fill(box, '2024-05');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'outOfRange' });
  expect(bench.read(box).value).toBe('2023-09');
  expect((await bench.undo()).fields).toEqual([]);
});

test('ticks are taken back where a later one does not take', async () => {
  document.body.innerHTML = `<div role=group>${['甲', '乙', '丙']
    .map((text) => `<div role=checkbox aria-checked=false tabindex=0>${text}</div>`)
    .join('')}</div>`;
  const boxes = [...document.querySelectorAll('[role=checkbox]')];
  for (const box of boxes.slice(0, 2)) {
    box.addEventListener('click', () => {
      box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true'));
    });
  }
  const bench = new FillBench();
  const { outcome } = await bench.fill(boxes[0]!, ['甲', '丙']);
  expect(outcome).toMatchObject({ state: 'failed', reason: 'timeout' });
  expect(bench.read(boxes[0]!).value).toEqual([]);
  expect((await bench.undo()).fields).toEqual([]);
});

/** Fills a text that a widget made for the test writes in its own way. */
async function fillBy(
  now: string,
  write: (root: Element, value: string) => void,
): Promise<{ bench: FillBench; field: FilledField; root: Element }> {
  const root = document.querySelector('#x') ?? document.body.appendChild(document.createElement('div'));
  root.textContent = now;
  const widget: Widget = {
    id: 'made',
    order: 0,
    recognise: (element) => (element === root ? root : null),
    anchor: () => root,
    read: () => ({ kind: 'text', value: root.textContent, readOnly: false, disabled: false }),
    write: async (_, { value }) => write(root, String(value)),
  };
  const bench = new FillBench();
  const ref = bench.registry.registerControl({ widget, root, anchor: root, signature: '' });
  const label = { text: '备注', evidence: 'near', confidence: 1 } as const;
  const { fields } = await bench.filler.write([
    { ref, path: 'remark', label, now, next: '新', accepted: [], ticked: true },
  ]);
  return { bench, field: fields[0]!, root };
}

/** Refuses once half of the work is done; what it does about the old value is given. */
function half(
  takesBack: () => boolean,
  refusal: unknown = new WidgetRefusal('skipped', 'optionMissing', { value: '新' }),
): ReturnType<typeof fillBy> {
  return fillBy('旧', (root, value) => {
    if (value === '旧') {
      if (takesBack()) root.textContent = '旧';
      return;
    }
    root.textContent = '半';
    throw refusal;
  });
}

test.each([
  ['says why', new WidgetRefusal('failed', 'rejected'), { state: 'failed', reason: 'rejected' }],
  ['breaks', new Error('not ours'), { state: 'failed', reason: 'unexpected' }],
])('a write that %s midway leaves nothing behind', async (_, refusal, outcome) => {
  const { bench, field, root } = await half(() => true, refusal);
  expect(field.outcome).toMatchObject(outcome);
  expect(root.textContent).toBe('旧');
  expect((await bench.undo()).fields).toEqual([]);
});

test('what a refusal left behind and nothing takes back is told, and stays to be undone', async () => {
  let can = false;
  const { bench, field, root } = await half(() => can);
  expect(field.outcome).toEqual({ state: 'failed', reason: 'readBackDiffers', params: { shown: '半' } });
  expect((await bench.undo()).fields).toMatchObject([{ outcome: { state: 'failed' } }]);
  can = true;
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(root.textContent).toBe('旧');
});

test('an undo that ends midway can be done again', async () => {
  let can = false;
  const { bench, root } = await fillBy('旧', (element, value) => {
    element.textContent = value === '旧' && !can ? '半' : value;
    if (value === '旧' && !can) throw new WidgetRefusal('skipped', 'optionMissing', { value });
  });
  expect((await bench.undo()).fields[0]?.outcome.state).not.toBe('verified');
  can = true;
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(root.textContent).toBe('旧');
});

test('a control whose display does not follow its model is put back by its own way', async () => {
  const answers: Record<string, string> = { keep: 'kept', restore: 'restored', compare: 'changed' };
  const x = document.body.appendChild(document.createElement('div'));
  x.id = 'x';
  // A page that gives its model back what it held, and draws nothing of it.
  x.addEventListener(REQUEST, (event) => {
    const detail = event instanceof CustomEvent ? answers[String(event.detail)] : undefined;
    x.dispatchEvent(new CustomEvent(ANSWER, { detail }));
  });
  const { bench } = await fillBy('', (root, value) => {
    root.textContent = value;
  });
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(x.textContent).toBe('');
});

test('a text that the page cuts or bends is taken back', async () => {
  document.body.innerHTML = '<input id=post>';
  const input = document.querySelector('input')!;
  input.addEventListener('input', () => {
    input.value = input.value.slice(0, 2);
  });
  const bench = new FillBench();
  const { outcome } = await bench.fill(input, '教务主任');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers', params: { shown: '教务' } });
  expect(input.value).toBe('');
});

/** An input that shows what it holds in the page's own spelling, once it is left alone. */
function moneyBox(): HTMLInputElement {
  document.body.innerHTML = '<input id=sum type=text>';
  return document.querySelector('input')!;
}

test('what the page spells in its own way afterwards is still undone', async () => {
  const input = moneyBox();
  const bench = new FillBench();
  expect((await bench.fill(input, '13800138000')).outcome).toEqual(VERIFIED);
  input.value = '138-0013-8000';
  bench.filler.forgetChanged();
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(input.value).toBe('');
});

test('what somebody else writes afterwards is theirs', async () => {
  const input = moneyBox();
  const bench = new FillBench();
  await bench.fill(input, '13800138000');
  input.value = '13900139000';
  bench.filler.forgetChanged();
  expect((await bench.undo()).fields).toEqual([]);
  expect(input.value).toBe('13900139000');
});

test('what is put right once and does not last says what stands there', async () => {
  const input = moneyBox();
  const later = ['', '另'];
  input.addEventListener('change', () => {
    requestAnimationFrame(() => (input.value = later.shift() ?? input.value));
  });
  const { outcome } = await new FillBench().fill(input, '新');
  // A frame that is drawn in the midst of writing is somebody's change meanwhile; one after it, what the page made of the value.
  expect([
    { state: 'failed', reason: 'readBackDiffers', params: { shown: '另' } },
    { state: 'skipped', reason: 'changedMeanwhile', params: { shown: '另' } },
  ]).toContainEqual(outcome);
});
