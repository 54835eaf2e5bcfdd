import { afterEach, expect, it, test } from 'vitest';
import { describeMarkup } from '../page.fixture.ts';

afterEach(() => document.body.replaceChildren());

/** Kind, label and how many controls they add to. */
function actsOf(html: string): string[] {
  return (describeMarkup(html).page.acts ?? []).map(
    ({ kind, label, controls }) => `${kind} ${label} ${controls.length}`,
  );
}

test('a bar between two fields is no sign that a button counts', () => {
  const range = '<p>公示时间 <input> <span>-</span> <input></p>';
  expect(actsOf(`${range}<div><h4>承诺事项</h4><button type=button>+ 添加承诺事项</button></div>`)).toEqual([
    'addRow +添加承诺事项 2',
  ]);
});

test('a button that counts up by an icon alone adds no row', () => {
  const icon = '<button type=button><i class="x-icon-plus"></i></button>';
  expect(actsOf(`<p>周课时数 <span>${icon.replace('plus', 'remove')}<input>${icon}</span></p>`)).toEqual([]);
});

it.each([
  ['words', '<b>3</b>'],
  ['a field', '<input size=3 value=3>'],
])('a button that counts up a number in %s adds no row', (_, number) => {
  const stepper = `<button type=button>-</button>${number}<button type=button>+</button>`;
  expect(actsOf(`<p>姓名 <input></p><p>家访次数 <span>${stepper}</span></p>`)).toEqual([]);
});
