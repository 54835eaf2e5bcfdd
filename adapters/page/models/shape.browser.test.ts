import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';
import { host } from './host.fixture.ts';
import { loadVues } from './vues.fixture.ts';

const ROUTES = ['公开栏', '校园网', '会议'];

let vue3: ReturnType<typeof loadVues>['vue3'];

beforeAll(() => {
  ({ vue3 } = loadVues());
  installBridge(document);
});
afterEach(() => document.body.replaceChildren());

interface Pick {
  modelValue: string | string[];
  $emit(name: string, value: unknown): void;
}

/** A select that looks the same however many may be chosen, and shows them as one text. */
const pick = {
  props: ['modelValue', 'name'],
  emits: ['update:modelValue'],
  data: () => ({ open: false, routes: ROUTES }),
  computed: {
    shown(this: Pick) {
      return [this.modelValue].flat().join(',');
    },
  },
  methods: {
    choose(this: Pick, route: string) {
      const now = this.modelValue;
      if (!Array.isArray(now)) return this.$emit('update:modelValue', route);
      const rest = now.filter((each) => each !== route);
      this.$emit('update:modelValue', rest.length === now.length ? [...now, route] : rest);
    },
  },
  template: `<div :id="name" class="y-select" tabindex="0"><div style="cursor:pointer;min-height:20px" @click="open = !open"><span>{{ shown }}</span><i class="y-arrow">v</i></div>
    <ul v-show="open" style="position:absolute"><li v-for="route in routes" @click="choose(route)">{{ route }}</li></ul></div>`,
};

function form(values: Record<string, unknown>): Record<string, unknown> {
  const held = vue3.reactive(values);
  const template = Object.keys(values)
    .map((name) => `<pick name="${name}" v-model="held.${name}"></pick>`)
    .join('');
  vue3
    .createApp({ components: { pick }, template: `<div>${template}</div>`, setup: () => ({ held }) })
    .mount(host());
  return held;
}

test('a select that looks single while it is closed takes several where the page holds a list for it', async () => {
  const held = form({ many: [] });
  const bench = new FillBench();
  expect(bench.read('#many')).toMatchObject({ kind: 'multiSelect', value: [] });
  expect((await bench.fill('#many', ['公开栏', '会议'])).outcome).toEqual(VERIFIED);
  expect(held['many']).toEqual(['公开栏', '会议']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(held['many']).toEqual([]);
});

test('one that the page holds a text for takes one', async () => {
  const held = form({ one: '校园网' });
  const bench = new FillBench();
  expect(bench.read('#one')).toMatchObject({ kind: 'select', value: '校园网' });
  expect((await bench.fill('#one', '会议')).outcome).toEqual(VERIFIED);
  expect(held['one']).toBe('会议');
});
