import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';
import { loadVues } from './vues.fixture.ts';

type State = Record<string, unknown>;

let vue2: ReturnType<typeof loadVues>['vue2'];
let vue3: ReturnType<typeof loadVues>['vue3'];

beforeAll(() => {
  ({ vue2, vue3 } = loadVues());
  installBridge(document);
});
afterEach(() => document.body.replaceChildren());

/** Components in the way of either Vue: what a component is given, and the event that tells its parent. */
function library(prop: string, event: string, clicked: string): Record<string, object> {
  return {
    'x-field': {
      props: [prop],
      emits: [event],
      template: `<span><input :value="${prop}" @input="$emit('${event}', $event.target.value)"></span>`,
    },
    // What is typed only narrows the list: the value is chosen in it.
    'x-pick': {
      props: [prop],
      emits: [event],
      data: () => ({ query: '' }),
      template: `<div><x-field v-model="query"/></div>`,
    },
    'x-radio': {
      props: ['label'],
      template: `<label><input type="radio" :checked="$parent.${prop} === label" ${clicked}>{{ label }}</label>`,
      methods: {
        choose(this: { $parent: { $emit(name: string, value: unknown): void }; label: string }) {
          this.$parent.$emit(event, this.label);
        },
      },
    },
    'x-radios': { props: [prop], emits: [event], template: '<div><slot/></div>' },
    'x-bar': {
      props: [prop],
      emits: [event],
      template: `<div><label v-for="word in ['是', '否']"><input type="radio" name="bar" :checked="${prop} === word" @change="$emit('${event}', word)">{{ word }}</label></div>`,
    },
    'x-tabs': { props: [prop], emits: [event], template: '<div><slot/></div>' },
  };
}

const template = `<div><p id="name"><x-field v-model="form.name"/></p><p id="branch"><x-pick v-model="form.branch"/></p>
  <p id="sex"><x-radios v-model="form.sex"><x-radio label="男"/><x-radio label="女"/></x-radios></p>
  <p id="bar"><x-bar v-model="form.bar"/></p><p id="remark"><x-tabs v-model="form.tab"><input :value="form.remark" @input="form.remark = $event.target.value"></x-tabs></p></div>`;

function withComponents(components: Record<string, object>): Record<string, object> {
  for (const each of Object.values(components)) Object.assign(each, { components });
  return components;
}

function mount(vue: 2 | 3): State {
  const form: State = { name: '', branch: '', sex: '', bar: '', remark: '', tab: 'a' };
  const element = document.createElement('div');
  document.body.append(element);
  const clicked = '@change="choose"';
  if (vue === 2) {
    const components = withComponents(library('value', 'input', clicked));
    return new vue2({ el: element, template, components, data: { form } }).form;
  }
  const state = vue3.reactive(form);
  const components = withComponents(library('modelValue', 'update:modelValue', clicked));
  vue3.createApp({ template, components, setup: () => ({ form: state }) }).mount(element);
  return state;
}

describe.each([2, 3] as const)('Vue %d', (version) => {
  test('a text that a component only searches by is not its value', async () => {
    const form = mount(version);
    const bench = new FillBench();
    const { outcome } = await bench.fill('#branch input', '第一党支部');
    expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
    expect(form['branch']).toBe('');
  });

  test('a field within a component is seen by the component’s model', async () => {
    const form = mount(version);
    const bench = new FillBench();
    expect((await bench.fill('#name input', '测甲')).outcome).toEqual(VERIFIED);
    expect(form['name']).toBe('测甲');
    await bench.undo();
    expect(form['name']).toBe('');
  });

  test('radios of a group go back to none', async () => {
    const form = mount(version);
    const bench = new FillBench();
    expect((await bench.fill('#sex input', '女')).outcome).toEqual(VERIFIED);
    expect(form['sex']).toBe('女');
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(form['sex']).toBe('');
  });

  test('radios that one component makes go back to none as well', async () => {
    const form = mount(version);
    const bench = new FillBench();
    expect((await bench.fill('#bar input', '否')).outcome).toEqual(VERIFIED);
    expect(form['bar']).toBe('否');
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(form['bar']).toBe('');
  });

  test('what a component is merely drawn around is not its part', async () => {
    const form = mount(version);
    const bench = new FillBench();
    expect((await bench.fill('#remark input', '无')).outcome).toEqual(VERIFIED);
    expect(form).toMatchObject({ remark: '无', tab: 'a' });
  });
});
