import { afterEach, expect, it } from 'vitest';
import type { Widget } from '../widgets/widget.ts';
import { describePage } from './describe.ts';
import { describeMarkup, widgets } from './page.fixture.ts';
import { Registry } from './registry.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const broken: Widget = {
  id: 'broken',
  order: 0,
  recognise: (element) => (element.matches('.odd') ? element : null),
  anchor: (root) => root,
  read: () => {
    throw new TypeError('a slider has an element with its role');
  },
  write: async () => undefined,
};

it('a control that is drawn otherwise than its family knows keeps none from being read', () => {
  document.body.innerHTML = '<p>姓名：<input></p><p>指数：<i class=odd tabindex=0>5</i></p>';
  const { controls } = describePage(document, new Registry(0), [broken, ...widgets]);
  expect(controls.map(({ kind, widget: id }) => [kind, id])).toEqual([
    ['text', 'native-text'],
    ['unknown', 'none'],
  ]);
});

it('a handle without limits, as NG-ZORRO draws it, is named and not filled', () => {
  const { page } = describeMarkup(
    '<p>信心指数：<span class="ant-slider" style="display:block;height:9px"><b class="ant-slider-handle" tabindex=0>|</b></span></p>',
  );
  expect(page.controls.map(({ kind }) => kind)).toEqual(['unknown']);
});
