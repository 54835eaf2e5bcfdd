import { afterEach, expect, test, vi } from 'vitest';
import type { AgentAnswer } from '#core/model/agent.ts';
import { widgets } from '#catalog/widgets.ts';
import { createAgent } from '../agent.ts';
import { installBridge } from '../models/bridge.ts';
import { PRESS } from '../models/protocol.ts';

afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'act');
});

/** Shows a page whose one act calls `act`, and presses it. */
async function press(html: string, act: () => void): Promise<Extract<AgentAnswer, { type: 'acted' }>> {
  document.body.innerHTML = html;
  Reflect.set(globalThis, 'act', act);
  const agent = createAgent(widgets);
  const described = await agent.handle({ type: 'describe', frame: 0 });
  if (described.type !== 'described') throw new Error(JSON.stringify(described));
  const [only, ...others] = described.page.acts ?? [];
  if (!only || others.length > 0) throw new Error(JSON.stringify(described.page.acts));
  const answer = await agent.handle({ type: 'act', ref: only.ref });
  if (answer.type !== 'acted') throw new Error(JSON.stringify(answer));
  return answer;
}

const ROW = '<tr><td><input></td><td><input></td></tr>';
const TABLE = `<table><thead><tr><th>承诺事项</th><th>完成时限</th></tr></thead><tbody>${ROW}</tbody></table>
  <button type=button onclick="act()">增加一行</button>`;
function rowWithSign(): string {
  return ROW.replace('</tr>', '<td><button type=button onclick="act()">+</button></td></tr>');
}
const addRow = (): void => {
  document.querySelector('tbody')!.insertAdjacentHTML('beforeend', ROW);
};

test('a row that comes is seen, and the press is written down', async () => {
  expect(await press(TABLE, addRow)).toEqual({
    type: 'acted',
    outcome: { state: 'verified' },
    clicks: ['button 增加一行'],
    held: [],
  });
});

test('a link that runs a script of the page is pressed among its scripts', async () => {
  installBridge(document);
  const link = TABLE.replace(/<button.*/s, '<a href="javascript:act()">增加一行</a>');
  const { outcome, clicks } = await press(link, addRow);
  expect(outcome.state).toBe('verified');
  expect(clicks).toEqual(['a 增加一行']);
  const moving = link.replace('act()', "void history.pushState(null, '', '/next')");
  const { href } = location;
  expect((await press(moving, addRow)).outcome).toMatchObject({ state: 'failed', reason: 'actMoves' });
  history.replaceState(null, '', href);
});

test.each(['<button type=button onclick="act()">增加一行</button>', '<a href="javascript:act()">提交</a>'])(
  'nothing else can be pressed among the scripts of the page: %s',
  (html) => {
    installBridge(document);
    document.body.innerHTML = html;
    const heard = vi.fn<(event: Event) => void>();
    const element = document.body.firstElementChild!;
    element.addEventListener('click', heard);
    element.dispatchEvent(new CustomEvent(PRESS, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  },
);

test('a row that comes late is waited for', async () => {
  const { outcome } = await press(TABLE, () => void setTimeout(addRow, 300));
  expect(outcome.state).toBe('verified');
});

test('nothing that happens is told', async () => {
  const now = vi.spyOn(performance, 'now');
  let time = 0;
  // Every look at the clock finds time gone: the wait ends at once.
  now.mockImplementation(() => (time += 1000));
  const { outcome } = await press(TABLE, () => undefined);
  now.mockRestore();
  expect(outcome).toMatchObject({ state: 'failed', reason: 'actNothing' });
});

test.each([
  ['of the browser', '<dialog><input></dialog>', () => document.querySelector('dialog')!.showModal()],
  [
    'drawn over a mask',
    '<div id=box style="display:none;position:fixed;inset:0;background:#fff"><input></div>',
    () => void (document.querySelector<HTMLElement>('#box')!.style.display = 'block'),
  ],
])('a dialog %s that opens is left open and told', async (_, html, open) => {
  const { outcome } = await press(TABLE + html, () => {
    open();
    addRow();
  });
  expect(outcome).toMatchObject({ state: 'failed', reason: 'actOpensDialog' });
});

test('a page that moves on is told', async () => {
  const { href } = location;
  const { outcome } = await press(TABLE, () => history.pushState(null, '', '#/next'));
  history.replaceState(null, '', href);
  expect(outcome).toMatchObject({ state: 'failed', reason: 'actMoves' });
});

test.each([
  ['reads 保存', () => (document.querySelector('button')!.textContent = '保存')],
  ['reads as something else', () => (document.querySelector('button')!.textContent = '添加家庭成员')],
  ['is for another part', () => (document.querySelector('h3')!.textContent = '家庭成员')],
  ['would submit', () => document.querySelector('button')!.removeAttribute('type')],
  ['is off', () => (document.querySelector('button')!.disabled = true)],
])('a button that %s by the time it is pressed is not pressed', async (_, change) => {
  document.body.innerHTML = `<form><h3>承诺</h3>${TABLE}</form>`;
  const agent = createAgent(widgets);
  const described = await agent.handle({ type: 'describe', frame: 0 });
  const ref = described.type === 'described' ? described.page.acts?.[0]?.ref : undefined;
  const pressed = vi.fn<() => void>();
  Reflect.set(globalThis, 'act', pressed);
  change();
  const answer = await agent.handle({ type: 'act', ref: ref ?? '' });
  expect(answer).toMatchObject({ outcome: { state: 'failed', reason: 'actGone' }, clicks: [] });
  expect(pressed).not.toHaveBeenCalled();
});

test.each([
  ['under a table', TABLE, ROW],
  ['of every row', TABLE.replace(/<button.*/s, '').replaceAll(ROW, rowWithSign()), rowWithSign()],
  ['under a title of its own', `<h3>承诺</h3>${TABLE.replace(ROW, '')}`, ROW],
])('a button %s can be pressed again', async (_, html, row) => {
  document.body.innerHTML = html;
  Reflect.set(globalThis, 'act', () => document.querySelector('tbody')!.insertAdjacentHTML('beforeend', row));
  const agent = createAgent(widgets);
  const described = await agent.handle({ type: 'describe', frame: 0 });
  const ref = described.type === 'described' ? described.page.acts?.[0]?.ref : undefined;
  for (let times = 0; times < 3; times += 1) {
    expect(await agent.handle({ type: 'act', ref: ref ?? '' })).toMatchObject({
      outcome: { state: 'verified' },
    });
  }
});

test('a folded part and a tab that open are seen', async () => {
  const folded = await press('<details><summary>承诺事项</summary><input></details>', () => undefined);
  expect(folded.outcome.state).toBe('verified');
  const tabs = `<ul onclick="act()"><li class=on>基本信息</li><li>承诺事项</li></ul>
    <div><div id=a><input></div><div id=b style="display:none"><input></div></div>`;
  const shown = await press(tabs, () => {
    document.querySelector<HTMLElement>('#a')!.style.display = 'none';
    document.querySelector<HTMLElement>('#b')!.style.display = '';
  });
  expect(shown.outcome.state).toBe('verified');
});
