import { afterEach, describe, expect, it } from 'vitest';
import { forms } from '#catalog/forms.ts';
import pledge from '#core/forms/member-pledge.ts';
import { cluesIn, rowsOfPeople } from '#core/matching/list-rows.ts';
import { describePage } from './describe.ts';
import { widgets } from './page.fixture.ts';
import { Registry } from './registry.ts';

afterEach(() => document.body.replaceChildren());

/** Whom each row names; `undefined` where the page is one form. */
function people(html: string): string[] | undefined {
  document.body.innerHTML = `<style>td,th{border:1px solid;padding:4px}</style>${html}`;
  const page = describePage(document, new Registry(0), widgets, { lists: true });
  return rowsOfPeople([page], forms)?.map((row) =>
    cluesIn(row, pledge)
      .filter(({ path }) => path === 'name')
      .map(({ value }) => value)
      .join(' '),
  );
}

const cells = (tag: string, texts: readonly string[]): string =>
  texts.map((each) => `<${tag}>${each}</${tag}>`).join('');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${cells('th', head)}</tr>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</table>`;
const HEAD = ['序号', '姓名', '所在党支部', '承诺事项', '完成时限'];
const ROWS = [
  ['1', '张甲样', '第一党支部', '每周家访一次', '2016-06-30'],
  ['2', '李乙样', '第二党支部', '帮扶两名学生', '2016-07-31'],
  ['3', '王丙样', '第一党支部', '每月听课两次', '2016-08-31'],
  ['4', '赵丁样', '第二党支部', '办一次讲座', '2016-09-30'],
];
const NAMES = ['张甲样', '李乙样', '王丙样', '赵丁样'];

describe('rows of people under the title of a form are a list', () => {
  it.each([
    ['the very title', `<h1>党员公开承诺书</h1>${table(HEAD, ROWS)}`],
    ['the title with 列表', `<h2>党员公开承诺书列表</h2>${table(HEAD, ROWS)}`],
    ['a caption', table(HEAD, ROWS).replace('<table>', '<table><caption>党员公开承诺书</caption>')],
    [
      'a title row in the table',
      table(HEAD, ROWS).replace('<table>', '<table><tr><th colspan="5">党员公开承诺书</th></tr>'),
    ],
    [
      'a unit and a date over it',
      `<h1>党员公开承诺书</h1><p>填报单位：样例中学　填报日期：2016-05-20</p>${table(HEAD, ROWS)}`,
    ],
    [
      'the branch that is chosen over it',
      `<h1>党员公开承诺书</h1><dl><dt>所在党支部</dt><dd>第一党支部</dd></dl>${table(HEAD, ROWS)}`,
    ],
    [
      'a search bar and pages',
      `<h1>党员公开承诺书</h1><form>姓名：<input> 所在党支部：<input> <button>查询</button></form>${table(HEAD, ROWS)}<p>共 4 条</p>`,
    ],
    [
      'a header in plain cells',
      `<h1>党员公开承诺书</h1><table>${[HEAD, ...ROWS].map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</table>`,
    ],
  ])('%s', (_, html) => {
    expect(people(html)).toEqual(NAMES);
  });
});

describe('the form of one person stays one', () => {
  const blank =
    '<h1>党员公开承诺书</h1><table><tr><th>姓名</th><td></td><th>所在党支部</th><td>第一党支部</td></tr></table>';
  const pledges = table(
    ['序号', '承诺事项', '责任人', '完成时限'],
    [
      ['1', '每周家访一次', '张甲样', '2016-06-30'],
      ['2', '帮扶两名学生', '李乙样', '2016-07-31'],
    ],
  );
  const members = table(
    ['称谓', '姓名', '工作单位'],
    [
      ['父亲', '张戊样', '样例厂'],
      ['母亲', '李己样', '样例店'],
    ],
  );
  it.each([
    [
      'with pledges and who answers for each',
      `<h1>党员公开承诺书</h1>${table(['姓名', '张甲样'], [['所在党支部', '第一党支部']])}${pledges}`,
    ],
    ['with pledges alone under its title', `<h1>党员公开承诺书</h1><p>承诺人：张甲样</p>${pledges}`],
    ['whose name is not written yet', `${blank}${members}`],
    [
      'that names nobody, with a table of the family',
      `<h1>党员公开承诺书</h1><dl><dt>所在党支部</dt><dd>第一党支部</dd><dt>政治面貌</dt><dd>中共党员</dd></dl>${members}`,
    ],
    [
      'with a table of the family',
      `<h1>党员公开承诺书</h1><table><tr><th>姓名</th><td>张甲样</td><th>所在党支部</th><td>第一党支部</td></tr></table>${members}`,
    ],
    [
      'with boxes to fill in',
      `<h1>党员公开承诺书</h1><table><tr><th>姓名</th><td><input value="张甲样"></td></tr></table>${members}`,
    ],
  ])('%s', (_, html) => {
    expect(people(html)).toBeUndefined();
  });
});
