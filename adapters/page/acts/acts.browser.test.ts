import { afterEach, describe, expect, it, test } from 'vitest';
import { describeMarkup } from '../page.fixture.ts';

afterEach(() => document.body.replaceChildren());

/** Acts in words: kind, label, how many controls they add to, and the table's columns. */
function actsOf(html: string): string[] {
  const { page } = describeMarkup(html);
  return (page.acts ?? []).map(({ kind, label, columns, controls }) =>
    [kind, label, controls.length, columns.join('/')].filter((part) => part !== '').join(' '),
  );
}

const HEADER = '<tr><th>承诺事项</th><th>具体措施</th><th>完成时限</th></tr>';
const ROW = '<tr><td><input></td><td><input></td><td><input></td></tr>';
const COLUMNS = '承诺事项/具体措施/完成时限';
const foot = (buttons: string): string =>
  `<table>${HEADER}${ROW}<tr><td colspan=3>${buttons}</td></tr></table>`;
const end = (button: string): string => `<table>${HEADER}${ROW}</table><p>${button}</p>`;

describe('a button adds a row to', () => {
  it.each([
    [
      'the table it stands above',
      `<p>姓名 <input></p><p><button type=button>增加一行</button></p><table>${HEADER}${ROW}</table>`,
      3,
    ],
    [
      'the table it stands below',
      `<p>姓名 <input></p><table>${HEADER}${ROW}${ROW}</table><a href="javascript:;">增加一行</a>`,
      6,
    ],
    [
      'the table in whose last row it stands',
      `<table>${HEADER}${ROW}<tr><td colspan=3><input type=button value=增加一行></td></tr></table>`,
      3,
    ],
    [
      'the table in whose footer it stands',
      `<table>${HEADER}${ROW}<tfoot><tr><td colspan=3><span role=button>增加一行</span></td></tr></tfoot></table>`,
      3,
    ],
    [
      'the table in whose caption it stands',
      `<table><caption>承诺 <button type=button>增加一行</button></caption>${HEADER}${ROW}</table>`,
      3,
    ],
    [
      'the table beside a link that runs a script',
      `<table>${HEADER}${ROW}</table><a href="javascript:addRow('t1')">增加一行</a>`,
      3,
    ],
    [
      'the table beside a link with a handler',
      `<table>${HEADER}${ROW}</table><a href="#" onclick="addRow(); return false">增加一行</a>`,
      3,
    ],
    [
      'a table without a row yet',
      `<div><button type=button>增加一行</button></div><table>${HEADER}</table>`,
      0,
    ],
    [
      'a table that says it is empty',
      `<table>${HEADER}<tr><td colspan=3>暂无数据</td></tr></table><button type=button>增加一行</button>`,
      0,
    ],
    [
      'the part of a form that its own header begins',
      `<table><tr><td>姓名</td><td><input></td><td></td></tr>${HEADER.replaceAll('th', 'td')}${ROW}</table><button type=button>增加一行</button>`,
      3,
    ],
    [
      'the table beside it, drawn as text',
      `<table>${HEADER}${ROW}</table><div style="cursor:pointer">增加一行</div>`,
      3,
    ],
  ])('%s', (_, html, controls) => {
    expect(actsOf(html)).toEqual([`addRow 增加一行 ${controls} ${COLUMNS}`]);
  });

  it('the nearer of two tables', () => {
    const other = '<tr><th>姓名</th><th>关系</th></tr><tr><td><input></td><td><input></td></tr>';
    expect(
      actsOf(
        `<table>${other}</table><button type=button>添加</button><h3>承诺事项</h3><table>${HEADER}${ROW}</table>`,
      ),
    ).toEqual(['addRow 添加 2 姓名/关系']);
    expect(
      actsOf(
        `<table>${other}</table><div><button type=button>添加</button><table>${HEADER}${ROW}</table></div>`,
      ),
    ).toEqual([`addRow 添加 3 ${COLUMNS}`]);
  });

  it('a table, by its place alone where its words are new', () => {
    expect(actsOf(foot('<button type=button>再来一条</button>'))).toEqual([`addRow 再来一条 3 ${COLUMNS}`]);
    // Of two, one may do anything.
    expect(actsOf(foot('<button type=button>再来一条</button><button type=button>整理</button>'))).toEqual(
      [],
    );
  });

  it('a table, by its words and not by its value; never where a title alone says that it keeps', () => {
    expect(actsOf(end('<button type=button value=1>增加一行</button>'))).toEqual([
      `addRow 增加一行 3 ${COLUMNS}`,
    ]);
    expect(actsOf(foot('<a href="javascript:;" title="保存"><i></i></a>'))).toEqual([]);
  });

  it('a table, by a sign or an icon', () => {
    expect(actsOf(end('<button type=button>＋</button>'))).toEqual([`addRow + 3 ${COLUMNS}`]);
    expect(actsOf(end('<button type=button><i class="el-icon-plus"></i></button>'))).toEqual([
      `addRow + 3 ${COLUMNS}`,
    ]);
    expect(actsOf(end('<button type=button aria-label="添加承诺事项"><svg></svg></button>'))).toEqual([
      `addRow 添加承诺事项 3 ${COLUMNS}`,
    ]);
  });

  it('the row after the last, where every row has one', () => {
    const row = ROW.replace(
      '</tr>',
      '<td><button type=button>+</button><button type=button>-</button></td></tr>',
    );
    const { page, registry } = describeMarkup(`<table>${HEADER}${row}${row}</table>`);
    expect(page.acts).toHaveLength(1);
    const { element } = registry.act(page.acts?.[0]?.ref ?? '')!;
    expect(element.closest('tr')).toBe(document.querySelectorAll('tr')[2]);
  });

  it('blocks that repeat', () => {
    const block = '<div><p>承诺事项 <input></p><p>具体措施 <input></p></div>';
    expect(
      actsOf(
        `<p>姓名 <input></p><section><h3>承诺</h3>${block}${block}<button type=button>添加承诺事项</button></section>`,
      ),
    ).toEqual(['addRow 添加承诺事项 4']);
  });
});

describe('nothing is offered', () => {
  it.each([
    [
      'a list of records',
      `<div><button type=button>新增</button></div><table>${HEADER}<tr><td>甲</td><td>乙</td><td>丙</td></tr></table>`,
    ],
    [
      'a list of records under a search bar',
      `<p>姓名 <input> <button type=button>查询</button></p><div><button type=button>新增</button></div><table>${HEADER}<tr><td>甲</td><td>乙</td><td>丙</td></tr></table>`,
    ],
    ['a button that would submit', `<form><table>${HEADER}${ROW}</table><button>增加一行</button></form>`],
    [
      'a link that runs a script and does not say that it adds',
      `<table>${HEADER}${ROW}<tr><td colspan=3><a href="javascript:more()">再来一条</a></td></tr></table>`,
    ],
    [
      'a link whose script says more than its words',
      `<table>${HEADER}${ROW}</table><a href="javascript:saveAndAdd()">增加一行</a>`,
    ],
    ['a link to another page', `<table>${HEADER}${ROW}</table><a href="/add">增加一行</a>`],
    ['a button that is off', `<table>${HEADER}${ROW}</table><button type=button disabled>增加一行</button>`],
    [
      'the buttons of a form',
      `<table>${HEADER}${ROW}</table>${['下一步', '上一步', '保存', '保存并新增一行', '提交并添加', '提交', '删除', '退出', '返回', '清空'].map((word) => `<button type=button>${word}</button>`).join('')}`,
    ],
    [
      'tabs and folded parts that are acts',
      `<div role=tablist><div role=tab aria-selected=true>基本信息</div><div role=tab aria-selected=false>送审</div><div role=tab aria-selected=false>一键填报</div></div>
       <button type=button aria-expanded=false>暂存</button><details><summary>登录</summary><input></details><details><summary>撤回</summary><input></details>`,
    ],
    [
      'a button alone under a table that takes away',
      `<table>${HEADER}${ROW}<tr><td colspan=3><button type=button>清空</button></td></tr></table>`,
    ],
    [
      'steps of a form',
      `<div class="el-steps"><div role=tab aria-selected=true>基本信息</div><div role=tab aria-selected=false>承诺事项</div></div><p>姓名 <input></p>`,
    ],
    [
      'a menu',
      `<nav><div role=tab aria-selected=true>首页</div><div role=tab aria-selected=false>填报</div><button aria-expanded=false>更多</button></nav>`,
    ],
    [
      'a list that opens over the page',
      `<button aria-expanded=false aria-haspopup=listbox>请选择</button><div role=combobox aria-expanded=false>职务</div>`,
    ],
    [
      'a dialog that waits in the page',
      `<button type=button style="cursor:pointer">新建</button><div style="display:none;position:fixed"><input></div>`,
    ],
  ])('for %s', (_, html) => {
    expect(actsOf(html)).toEqual([]);
  });
});

test('an act tells the part it stands in, and what a hidden part says', () => {
  const { page } = describeMarkup(
    `<h1>承诺书</h1><p>姓名 <input></p><fieldset><legend>承诺事项</legend><table>${HEADER}</table><button type=button>增加一行</button></fieldset>
     <details><summary>公示情况</summary><p>公示途径 <input placeholder="多个用逗号隔开"></p></details>`,
  );
  expect(page.acts?.map(({ section, inside }) => [section.at(-1), inside])).toEqual([
    ['承诺事项', undefined],
    ['承诺书', ['公示情况', '公示途径', '多个用逗号隔开']],
  ]);
});

it.each([
  ['in its header', '<div><div><b>承诺事项</b> <button type=button>添加</button></div><p>暂无数据</p></div>'],
  [
    'under what it says of itself',
    '<div><b>承诺事项</b><div><p>暂无数据</p><button type=button>＋</button></div></div>',
  ],
])('an empty list that is no table is named by its title: a button %s', (_, card) => {
  const records = '<table><tr><th>成果</th><th>时间</th></tr><tr><td>甲</td><td>乙</td></tr></table>';
  const { page } = describeMarkup(`<p>姓名 <input></p>${card}${records}`);
  expect(page.acts?.map(({ kind, section }) => [kind, section.at(-1)])).toEqual([['addRow', '承诺事项']]);
  const list = `<div><div><b>承诺事项</b> <button type=button>添加</button></div>${records}</div>`;
  expect(actsOf(`<p>姓名 <input></p>${list}`)).toEqual([]);
});

test('an act keeps its reference, also in an element that was drawn anew', () => {
  const html = `<table>${HEADER}${ROW}</table><button type=button>增加一行</button>`;
  const { page, registry } = describeMarkup(html);
  const [act] = page.acts ?? [];
  document.body.innerHTML = html;
  expect(registry.act(act?.ref ?? '')).toBeUndefined();
});
