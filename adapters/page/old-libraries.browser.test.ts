import { afterEach, expect, test } from 'vitest';
import { widgets } from '#catalog/widgets.ts';
import { describePage } from './describe.ts';
import { Registry } from './registry.ts';

afterEach(() => document.body.replaceChildren());

function described(html: string): (string | undefined)[][] {
  document.body.innerHTML = html;
  const { controls } = describePage(document, new Registry(0), widgets);
  return controls.map(({ kind, labels }) => [kind, labels[0]?.text]);
}

const radio = (text: string): string =>
  `<input type="radio" name="s" id="${text}"><label for="${text}">${text}</label>`;

test('radios in a row that a library calls a toolbar are part of the form', () => {
  const page = `<form><table><tr><td>政治面貌：</td><td><span role="toolbar">${radio('党员')}${radio('群众')}</span></td></tr></table></form>`;
  expect(described(page)).toEqual([['radio', '政治面貌：']]);
});

test('what only one of its parts takes for a control does not keep the rest of the page from being read', () => {
  const select = `<div class="dropdown"><input readonly><div class="dropdown-menu"><div class="x-select"><ul><li>甲</li></ul><input readonly></div></div></div>`;
  const page = `<table><tr><td>姓名：</td><td><input name="name"></td></tr></table><div class="select-box">${select}</div>`;
  expect(described(page)[0]).toEqual(['text', '姓名：']);
});
