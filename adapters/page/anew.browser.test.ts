import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DescribedPage, PlannedWrite } from '#core/model/page.ts';
import { widgets } from '#catalog/widgets.ts';
import { createAgent, type Agent } from './agent.ts';
import { describedBy, states, writeBy } from './agent.fixture.ts';

let agent: Agent;

beforeEach(() => {
  document.body.innerHTML = `<table>
    <tr><td>姓名</td><td><input name=a></td><td>备注</td><td><input name=b value=旧></td></tr></table>`;
  agent = createAgent(widgets);
});
afterEach(() => document.body.replaceChildren());

const described = (): Promise<DescribedPage> => describedBy(agent);
const write = (label: string, next: string): Promise<PlannedWrite> => writeBy(agent, label, next);

function value(name: string): string {
  return document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
}

test('what the page has drawn anew since it was filled is undone all the same', async () => {
  await agent.handle({ type: 'fill', writes: [await write('姓名', '测甲'), await write('备注', '新')] });
  for (const name of ['a', 'b']) {
    const field = document.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    const anew = document.createElement('input');
    [anew.name, anew.value] = [name, field.value];
    field.replaceWith(anew);
  }
  expect(states(await agent.handle({ type: 'undo' }))).toEqual(['verified', 'verified']);
  expect([value('a'), value('b')]).toEqual(['', '旧']);
});

test('a widget that does not know its control again leaves it to the next', async () => {
  const [known] = widgets;
  const confused = {
    ...known!,
    order: -1,
    recognise: (element: Element) => (element.matches('input') ? element.closest('td') : null),
  };
  agent = createAgent([confused, ...widgets]);
  const { controls } = await described();
  expect(controls.map(({ labels, kind }) => [labels[0]?.text, kind])).toEqual([
    ['姓名', 'text'],
    ['备注', 'text'],
  ]);
});

/** Selects and a field of a page that draws every row anew with each change, and what its model holds. */
function redrawing(): Record<string, string[]> {
  const model: Record<string, string[]> = { 等次: [], 途径: [], 备注: [] };
  const options: Record<string, string[]> = { 等次: ['合格', '优秀'], 途径: ['公开栏', '校园网', '家长会'] };
  const draw = (): void => {
    const rows = Object.entries(model).map(([label, held]) => {
      const multiple = label === '途径' ? ' is-multi' : '';
      const control = options[label]
        ? `<div class="y-select${multiple}" tabindex="0">${held.map((word) => `<b>${word}</b>`).join('')}<i class="y-arrow">▾</i></div>`
        : `<input value="${held.join('')}">`;
      return `<tr><td>${label}</td><td data-of="${label}">${control}</td></tr>`;
    });
    document.body.innerHTML = `<table>${rows.join('')}</table>`;
    document.querySelector('input')!.addEventListener('input', ({ target }) => {
      model['备注'] = [(target as HTMLInputElement).value];
      queueMicrotask(draw);
    });
    for (const box of document.querySelectorAll('.y-select')) {
      box.addEventListener('click', () => open(box.parentElement!.dataset['of']!, box.matches('.is-multi')));
    }
  };
  const open = (label: string, multiple: boolean): void => {
    const list = document.createElement('ul');
    list.style.position = 'absolute';
    list.innerHTML = options[label]!.map(
      (word) => `<li class="${model[label]!.includes(word) ? 'is-selected' : ''}">${word}</li>`,
    ).join('');
    list.addEventListener('click', ({ target }) => {
      const word = target instanceof Element ? target.textContent : '';
      model[label] = multiple ? [...model[label]!, word] : [word];
      draw();
    });
    document.body.append(list);
  };
  draw();
  return model;
}

test('controls that are drawn anew by every change are found again, and the rest is chosen in what stands there now', async () => {
  const model = redrawing();
  agent = createAgent(widgets);
  const { controls } = await described();
  const next = { 等次: '合格', 途径: ['公开栏', '校园网', '家长会'], 备注: '无' };
  const writes = controls.map(({ ref, labels, value: now }) => ({
    ref,
    path: 'remark',
    label: labels[0]!,
    now,
    next: next[labels[0]!.text as keyof typeof next],
    accepted: [],
    ticked: true,
  }));
  expect(states(await agent.handle({ type: 'fill', writes }))).toEqual(['verified', 'verified', 'verified']);
  expect(model).toEqual({ 等次: ['合格'], 途径: ['公开栏', '校园网', '家长会'], 备注: ['无'] });
});

test('what stands in the place of a control under another name is not written', async () => {
  const input = document.querySelector<HTMLInputElement>('[name=a]')!;
  input.addEventListener('input', () => {
    document.body.innerHTML = '<table><tr><td>曾用名</td><td><input name=c></td></tr></table>';
  });
  const answer = await agent.handle({ type: 'fill', writes: [await write('姓名', '测甲')] });
  expect(states(answer)).toEqual(['controlGone']);
  expect(value('c')).toBe('');
});
