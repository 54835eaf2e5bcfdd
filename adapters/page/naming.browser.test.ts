import { afterEach, beforeEach, expect, test } from 'vitest';
import { NamingWatch } from './naming.ts';

let watch: NamingWatch;
const box = (): HTMLElement => document.querySelector<HTMLElement>('#box')!;

beforeEach(() => {
  document.body.innerHTML = `<div id=box><label for=a>姓名</label><input id=a><ul hidden><li>男</li></ul></div><p id=host></p>
    <ul id=over style="position:absolute" hidden><li>优秀</li></ul>
    <div id=dialog style="position:fixed" hidden>新增<input></div>`;
  const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<label>年龄</label><p></p>';
  shadow.querySelector('p')!.attachShadow({ mode: 'open' }).innerHTML = '<b>民族</b>';
  watch = new NamingWatch(document);
});
afterEach(() => watch.stop());

function appended(html: string): Element {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.lastElementChild!;
}

test.each<[string, () => void]>([
  ['a measuring box that has come and gone', () => appended('<textarea></textarea>').remove()],
  ['a list that has come and gone', () => appended('<ul><li>优秀</li></ul>').remove()],
  ['a list out of sight', () => void appended('<ul hidden><li>优秀</li></ul>')],
  ['a mark without words', () => void box().append(document.createElement('i'))],
  [
    'a word of a list out of sight',
    () => {
      box().querySelector('li')!.firstChild!.nodeValue = '女';
    },
  ],
  ['a mark of an entry out of sight', () => box().querySelector('li')!.setAttribute('title', '女')],
  ['a look', () => box().classList.add('focused')],
  [
    'a list over the page that is shown',
    () => (document.querySelector<HTMLElement>('#over')!.hidden = false),
  ],
  ['a list over the page', () => void appended('<ul style="position:absolute"><li>优秀</li></ul>')],
])('%s names nothing', (_, change) => {
  change();
  expect(watch.changed()).toBe(false);
});

test.each<[string, () => void]>([
  [
    'another word',
    () => {
      box().querySelector('label')!.firstChild!.nodeValue = '介绍人';
    },
  ],
  ['another box', () => void (box().innerHTML = '<label for=a>介绍人</label><input id=a>')],
  ['a word that is gone', () => box().querySelector('label')!.remove()],
  ['a word that has come', () => void appended('<p>其二</p>')],
  ['a field that has come', () => void appended('<input>')],
  ['another label of the same', () => box().querySelector('label')!.setAttribute('for', 'b')],
  ['another word in a shadow', () => void (document.querySelector('#host')!.shadowRoot!.innerHTML = '籍贯')],
  ['a word that is hidden', () => (box().querySelector('label')!.style.display = 'none')],
  ['a word that is shown by the box around it', () => (box().querySelector('ul')!.hidden = false)],
  ['a dialog that is shown', () => (document.querySelector<HTMLElement>('#dialog')!.hidden = false)],
  [
    'another word in a shadow in a shadow',
    () => {
      const inner = document.querySelector('#host')!.shadowRoot!.querySelector('p')!.shadowRoot!;
      inner.querySelector('b')!.textContent = '籍贯';
    },
  ],
  ['a dialog over the page', () => void appended('<div style="position:fixed"><input></div>')],
])('%s may name another', (_, change) => {
  change();
  expect(watch.changed()).toBe(true);
  expect(watch.changed()).toBe(false);
});

test('what had come and was heard of is missed when it goes', () => {
  const word = appended('<p>其二</p>');
  expect(watch.changed()).toBe(true);
  word.remove();
  expect(watch.changed()).toBe(true);
});

test('a calendar over the page turns its leaves and goes', () => {
  const calendar = appended('<div style="position:absolute"><b>2026年</b></div>');
  expect(watch.changed()).toBe(false);
  calendar.querySelector('b')!.textContent = '2019年';
  document.querySelector('label')!.textContent = '介绍人';
  expect(watch.changed()).toBe(true);
  calendar.remove();
  expect(watch.changed()).toBe(false);
});

test('what happened in an earlier task is not forgotten', async () => {
  box().querySelector('label')!.remove();
  await Promise.resolve();
  expect(watch.changed()).toBe(true);
});
