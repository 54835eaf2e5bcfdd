import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { widgets } from '#catalog/widgets.ts';
import { type Agent, createAgent } from './agent.ts';
import { Marks } from './marks.ts';
import { Picker } from './picker.ts';
import { Registry } from './registry.ts';

let agent: Agent;
let seen: string[];

beforeEach(async () => {
  document.body.innerHTML = `<p>姓名 <input id=name></p><p>党员 <label><input type=checkbox id=member>是</label></p>
    <p>单位 <select id=unit><option>甲</option></select></p><button id=send>提交</button><p id=text>说明</p>`;
  seen = [];
  for (const type of ['mousedown', 'click', 'change']) {
    document.body.addEventListener(type, (event) => seen.push(`${type} ${(event.target as Element).id}`));
  }
  agent = createAgent(widgets);
  const answer = await agent.handle({ type: 'describe', frame: 0 });
  if (answer.type !== 'described') throw new Error(JSON.stringify(answer));
  names = new Map(answer.page.controls.map(({ ref, labels }) => [ref, labels[0]?.text ?? '']));
});
afterEach(async () => {
  await agent.handle({ type: 'pick', stop: true });
  document.body.replaceChildren();
});

let names: Map<string, string>;

async function picked(pick: ReturnType<Agent['handle']>): Promise<string | undefined> {
  const answer = await pick;
  if (answer.type !== 'picked') throw new Error(JSON.stringify(answer));
  return answer.ref && names.get(answer.ref);
}

const at = (id: string): Element => document.querySelector(`#${id}`)!;
const outlined = (id: string): boolean => getComputedStyle(at(id)).outlineStyle === 'solid';

test('the control under the pointer is marked, and the press on it is not the page’s', async () => {
  const pick = agent.handle({ type: 'pick' });
  await userEvent.hover(at('name'));
  await expect.poll(() => outlined('name')).toBe(true);
  await userEvent.click(at('send'));
  await userEvent.click(at('text'));
  await userEvent.click(at('member'));
  expect(await picked(pick)).toBe('党员');
  expect(seen).toEqual([]);
  expect((at('member') as HTMLInputElement).checked).toBe(false);
  expect([outlined('name'), outlined('member')]).toEqual([false, false]);
  // Afterwards the page is as it was.
  await userEvent.click(at('member'));
  expect(seen).toContain('change member');
});

test('the words of a label stand for its control', async () => {
  const pick = agent.handle({ type: 'pick' });
  await userEvent.click(at('member').parentElement!);
  expect(await picked(pick)).toBe('党员');
});

test('Escape, and whoever asked, end it without a control; other requests need not wait for it', async () => {
  const first = agent.handle({ type: 'pick' });
  expect((await agent.handle({ type: 'describe', frame: 0, glance: true })).type).toBe('described');
  await userEvent.keyboard('{Escape}');
  expect(await picked(first)).toBeUndefined();
  const second = agent.handle({ type: 'pick' });
  await agent.handle({ type: 'pick', stop: true });
  expect(await picked(second)).toBeUndefined();
});

test('a page that makes up a press chooses nothing', async () => {
  const pick = agent.handle({ type: 'pick' });
  at('name').dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
  expect(seen).toContain('click name');
  await userEvent.click(at('unit'));
  expect(await picked(pick)).toBe('单位');
});

test('a page at which nobody points any more gets its presses back', async () => {
  const registry = new Registry(0);
  expect(await new Picker(registry, new Marks(registry), 30).pick()).toBeUndefined();
  await userEvent.click(at('send'));
  expect(seen).toContain('click send');
});
