import { afterEach, expect, test } from 'vitest';
import type { FilledField } from '#core/model/page.ts';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { type Widget, WidgetRefusal } from '../../widgets/widget.ts';

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

/** A widget that does half of its work and then refuses; what it shows and what it does about an old value is given. */
async function half(
  takesBack: () => boolean,
  refusal: unknown = new WidgetRefusal('skipped', 'optionMissing', { value: '新' }),
): Promise<{ bench: FillBench; field: FilledField }> {
  document.body.innerHTML = '<div id=x>旧</div>';
  const root = document.querySelector('#x')!;
  const widget: Widget = {
    id: 'half',
    order: 0,
    recognise: (element) => (element === root ? root : null),
    anchor: () => root,
    read: () => ({ kind: 'text', value: root.textContent, readOnly: false, disabled: false }),
    async write(_, { value }) {
      if (value === '旧') {
        if (takesBack()) root.textContent = '旧';
        return;
      }
      root.textContent = '半';
      throw refusal;
    },
  };
  const bench = new FillBench();
  const ref = bench.registry.registerControl({ widget, root, anchor: root, signature: '' });
  const label = { text: '备注', evidence: 'near', confidence: 1 } as const;
  const write = { ref, path: 'remark', label, now: '旧', next: '新', accepted: [], ticked: true };
  const { fields } = await bench.filler.write([write]);
  return { bench, field: fields[0]! };
}

test.each([
  ['says why', new WidgetRefusal('failed', 'rejected'), { state: 'failed', reason: 'rejected' }],
  ['breaks', new Error('not ours'), { state: 'failed', reason: 'unexpected' }],
])('a write that %s midway leaves nothing behind', async (_, refusal, outcome) => {
  const { bench, field } = await half(() => true, refusal);
  expect(field.outcome).toMatchObject(outcome);
  expect(document.querySelector('#x')?.textContent).toBe('旧');
  expect((await bench.undo()).fields).toEqual([]);
});

test('what a refusal left behind and nothing takes back is told, and stays to be undone', async () => {
  let can = false;
  const { bench, field } = await half(() => can);
  expect(field.outcome).toEqual({ state: 'failed', reason: 'readBackDiffers', params: { shown: '半' } });
  expect((await bench.undo()).fields).toMatchObject([{ outcome: { state: 'failed' } }]);
  can = true;
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(document.querySelector('#x')?.textContent).toBe('旧');
});

test('an undo that ends midway can be done again', async () => {
  document.body.innerHTML = '<div id=x>旧</div>';
  const root = document.querySelector('#x')!;
  let can = false;
  const widget: Widget = {
    id: 'half-undo',
    order: 0,
    recognise: (element) => (element === root ? root : null),
    anchor: () => root,
    read: () => ({ kind: 'text', value: root.textContent, readOnly: false, disabled: false }),
    async write(_, { value }) {
      root.textContent = value === '旧' && !can ? '半' : String(value);
      if (value === '旧' && !can) throw new WidgetRefusal('skipped', 'optionMissing', { value: '旧' });
    },
  };
  const bench = new FillBench();
  const ref = bench.registry.registerControl({ widget, root, anchor: root, signature: '' });
  const label = { text: '备注', evidence: 'near', confidence: 1 } as const;
  const write = { ref, path: 'remark', label, now: '旧', next: '新', accepted: [], ticked: true };
  await bench.filler.write([write]);
  expect((await bench.undo()).fields[0]?.outcome.state).not.toBe('verified');
  can = true;
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(root.textContent).toBe('旧');
});
