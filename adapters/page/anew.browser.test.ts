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
