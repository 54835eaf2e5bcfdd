import { expect, it } from 'vitest';
import { describeMarkup, labelsOf } from './page.fixture.ts';

const box = '<input>';
const rows = (count: number, row: string): string => row.repeat(count);
const floating = (text: string): string =>
  `<div style="position:relative"><input placeholder=" " style="width:200px;height:30px"><span style="position:absolute;left:8px;top:8px">${text}</span></div>`;
const gridRow = (cells: string): string =>
  `<div style="display:grid;grid-template-columns:40px 200px 200px 100px">${cells}</div>`;
const prompted = (text: string): string =>
  `<div style="position:relative;width:170px"><input><div class="n-placeholder" style="position:absolute;left:6px;top:2px">${text}</div></div>`;
const joined = (text: string): string => `<div><span class="input-group-addon">${text}</span>${box}</div>`;
const card = (who: string, what: string): string =>
  `<div class=card><div><span>${who}</span><span>${what}</span></div><p>德 ${box}</p><p>能 ${box}</p></div>`;
const flexRow = (cells: readonly string[]): string =>
  `<div style="display:flex">${cells.map((text) => `<div style="flex:none;width:200px">${text}</div>`).join('')}</div>`;
const line = (index: number): string =>
  `<tr><td width=40>${index}</td><td width=200>${box}</td><td width=200>${box}</td></tr>`;
const table = (content: string): string =>
  `<div><table cellspacing=0 style="table-layout:fixed;width:440px">${content}</table></div>`;

it('a floating label lies in its own box, and names none after it', () => {
  const { page } = describeMarkup(`${floating('职称')}${floating('手机号')}<input placeholder="任教学科">`);
  expect(labelsOf(page)).toEqual(['职称', '手机号', '任教学科']);
});

it('a unit after a box, in it or not, is no label of it', () => {
  const { page } = describeMarkup(`<div style="position:relative;width:200px">${box}
    <span style="position:absolute;left:150px;top:2px">课时</span></div>`);
  expect(labelsOf(page)).toEqual(['']);
});

it('words that the style sheet alone draws name a box', () => {
  const { page } =
    describeMarkup(`<style>.a::before{content:'所在党支部：'}.b::after{content:attr(data-t)}</style>
    <div><span class=a></span>${box}</div><div><i class=b data-t=党内职务></i><span>${box}</span></div><div><i class=c></i>${box}</div>`);
  expect(labelsOf(page)).toEqual(['所在党支部', '党内职务', '']);
});

it('what begins a line below names nothing above it', () => {
  const { page } = describeMarkup(
    `<div>${box}</div><div><span>入党</span><span>时间</span> <b>*</b> ${box}</div>`,
  );
  expect(labelsOf(page)).toEqual(['', '入党时间']);
});

it('a name in pieces is one, unless something stands between them', () => {
  const { page } = describeMarkup(
    `<div><label>政</label><label>治</label><label>面</label><label>貌</label>：${box}</div>
     <div style="display:flex"><span>登记项</span><span>民族</span>${box}</div><div><span>必填</span> <span>籍贯</span> ${box}</div>`,
  );
  expect(labelsOf(page)).toEqual(['政治面貌', '民族', '籍贯']);
});

it('a hint under a name, and the points to be had, are no names', () => {
  const { page } =
    describeMarkup(`<div><div>所获奖励</div><div>县级以上，注明时间</div><textarea></textarea></div>
    <div><label>自评分值</label><div><span>满分100</span>${box}<span>分</span></div></div>`);
  expect(labelsOf(page)).toEqual(['所获奖励', '自评分值']);
});

it('where a stamp goes names nothing', () => {
  const { page } = describeMarkup(`<div>学校党支部意见</div><div><textarea></textarea></div>
    <div>（盖章）　负责人签字：${box}</div><p><b>联系电话</b> ${box}（手机）</p>`);
  expect(labelsOf(page)).toEqual(['学校党支部意见', '负责人签字', '联系电话']);
});

it('what closes the blank before names not the next one', () => {
  const { page } =
    describeMarkup(`<p>本人${box}族，${box}年${box}月出生，${box}年${box}月加入中国共产党，任教。</p>
    <table><tr><td>考核登记表（${box}年度）</td></tr></table>`);
  expect(labelsOf(page).slice(1)).toEqual([
    '出生时间',
    '出生时间',
    '加入中国共产党时间',
    '加入中国共产党时间',
    '年度',
  ]);
});

it('the words of the last option end where the next label begins', () => {
  const { page } = describeMarkup(
    `<p>性别：<input type=radio name=s>男&nbsp;<input type=radio name=s>女&nbsp;&nbsp;<span>出生年月：</span>${box}
     <input type=radio name=t>党员 <input type=radio name=t>群众　民族：${box}</p><p>面貌：<input type=radio name=u>是 <input type=radio name=u>其他：${box}</p>`,
  );
  expect(page.controls.flatMap(({ options }) => [options ?? []].flat())).toEqual([
    '男',
    '女',
    '党员',
    '群众',
    '是',
    '其他：',
  ]);
  expect([labelsOf(page)[1], labelsOf(page)[3], labelsOf(page)[5]]).toEqual(['出生年月', '民族', '其他']);
});

it('boxes drawn as a table are one: rows under a row of words', () => {
  const { page } =
    describeMarkup(`${gridRow('<div>序号</div><div>承诺事项</div><div>措施</div><div>时限</div>')}
    <div>${rows(2, gridRow(`<div>1</div><div>${box}</div><div>${box}</div><div>${box}</div>`))}</div>`);
  expect(labelsOf(page)).toEqual(['承诺事项[0]', '措施[0]', '时限[0]', '承诺事项[1]', '措施[1]', '时限[1]']);
});

it('the rows of drawn tables are named by their first words', () => {
  const { page } = describeMarkup(`${flexRow(['项目', '满分', '自评', '互评'])}
    ${['德', '能'].map((item) => flexRow([item, '30', box, box])).join('')}`);
  expect(page.controls.map(({ about }) => [about?.row[0], about?.column[0]])).toEqual([
    ['德', '自评'],
    ['德', '互评'],
    ['能', '自评'],
    ['能', '互评'],
  ]);
});

it('boxes under words that stand elsewhere are no table', () => {
  const { page } = describeMarkup(`<div style="display:flex;gap:90px"><i>查询</i><i>导出</i><i>打印</i></div>
    <div style="display:flex"><div>姓名${box}</div><div>职务${box}</div><div>学历${box}</div></div>`);
  expect(labelsOf(page)).toEqual(['姓名', '职务', '学历']);
});

it('a header in plain cells of a table of its own stands over the rows that it is drawn over', () => {
  const head = '<td width=40>序号</td><td width=200>承诺事项</td><td width=200>落实措施</td>';
  const { page } = describeMarkup(table(`<tr>${head}</tr>`) + table(line(1) + line(2)));
  expect(labelsOf(page)).toEqual(['承诺事项[0]', '落实措施[0]', '承诺事项[1]', '落实措施[1]']);
});

it('boxes that repeat are titled by what stands at their head, whatever it looks like', () => {
  const { page } = describeMarkup(card('▼', '王试样') + card('▼', '李试样'));
  expect(page.controls.map(({ section }) => section[0])).toEqual(['王试样', '王试样', '李试样', '李试样']);
  const lines = describeMarkup(rows(2, `<div class=line><b>姓名</b> ${box} <b>职务</b> ${box}</div>`));
  expect(lines.page.controls.map(({ section }) => section)).toEqual([[], [], [], []]);
});

it('what only asks to write in a box is no floating label, and the line names it as before', () => {
  const { page } = describeMarkup(
    `<div style="display:flex"><span>德</span>${prompted('Please Input')}${prompted('扣分说明')}</div>`,
  );
  expect(labelsOf(page)[0]).toBe('德');
});

it('counters, marks and small notes beside a name are no part of it', () => {
  const { page } = describeMarkup(`<div><div><span>承诺事项</span><span>必填</span></div>${box}</div>
    <div><div><span>践诺情况</span><span>0/500</span></div>${box}</div>
    <div><div>入党日期<small style="display:block">以大会通过为准</small></div>${box}</div>
    <div><div>获奖及荣誉</div><p style="font-size:12px;color:#999">填写近三年的县级以上奖励</p><textarea></textarea></div>`);
  expect(labelsOf(page)).toEqual(['承诺事项', '践诺情况', '入党日期', '获奖及荣誉']);
});

it('the tools of an editor are not its name', () => {
  const { page } = describeMarkup(`<div><div>主要事迹</div>
    <div><span>正文</span><span>宋体</span><span>加粗</span><span>斜体</span></div><div contenteditable=true style="height:40px"></div></div>`);
  expect(labelsOf(page)).toEqual(['主要事迹']);
});

it('an item is read as it is drawn, whatever the order of its parts', () => {
  const item =
    '<small style="order:3">与证件一致</small><input style="order:2"><span style="order:1">姓名</span>';
  const { page } = describeMarkup(
    `<div style="display:grid">${item}</div><div style="display:grid">${item.replace('姓名', '职务')}</div>`,
  );
  expect(labelsOf(page)).toEqual(['姓名', '职务']);
});

it('words joined to a box name it only where nothing else does', () => {
  const { page } = describeMarkup(
    `<div><label>责任人电话</label>${joined('手机')}</div><div><p>${joined('邮箱')}</p></div>`,
  );
  expect(labelsOf(page)).toEqual(['责任人电话', '邮箱']);
});

it('a lone box for a day goes by its sign, and by no title', () => {
  const { page } = describeMarkup(`<h2>承诺书</h2><table><tr><td>意见</td><td><textarea></textarea>
    <p>${box}年${box}月${box}日</p></td></tr></table>`);
  expect(labelsOf(page).slice(1)).toEqual(['年', '月', '日']);
});

it('the words over a drawn table are no values of one another', () => {
  const head = flexRow(['姓名', '职务', '德', '能']);
  const { page } = describeMarkup(
    `${head}<div>${flexRow(['王试样', '校长', box, box])}</div><p>姓名 ${box}</p>`,
  );
  expect(page.texts.map(({ value }) => value)).not.toContain('职务');
  expect(labelsOf(page)).toEqual(['王试样德', '王试样能', '姓名']);
});

it('what somebody is stands under their name at the head of a card', () => {
  const { page } = describeMarkup(card('王试样', '书记') + card('李试样', '校长'));
  expect(page.controls.map(({ section }) => section)).toEqual([
    ['王试样', '书记'],
    ['王试样', '书记'],
    ['李试样', '校长'],
    ['李试样', '校长'],
  ]);
});

it('boxes that a label names together are counted by the numbers before them', () => {
  const cells = [1, 2].map((count) => `<td>${count}．${box}</td>`);
  const { page } = describeMarkup(`<table><tr><td rowspan=2>承诺事项</td>${cells.join('</tr><tr>')}</tr>
    <tr><td>践诺措施</td><td>1. ${box}<br>2. ${box}</td></tr><tr><td>备注</td><td>${box} ${box}</td></tr></table>`);
  expect(labelsOf(page)).toEqual(['承诺事项[0]', '承诺事项[1]', '践诺措施[0]', '践诺措施[1]', '', '']);
});
