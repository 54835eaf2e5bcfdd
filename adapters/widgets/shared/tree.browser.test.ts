import { afterEach, expect, test } from 'vitest';
import { until } from '../../page/fill/until.ts';
import type { WidgetTools } from '../widget.ts';
import { treeLevels } from './tree.ts';

afterEach(() => document.body.replaceChildren());

const tools: WidgetTools = {
  click: (element) => (element instanceof HTMLElement ? element.click() : undefined),
  own: () => undefined,
  until,
};

/** A branch that is open, with its items out of sight for a moment, as while another branch of it moves. */
function movingBranch(state: { item: string; opener: string }, moment: number): HTMLElement {
  document.body.innerHTML = `<div role="tree"><div role="treeitem" ${state.item}><i class="${state.opener}" style="display:inline-block;width:9px;height:9px"></i><span>浙江</span>
    <div role="group" hidden><div role="treeitem" aria-selected="false"><span>杭州</span></div></div></div></div>`;
  const group = document.querySelector<HTMLElement>('[role=group]')!;
  document.querySelector('i')!.addEventListener('click', () => group.remove());
  setTimeout(() => (group.hidden = false), moment);
  return document.querySelector<HTMLElement>('[role=tree]')!;
}

test.each([
  ['aria-expanded says', { item: 'aria-expanded="true"', opener: 'switcher' }],
  ['the class of its sign says', { item: '', opener: 'switcher switcher_open' }],
])('a branch that is open, as %s, is waited for and not shut', async (_, state) => {
  const levels = treeLevels(movingBranch(state, 600), tools);
  const [branch] = await levels.below([], 'short');
  await levels.open(branch!, []);
  expect((await levels.below(['浙江'], 'short')).map(({ text }) => text)).toEqual(['杭州']);
  expect(await levels.certain()).toBe(true);
});

const ITEM = '<div role="treeitem" aria-level="1" style="height:20px">单位</div>';

/** A list of items in a box that scrolls, which is drawn higher than they are until they have all come. */
function growingList(whole: number, drawn: number, moment: number): HTMLElement {
  document.body.innerHTML = `<div role="tree" style="overflow-y:auto;height:60px"><div style="height:${whole * 20}px">${ITEM.repeat(drawn)}</div></div>`;
  const box = document.querySelector<HTMLElement>('[role=tree] > div')!;
  if (moment > 0) setTimeout(() => (box.style.height = 'auto'), moment);
  return document.querySelector<HTMLElement>('[role=tree]')!;
}

test('a list that is drawn in full a moment later can be looked through, one that draws a part cannot', async () => {
  expect(await treeLevels(growingList(12, 5, 150), tools).certain()).toBe(true);
  expect(await treeLevels(growingList(12, 5, 0), tools).certain()).toBe(false);
});
