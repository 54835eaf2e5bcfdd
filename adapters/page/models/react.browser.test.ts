import reactScript from '../../../node_modules/react/umd/react.production.min.js?raw';
import domScript from '../../../node_modules/react-dom/umd/react-dom.production.min.js?raw';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';
import { host } from './host.fixture.ts';
import { askModel } from './request.ts';

interface React {
  createElement(type: unknown, props?: object, ...children: unknown[]): unknown;
  useState<T>(first: T): [T, (next: T) => void];
}

beforeAll(() => {
  for (const script of [reactScript, domScript]) loadScript(script);
  installBridge(document);
});
afterEach(() => document.body.replaceChildren());

/** A form in React, whose whole state is told on every draw. */
async function inReact(): Promise<() => Record<string, unknown>> {
  const { createElement: h, useState } = loaded<React>('React');
  const told: Record<string, unknown> = {};
  /** A choice that can only be made, as libraries draw it: nothing on the page takes it back. */
  const Choice = (props: { value: unknown; onChange(next: string): void }): unknown =>
    h(
      'div',
      { id: 'choice', role: 'radiogroup' },
      ...['男', '女'].map((text) =>
        h(
          'span',
          {
            key: text,
            role: 'option',
            'aria-selected': props.value === text,
            onClick: () => props.onChange(text),
          },
          text,
        ),
      ),
    );
  const Form = (): unknown => {
    const [state, setState] = useState<Record<string, unknown>>({
      name: '',
      grade: '不合格',
      sex: undefined,
    });
    Object.assign(told, state);
    const change = (key: string) => (event: { target: { value: string } }) =>
      setState({ ...state, [key]: event.target.value });
    return h(
      'form',
      {},
      h('input', { id: 'name', value: state['name'], onChange: change('name') }),
      h(
        'select',
        { id: 'grade', value: state['grade'], onChange: change('grade') },
        ...['不合格', '合格'].map((text) => h('option', { key: text }, text)),
      ),
      h(Choice, { value: state['sex'], onChange: (sex: string) => setState({ ...state, sex }) }),
    );
  };
  const dom = loaded<{ createRoot(host: Element): { render(node: unknown): void } }>('ReactDOM');
  dom.createRoot(host()).render(h(Form));
  await expect.poll(() => document.querySelector('#name')).not.toBeNull();
  return () => told;
}

test('React: native fields are seen by the state of their component, and undone', async () => {
  const state = await inReact();
  const bench = new FillBench();
  expect((await bench.fill('#name', '测甲')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('#grade', '合格')).outcome).toEqual(VERIFIED);
  expect(state()).toMatchObject({ name: '测甲', grade: '合格' });
  const { fields } = await bench.undo();
  expect(fields.map((field) => field.outcome)).toEqual([VERIFIED, VERIFIED]);
  expect(state()).toMatchObject({ name: '', grade: '不合格' });
});

test('React: the value of a component is kept, compared and restored, however often it is drawn', async () => {
  const state = await inReact();
  const root = document.querySelector('#choice')!;
  for (const text of ['女', '男']) {
    expect(askModel(root, 'keep')).toBe('kept');
    const before = state()['sex'];
    const chosen = [...root.children].find((child) => child.textContent === text) as HTMLElement;
    chosen.click();
    await expect.poll(() => state()['sex']).toBe(text);
    expect(askModel(root, 'compare')).toBe('changed');
    expect(askModel(root, 'restore')).toBe('restored');
    await expect.poll(() => state()['sex']).toBe(before);
    expect(askModel(root, 'compare')).toBe('same');
    chosen.click();
    await expect.poll(() => state()['sex']).toBe(text);
  }
});

/** Draws one control in React, and tells the state that the page keeps for it. */
async function alone(
  control: (value: unknown, onChange: (next: unknown) => void) => unknown,
): Promise<() => unknown> {
  const { createElement: h, useState } = loaded<React>('React');
  const told: Record<string, unknown> = {};
  const Page = (): unknown => {
    const [value, setValue] = useState<unknown>(undefined);
    Object.assign(told, { value });
    return h('div', {}, h('label', {}, '入党时间'), control(value, setValue));
  };
  const dom = loaded<{ createRoot(host: Element): { render(node: unknown): void } }>('ReactDOM');
  dom.createRoot(host()).render(h(Page));
  await expect.poll(() => document.querySelector('label')).not.toBeNull();
  return () => told['value'];
}

/** A picker that shows what is typed, and tells its page of nothing but what is chosen in its panel. */
function picker(): (props: object) => unknown {
  const { createElement: h, useState } = loaded<React>('React');
  const Picker = (): unknown => {
    const [text, setText] = useState('');
    const change = ({ target }: { target: { value: string } }): void => setText(target.value);
    return h('div', {}, h('span', {}, h('input', { id: 'picker', value: text, onChange: change })));
  };
  return Picker;
}

test('React: text that a picker shows and does not tell its page of is no success', async () => {
  const { createElement: h } = loaded<React>('React');
  const Picker = picker();
  const state = await alone((value, onChange) => h(Picker, { value, onChange }));
  const { outcome } = await new FillBench().fill('#picker', '2005-07-01');
  expect([state(), document.querySelector<HTMLInputElement>('#picker')?.value]).toEqual([undefined, '']);
  expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
});

test('React: a part that the page gives no value keeps its own, and hands none to what it is made of', async () => {
  const { createElement: h, useState } = loaded<React>('React');
  const Inner = ({ onChange }: { value: unknown; onChange(next: string): void }): unknown => {
    const [text, setText] = useState('');
    const change = ({ target }: { target: { value: string } }): void => {
      setText(target.value);
      onChange(target.value);
    };
    return h('span', {}, h('input', { id: 'years', value: text, onChange: change }));
  };
  const Outer = ({ value, onChange }: { value?: unknown; onChange: unknown }): unknown =>
    h(Inner, { value, onChange } as object);
  const state = await alone((_, onChange) => h(Outer, { onChange }));
  expect((await new FillBench().fill('#years', '8')).outcome).toEqual(VERIFIED);
  expect(state()).toBe('8');
});

test('React: a part with a value of its own around a labelled field says nothing of the field', async () => {
  const { createElement: h } = loaded<React>('React');
  const Tabs = (props: { children: unknown }): unknown =>
    h('div', {}, h('b', {}, '基本信息'), props.children);
  const state = await alone((value, onChange) =>
    h(
      Tabs,
      { value: 'first', onChange: () => undefined } as object,
      h('input', {
        id: 'name',
        value: value ?? '',
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
      }),
    ),
  );
  expect((await new FillBench().fill('#name', '测甲')).outcome).toEqual(VERIFIED);
  expect(state()).toBe('测甲');
});

test.each([
  ['its value', (onChange: (next: unknown) => void) => onChange],
  [
    'an event',
    (onChange: (next: unknown) => void) => (event: { target: { value: string } }) =>
      onChange(event.target.value),
  ],
])('React: native radios of a group that tells %s are put back to nothing chosen', async (told, handler) => {
  const { createElement: h } = loaded<React>('React');
  const Group = (props: { value?: unknown; onChange(next: unknown): void }): unknown =>
    h(
      'div',
      {},
      ...['男', '女'].map((text) =>
        h(
          'label',
          { key: text },
          h('input', {
            type: 'radio',
            checked: props.value === text,
            onChange: () => props.onChange(told === 'an event' ? { target: { value: text } } : text),
          }),
          text,
        ),
      ),
    );
  const state = await alone((value, onChange) => h(Group, { value, onChange: handler(onChange) }));
  const bench = new FillBench();
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  expect(state()).toBe('女');
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect([state(), document.querySelector('input:checked')]).toEqual([undefined, null]);
});

test('React: a component may tell its value under another name', async () => {
  const { createElement: h } = loaded<React>('React');
  const Group = (props: { value: unknown; onValueChange(next: string): void }): unknown =>
    h(
      'div',
      { role: 'radiogroup' },
      ...['男', '女'].map((text) =>
        h(
          'button',
          {
            key: text,
            type: 'button',
            role: 'radio',
            'aria-checked': props.value === text,
            onClick: () => props.onValueChange(text),
          },
          text,
        ),
      ),
    );
  const state = await alone((value, onChange) =>
    h(Group, { value, onValueChange: (next: unknown) => onChange(next) }),
  );
  const bench = new FillBench();
  expect((await bench.fill('[role=radio]', '女')).outcome).toEqual(VERIFIED);
  expect(state()).toBe('女');
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(state()).toBeUndefined();
});

test.each([
  ['goes in circles', (fiber: object) => Reflect.set(fiber, 'return', fiber)],
  [
    'throws when it is looked at',
    (fiber: object) =>
      Object.defineProperty(fiber, 'return', {
        get() {
          throw new Error('not yours');
        },
      }),
  ],
])('React: what only looks like a fiber and %s is out of reach', (_, spoil) => {
  const element = host();
  const fiber = { type: 'div', memoizedProps: { value: 1, onChange: () => undefined } };
  spoil(fiber);
  Reflect.set(element, '__reactFiber$fake', fiber);
  expect(askModel(element, 'keep')).toBe('unreachable');
});

test('what was kept of a control is adopted by the element that is drawn in its place, and by no other', async () => {
  const { createElement: h } = loaded<React>('React');
  const Choice = (props: { value: unknown; onChange(next: unknown): void }): unknown =>
    h('div', { id: 'anew', onClick: () => props.onChange('合格') }, String(props.value));
  const state = await alone((value, onChange) =>
    h(Choice, { key: String(value), value, onChange } as object),
  );
  const first = document.querySelector<HTMLElement>('#anew')!;
  expect(askModel(first, 'keep', 'f0:c1')).toBe('kept');
  first.click();
  await expect.poll(() => first.isConnected).toBe(false);
  const second = document.querySelector('#anew')!;
  expect(askModel(second, 'adopt', 'f0:c2')).toBe('unreachable');
  expect(askModel(second, 'restore')).toBe('unreachable');
  expect(askModel(second, 'adopt', 'f0:c1')).toBe('kept');
  expect(askModel(second, 'compare')).toBe('changed');
  expect(askModel(second, 'restore')).toBe('restored');
  await expect.poll(state).toBeUndefined();
});
