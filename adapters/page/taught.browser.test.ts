import elementScript from '../../node_modules/element-ui/lib/index.js?raw';
import elementStyle from '../../node_modules/element-ui/lib/theme-chalk/index.css?raw';
import vue2Script from '../../node_modules/vue2/dist/vue.js?raw';
import { afterEach, expect, test } from 'vitest';
import type { DescribedPage } from '#core/model/page.ts';
import type { Taught } from '#core/model/taught.ts';
import { findTaught } from '#core/teaching/find.ts';
import { taughtAt } from '#core/teaching/teaching.fixture.ts';
import { loaded, loadScript, loadStyle } from '#tests/browser/fill-bench.ts';
import { describeAgain } from './page.fixture.ts';
import { Registry } from './registry.ts';

/** What was taught about the rows of a library's table, which draws everything anew and numbers what it draws. */
interface Vue2 {
  new (options: object): { $destroy(): void; $nextTick(): Promise<void> };
}

interface Column {
  label: string;
  /** A column of words; without, it is one of boxes. */
  words?: boolean;
}

let gone: (() => void) | undefined;

afterEach(() => {
  gone?.();
  document.body.replaceChildren();
});

async function table(
  columns: readonly Column[],
  rows: readonly string[],
  title = '联系方式',
): Promise<DescribedPage> {
  gone?.();
  if (!('Vue' in globalThis)) {
    loadScript(vue2Script);
    loadScript(elementScript);
    loadStyle(elementStyle);
  }
  document.body.innerHTML = '<div></div>';
  const made = new (loaded<Vue2>('Vue'))({
    el: document.body.firstElementChild,
    template: `<div><h3>{{ title }}</h3><el-table :data="rows">
      <el-table-column v-for="one in columns" :key="one.label" :label="one.label">
        <template slot-scope="s"><span v-if="one.words">{{ s.row.post }}</span>
          <el-input v-else v-model="s.row[one.label]" :id="code()"/></template></el-table-column></el-table></div>`,
    data: () => ({ columns, title, rows: rows.map((post) => ({ post })) }),
    methods: { code: () => `el-id-${Math.random()}` },
  });
  await made.$nextTick();
  gone = () => made.$destroy();
  return describeAgain(new Registry(0)).page;
}

function where({ controls }: DescribedPage, refs: readonly string[]): string[] {
  return controls
    .filter(({ ref }) => refs.includes(ref))
    .map(({ labels, about }) => `${about?.row[0]} ${labels[0]?.text}`);
}

function found(page: DescribedPage, taught: Taught): string[] | string {
  const { found: hits, refused } = findTaught([page], [{ taught, disputed: false }]);
  return (
    refused[0]?.reason ??
    where(
      page,
      hits.map(({ ref }) => ref),
    )
  );
}

const POST: Column = { label: '岗位', words: true };
const [PHONE, ROOM]: Column[] = [{ label: '值班热线' }, { label: '房间' }];

test('rows are known by their words, in whatever order rows and columns come', async () => {
  const before = await table([POST, PHONE!, ROOM!], ['正职', '副职']);
  const taught = taughtAt([before], 2, 'phone');
  const [meant] = where(before, [before.controls[2]!.ref]);
  expect(meant).toMatch(/^副职 .*值班热线/);
  expect(found(await table([POST, ROOM!, PHONE!], ['副职', '代理', '正职']), taught)).toEqual([meant]);
  expect(found(await table([POST, PHONE!, ROOM!], ['正职', '代理']), taught)).toMatch(/^taughtDrifted/);
  expect(found(await table([POST, PHONE!, ROOM!], ['副职', '副职']), taught)).toBe('taughtAmbiguous');
  expect(found(await table([POST, PHONE!, ROOM!], ['正职', '副职'], '家庭成员'), taught)).toBe(
    'taughtDriftedSection',
  );
});

test('a column of rows without words is known in every row', async () => {
  const before = await table([PHONE!, ROOM!], ['', '']);
  const taught = taughtAt([before], 0, 'pledges[].item');
  const later = await table([ROOM!, PHONE!], ['', '', '']);
  const { found: hits } = findTaught([later], [{ taught, disputed: false }]);
  expect(hits.map(({ ref }) => later.controls.findIndex((control) => control.ref === ref))).toEqual([
    1, 3, 5,
  ]);
});
