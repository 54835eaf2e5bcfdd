import { afterEach, expect, it } from 'vitest';
import type { Widget } from '../widgets/widget.ts';
import { describePage } from './describe.ts';
import { describeMarkup, widgets } from './page.fixture.ts';
import { Registry } from './registry.ts';

afterEach(() => {
  document.body.replaceChildren();
});

it('a control that is drawn otherwise than its family knows keeps none from being read', () => {
  const broken = (): never => {
    throw new TypeError('a slider has an element with its role');
  };
  const widget = { id: 'broken', order: 0, anchor: (root: Element) => root, read: broken, write: broken };
  const recognise = (element: Element): Element | null => (element.matches('.odd') ? element : null);
  const odd: Widget = { ...widget, recognise };
  document.body.innerHTML = '<p>姓名：<input></p><p>指数：<i class=odd tabindex=0>5</i></p>';
  const { controls } = describePage(document, new Registry(0), [odd, ...widgets]);
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
