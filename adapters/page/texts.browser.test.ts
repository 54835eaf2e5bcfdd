import { afterEach, expect, it } from 'vitest';
import { normaliseLabel } from '#core/matching/label.ts';
import { describeMarkup } from './page.fixture.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function texts(html: string): string[] {
  const { page } = describeMarkup(html);
  return page.texts.map(
    ({ label, value, row }) => `${normaliseLabel(label.text)}${row ? `[${row.index}]` : ''}=${value}`,
  );
}

it('reads header cells with values beside them', () => {
  expect(
    texts(
      '<table><tr><th>姓名</th><td>张试样</td><th>性别</th><td>男</td></tr><tr><th>备注</th><td colspan="3">无</td></tr></table>',
    ),
  ).toEqual(['姓名=张试样', '性别=男', '备注=无']);
});

it('reads header cells over values, one column wide', () => {
  expect(
    texts(`<table><tr><th colspan="2">承诺事项</th></tr><tr><td colspan="2">每周听课两节</td></tr>
      <tr><th colspan="2">支部意见</th></tr><tr><td colspan="2">同意</td></tr></table>`),
  ).toEqual(['承诺事项=每周听课两节', '支部意见=同意']);
  expect(
    texts(`<table><tr><th colspan="2">基本情况</th></tr><tr><td colspan="2">以下由本人填写</td></tr>
      <tr><td colspan="2">填写前请读说明</td></tr></table>`),
  ).toEqual([]);
});

it('tells labels from values by their look where all cells are plain', () => {
  expect(
    texts(
      '<table><tr><td class="k">姓 名</td><td>张试样</td><td class="k">性 别</td><td>男</td></tr></table>',
    ),
  ).toEqual(['姓名=张试样', '性别=男']);
  expect(
    texts(
      '<style>b{font-weight:700}</style><table><tr><td><b>姓名</b></td><td>张试样</td></tr><tr><td><b>学历</b></td><td>本科</td></tr></table>',
    ),
  ).toEqual(['姓名=张试样', '学历=本科']);
});

it('reads lists by their header, and tables inside of cells as tables', () => {
  expect(
    texts(`<table><tr><th>承诺</th><td><table><tr><th>承诺事项</th><th>责任人</th></tr><tr><td>听课</td><td>本人</td></tr>
    <tr><td>家访</td><td>本人</td></tr></table></td></tr></table>`),
  ).toEqual(['承诺事项[0]=听课', '责任人[0]=本人', '承诺事项[1]=家访', '责任人[1]=本人']);
});

function oneRow(last: string): string[] {
  return texts(
    `<table><tr><th>优秀票数</th><th>合格票数</th></tr><tr><td>16</td><td>5${last}</td></tr></table>`,
  );
}

it('reads one row under a header as a form, unless it is the only row of a list', () => {
  expect(oneRow('')).toEqual(['优秀票数=16', '合格票数=5']);
  expect(oneRow('<button>删除</button>')).toEqual(['优秀票数[0]=16', '合格票数[0]=5']);
});

it('reads definition lists, repeating boxes and colons', () => {
  expect(texts('<dl><dt>姓名</dt><dd>张试样</dd><dt>民族</dt><dd>汉族</dd></dl>')).toEqual([
    '姓名=张试样',
    '民族=汉族',
  ]);
  expect(
    texts(`<div><div class="i"><span class="l">姓名</span><span class="c">张试样</span></div>
    <div class="i"><span class="l">民族</span><span class="c">汉族</span></div></div>`),
  ).toEqual(['姓名=张试样', '民族=汉族']);
  expect(texts('<p>姓名：张试样 性别：男</p><p><b>民族：</b>汉族</p>')).toEqual([
    '姓名=张试样',
    '性别=男',
    '民族=汉族',
  ]);
});

it('does not take the title of a card for a label', () => {
  expect(
    texts(`<div class="card"><div class="head">基本信息</div><div class="body"><table><tr><th>姓名</th><td>张试样</td></tr></table></div></div>
    <div class="card"><div class="head">评议</div><div class="body"><table><tr><th>等次</th><td>合格</td></tr></table></div></div>`),
  ).toEqual(['姓名=张试样', '等次=合格']);
});

it('splits a span of time', () => {
  expect(texts('<table><tr><th>公示时间</th><td>自 2016-04-25 至 2016-05-03</td></tr></table>')).toEqual([
    '公示时间起=2016-04-25',
    '公示时间止=2016-05-03',
  ]);
});

it('keeps out who is logged in', () => {
  expect(texts('<header>姓名：管理员</header><p>姓名：张试样</p>')).toEqual(['姓名=张试样']);
});

it('takes no count of characters for a value', () => {
  const shown = '<p>身份证号：18/18</p><p>手机号码：0／11</p><p>出生年月：1976/05</p>';
  expect(texts(shown)).toEqual(['出生年月=1976/05']);
});

function item(label: string, value: string): string {
  return `<div class="item"><label class="l">${label}</label><div class="c">${value}</div></div>`;
}

it('reads what a form shows as text among its boxes, by place alone', () => {
  expect(
    texts(`<table><tr><td>姓名</td><td>李样二</td><td>性别</td><td>男</td></tr>
      <tr><td>支部</td><td><input></td><td>承诺日期</td><td><input></td></tr></table>`),
  ).toEqual(['姓名=李样二', '性别=男']);
  expect(
    texts(`<table><tr><td>姓名</td><td>李样二</td><td>职务</td><td><input></td></tr>
      <tr><td>承诺日期</td><td colspan=3><input></td></tr></table>`),
  ).toEqual(['姓名=李样二']);
  expect(texts(item('姓名', '<p>李样二</p>') + item('职务', '<input>') + item('支部', '<input>'))).toEqual([
    '姓名=李样二',
  ]);
});

it('takes no header of a table of boxes for a value', () => {
  expect(
    texts(`<table><tr><td>姓名</td><td>得分</td><td>备注</td></tr>
      <tr><td>李样二</td><td><input></td><td><input></td></tr></table>`),
  ).toEqual([]);
  expect(
    texts(`<table><tr><td>姓名</td><td>得分</td><td>姓名</td><td>得分</td></tr>
      <tr><td>李样二</td><td><input></td><td>王样三</td><td><input></td></tr></table>`),
  ).toEqual([]);
  expect(texts('<div class=item><b>填写说明</b><p>如实填写</p></div><div class=item><input></div>')).toEqual(
    [],
  );
});
