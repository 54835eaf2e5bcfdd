import { afterEach, describe, expect, it } from 'vitest';
import review from '#core/forms/democratic-review.ts';
import pledge from '#core/forms/member-pledge.ts';
import { cluesIn, rowsOfPeople } from '#core/matching/list-rows.ts';
import { describePage } from './describe.ts';
import { widgets } from './page.fixture.ts';
import { Registry } from './registry.ts';

afterEach(() => document.body.replaceChildren());

const style = '<style>td,th{padding:4px}.tr{display:flex}.tr>*{width:120px}.head{font-weight:700}</style>';

function read(html: string) {
  document.body.innerHTML = style + html;
  const page = describePage(document, new Registry(0), widgets, { lists: true });
  return rowsOfPeople([page], [pledge, review]);
}

/** Whom each row names. */
function people(html: string): string[] | undefined {
  return read(html)?.map((row) =>
    cluesIn(row, pledge)
      .map(({ path, value }) => `${path}=${value}`)
      .join(' '),
  );
}

const search = '<form>姓名：<input name="q"> <button>查询</button></form>';
const expected = ['name=张甲样 partyBranch=第一党支部', 'name=李乙样 partyBranch=第二党支部'];
const cells = (tag: string, texts: readonly string[]): string =>
  texts.map((each) => `<${tag}>${each}</${tag}>`).join('');
const link = (name: string): string => `<a href="javascript:void(0)">${name}</a>`;
const acts = '<button>查看</button><button>审核</button>';

/** The same rows; with the names alone, as in the second table over the first. */
const table = (names: boolean): string =>
  `<table><tr>${cells('th', ['姓名', '所在党支部'])}</tr>${[
    ['张甲样', '第一党支部'],
    ['李乙样', '第二党支部'],
  ]
    .map((row) => `<tr>${cells('td', names ? [row[0] ?? '', ''] : row)}</tr>`)
    .join('')}</table>`;

describe('rows of a list are read one by one', () => {
  it.each([
    [
      'a table with header cells, whose names are pressed',
      `<table><thead><tr>${cells('th', ['序号', '姓名', '所在党支部', '操作'])}</tr></thead><tbody>
       <tr>${cells('td', ['1', link('张甲样'), '第一党支部', acts])}</tr>
       <tr>${cells('td', ['2', link('李乙样'), '第二党支部', acts])}</tr></tbody></table>`,
    ],
    [
      'a header in plain cells of another colour',
      `<table><tr>${['姓名', '所在党支部', '学历'].map((each) => `<td style="background:#eee">${each}</td>`).join('')}</tr>
       <tr>${cells('td', ['张甲样', '第一党支部', '本科'])}</tr>
       <tr>${cells('td', ['李乙样', '第二党支部', '本科'])}</tr></table>`,
    ],
    [
      'an ARIA grid',
      `<div role="grid"><div role="row" class="tr"><span role="columnheader">姓名</span><span role="columnheader">所在党支部</span></div>
       ${[
         ['张甲样', '第一党支部'],
         ['李乙样', '第二党支部'],
       ]
         .map(
           (row) =>
             `<div role="row" class="tr">${row.map((each) => `<span role="gridcell">${each}</span>`).join('')}</div>`,
         )
         .join('')}</div>`,
    ],
    [
      'boxes drawn as a table, the header before the box of rows',
      `<div><div class="tr head">${cells('div', ['姓名', '所在党支部', '学历'])}</div><div class="body">
       <div class="tr">${cells('div', ['张甲样', '第一党支部', '本科'])}</div>
       <div class="tr">${cells('div', ['李乙样', '第二党支部', '本科'])}</div></div></div>`,
    ],
    [
      'boxes drawn as a table, the header among the rows',
      `<div><div class="tr head">${cells('div', ['姓名', '所在党支部', '学历'])}</div>
       <div class="tr">${cells('div', ['张甲样', '第一党支部', '本科'])}</div>
       <div class="tr">${cells('div', ['李乙样', '第二党支部', '本科'])}</div></div>`,
    ],
    [
      'cards with labels',
      `<div>${expected
        .map((_, at) => (at === 0 ? ['张甲样', '第一党支部'] : ['李乙样', '第二党支部']))
        .map(
          ([name, branch]) =>
            `<div class="card"><p>姓名：${name}</p><p>所在党支部：${branch}</p><button>审核</button></div>`,
        )
        .join('')}</div>`,
    ],
    [
      'cards with the name as title',
      `<div>${expected
        .map((_, at) => (at === 0 ? ['张甲样', '第一党支部'] : ['李乙样', '第二党支部']))
        .map(
          ([name, branch]) =>
            `<section class="card"><b>${name}</b><p>所在党支部：${branch}</p><p>学历：本科</p></section>`,
        )
        .join('')}</div>`,
    ],
  ])('%s', (_, html) => {
    expect(people(search + html)).toEqual(expected);
  });

  it('a row has its controls, and they are its own', () => {
    const rows = read(
      `<table><tr>${cells('th', ['姓名', '所在党支部', '个人总结'])}</tr>
       <tr>${cells('td', ['张甲样', '第一党支部', '<textarea>甲的总结</textarea>'])}</tr>
       <tr>${cells('td', ['李乙样', '第二党支部', '<textarea>乙的总结</textarea>'])}</tr></table>`,
    );
    expect(
      rows?.map((row) => row.flatMap(({ controls }) => controls.map(({ value, row: at }) => [value, at]))),
    ).toEqual([[['甲的总结', undefined]], [['乙的总结', undefined]]]);
  });

  it('of a table drawn twice for columns that stay in place, each row is read once', () => {
    expect(people(`<div>${table(false)}</div><div>${table(true)}</div>`)).toEqual(expected);
  });
});

describe('what is no list of people', () => {
  it.each([
    [
      'a form whose table is a part of it',
      `<h1>党员公开承诺书</h1><table><tr><th>姓名</th><td>张甲样</td><th>所在党支部</th><td>第一党支部</td></tr></table>
       <table><tr>${cells('th', ['承诺事项', '具体措施', '完成时限'])}</tr><tr>${cells('td', ['听课', '每周一节', '2016-11-30'])}</tr><tr>${cells('td', ['家访', '每周一次', '2016-11-30'])}</tr></table>`,
    ],
    [
      'a form with the family in a table',
      `<dl><dt>姓名</dt><dd>张甲样</dd><dt>所在党支部</dt><dd>第一党支部</dd></dl>
       <table><tr>${cells('th', ['姓名', '关系', '工作单位'])}</tr><tr>${cells('td', ['王丙样', '配偶', '第二中学'])}</tr><tr>${cells('td', ['张丁样', '子女', '第一小学'])}</tr></table>`,
    ],
    [
      'a list of notices',
      `<table><tr>${cells('th', ['标题', '日期'])}</tr><tr>${cells('td', ['通知一', '2016-01-01'])}</tr><tr>${cells('td', ['通知二', '2016-01-02'])}</tr></table>`,
    ],
  ])('%s', (_, html) => {
    expect(people(html)).toBeUndefined();
  });
});
