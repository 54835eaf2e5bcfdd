import { afterEach, expect, test } from 'vitest';
import { widgets } from '#catalog/widgets.ts';
import { createAgent } from './agent.ts';

afterEach(() => document.body.replaceChildren());

const CHANGES: [what: string, change: () => void, changed: string[], unseen?: string[]][] = [
  ['nothing', () => {}, []],
  ['another text', () => (document.querySelector('#who')!.firstChild!.nodeValue = '测乙'), ['姓名']],
  ['a longer text', () => (document.querySelector('#who')!.textContent = '测甲甲'), ['姓名']],
  ['the text gone', () => document.querySelector('#who')!.remove(), ['姓名']],
  ['the page hidden', () => (document.querySelector('main')!.hidden = true), [], ['备注', '姓名']],
  [
    'another text, hidden',
    () => {
      document.querySelector('#who')!.textContent = '测乙';
      document.querySelector('main')!.hidden = true;
    },
    ['姓名'],
    ['备注'],
  ],
  ['another value', () => (document.querySelector<HTMLInputElement>('[name=b]')!.value = '新'), ['备注']],
  [
    'a dialog above it',
    () => {
      document.body.insertAdjacentHTML('beforeend', '<dialog><input></dialog>');
      document.querySelector('dialog')!.showModal();
    },
    ['备注', '姓名'],
  ],
];

test.each(CHANGES)('says what no longer shows the same: %s', async (_, change, changed, unseen = []) => {
  document.body.innerHTML = `<main><dl><dt>姓名</dt><dd id=who>测甲</dd><dt>民族</dt><dd>汉族</dd></dl>
    <label>备注<input name=b value=旧></label></main>`;
  const agent = createAgent(widgets);
  const first = await agent.handle({ type: 'describe', frame: 3 });
  if (first.type !== 'described') throw new Error(JSON.stringify(first));
  const { controls, texts } = first.page;
  const named = [
    ...controls.map(({ ref, value: shown, labels }) => ({ ref, value: shown, name: labels[0]?.text })),
    ...texts.map(({ ref, value: shown, label }) => ({ ref, value: shown, name: label.text })),
  ];
  change();
  const answer = await agent.handle({ type: 'changed', shown: named });
  if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
  const namesOf = (refs: readonly string[] = []) =>
    named.flatMap(({ ref, name }) => (refs.includes(ref) && name !== '民族' ? [name] : []));
  expect([namesOf(answer.missing), namesOf(answer.unseen)]).toEqual([changed, unseen]);
});
