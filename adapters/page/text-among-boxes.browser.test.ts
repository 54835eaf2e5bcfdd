import { afterEach, expect, it } from 'vitest';
import pledge from '#core/forms/member-pledge.ts';
import { cluesIn } from '#core/matching/list-rows.ts';
import { describePage } from './describe.ts';
import { widgets } from './page.fixture.ts';
import { Registry } from './registry.ts';

afterEach(() => document.body.replaceChildren());

const NAMED = '<tr><th>姓名</th><td>张甲样</td><th>所在党支部</th><td>第一党支部</td></tr>';
const BOXES = `<tr><th>政治面貌</th><td><input value="中共党员"></td><th>承诺日期</th><td><input value="2016-05-20"></td></tr>
  <tr><th>承诺内容</th><td colspan="3"><textarea>每周家访一次</textarea></td></tr>`;

it.each([
  ['over the boxes', NAMED + BOXES],
  ['under the boxes', BOXES + NAMED],
  [
    'one pair over boxes in two columns',
    `<tr><th>姓名</th><td>张甲样</td></tr><tr><th>所在党支部</th><td>第一党支部</td></tr>
    <tr><th>政治面貌</th><td><input></td></tr><tr><th>承诺日期</th><td><input></td></tr>`,
  ],
  [
    'beside boxes in one row',
    `<tr><th>姓名</th><td>张甲样</td><th>政治面貌</th><td><input></td></tr>
    <tr><th>所在党支部</th><td>第一党支部</td><th>承诺日期</th><td><input></td></tr>`,
  ],
])('a name that is text in a table of boxes is read: %s', (_, rows) => {
  document.body.innerHTML = `<h1>党员公开承诺书</h1><table border="1">${rows}</table>`;
  const page = describePage(document, new Registry(0), widgets, { lists: true });
  const clues = cluesIn([page], pledge);
  expect(clues.map(({ path, value }) => `${path}=${value}`)).toEqual([
    'name=张甲样',
    'partyBranch=第一党支部',
  ]);
  // What is text is no label of a box below it.
  expect(page.controls.map(({ labels }) => labels[0]?.text)).not.toContain('张甲样');
});
