import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

const item = (text: string, level: number, mark: string): string =>
  `<div role="treeitem" aria-level="${level}" aria-expanded="false" aria-selected="false" data-in="${level}">
    <span class="x-node-${mark}">${mark === 'toggle' ? '▸' : '　'}</span><span class="x-node-label">${text}</span></div>`;

/** A flat tree whose leaves keep the room of a toggle, and say like branches that they are not open. */
function drawnTree(): { chosen: string[] } {
  const chosen: string[] = [];
  document.body.innerHTML = `<div role="tree" aria-label="所在部门">
    ${item('行政', 1, 'toggle')}<div hidden>${item('办公室', 2, 'toggle-placeholder')}${item('总务处', 2, 'toggle-placeholder')}</div>
    ${item('教学', 1, 'toggle')}<div hidden>${item('教务处', 2, 'toggle-placeholder')}</div></div>`;
  for (const node of document.querySelectorAll('[role="treeitem"]')) {
    node.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.className === 'x-node-toggle') {
        const below = node.nextElementSibling as HTMLElement;
        below.hidden = !below.hidden;
        node.setAttribute('aria-expanded', String(!below.hidden));
        return;
      }
      chosen.push(node.querySelector('.x-node-label')?.textContent ?? '');
      for (const each of document.querySelectorAll('[role="treeitem"]')) {
        each.setAttribute('aria-selected', String(each === node));
      }
    });
  }
  return { chosen };
}

test('what only keeps the room of a toggle is not pressed, which would choose its leaf', async () => {
  const { chosen } = drawnTree();
  const { outcome } = await new FillBench().fill('[role="tree"]', '教务处');
  expect([outcome, chosen]).toEqual([VERIFIED, ['教务处']]);
});
