import { afterEach, describe, expect, it } from 'vitest';
import general from '#core/forms/general.ts';
import { matchForm } from '#core/matching/match.ts';
import { planFill } from '#core/matching/plan.ts';
import { describeMarkup } from './page.fixture.ts';

/** Layouts of office forms; `data-path` marks the field of a control, and what has none must go by none. */
afterEach(() => {
  document.body.replaceChildren();
});

function expectPaths(html: string): void {
  const { page, registry } = describeMarkup(html);
  const { matches } = matchForm([page], general);
  const paths = page.controls.map(({ ref, labels }) => {
    const root = registry.control(ref)?.root;
    const meant = root?.closest('[data-path]') ?? root?.querySelector('[data-path]');
    const shown = labels[0]?.text ?? '';
    return {
      meant: `${shown} → ${meant?.getAttribute('data-path') ?? ''}`,
      read: `${shown} → ${matches.find((match) => match.ref === ref)?.path ?? ''}`,
    };
  });
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.map(({ read }) => read)).toEqual(paths.map(({ meant }) => meant));
}

const at = (x: number, y: number) => `style="position:absolute;left:${x}px;top:${y}px"`;
const listed = (value: number) =>
  `<tr><td><input type="checkbox" name="ids" value="${value}"></td><td>李样</td></tr>`;
const NOTHING = '<option value="">';

describe('other people on the page', () => {
  it('parts put in place one by one, with all of their titles first', () => {
    expectPaths(`<form style="position:relative;height:300px">
      <b ${at(10, 5)}>一、基本信息</b><b ${at(10, 100)}>二、家庭主要成员</b><b ${at(10, 200)}>三、入党介绍人</b>
      <span ${at(10, 40)}>姓名</span><span ${at(10, 140)}>姓名</span><span ${at(10, 240)}>职务</span><span ${at(300, 40)}>民族</span>
      <input ${at(100, 38)} data-path="name"><input ${at(100, 138)}><input ${at(100, 238)}><input ${at(400, 38)} data-path="ethnicity"></form>`);
  });

  it('a title written downwards', () => {
    expectPaths(`<table><tr><td rowspan="2">介<br>绍<br>人</td><td>职务</td><td><input></td></tr><tr><td>入党时间</td><td><input></td></tr>
      <tr><td colspan="2">民族</td><td><input data-path="ethnicity"></td></tr></table>`);
  });

  it('the rest of a row that begins with somebody', () => {
    expectPaths(`<table><tr><td>培养联系人</td><td><input></td><td>单位</td><td><input></td></tr>
      <tr><td>谈话人</td><td>姓名</td><td><input></td><td>职务</td><td><input></td></tr>
      <tr><td>入党介绍人</td><td><input></td><td>入党时间</td><td><input data-path="joinPartyDate"></td></tr>
      <tr><td>被谈话人</td><td><input data-path="name"></td><td>职称</td><td><input data-path="title"></td></tr></table>`);
  });

  it.each(['填报人信息', '監督人資料', '集体负责人', '评议人基本情况'])('%s', (title) => {
    expectPaths(`<h4>${title}</h4><p>姓名 <input> 职务 <input></p>`);
  });

  it.each(['被推荐人信息', '推荐人选情况', '被考核人情况'])('%s is about the subject', (title) => {
    expectPaths(`<h4>${title}</h4><p>姓名 <input data-path="name"> 职务 <input data-path="post"></p>`);
  });

  it('a table in a cell of its own', () => {
    expectPaths(`<table><tr><td>配偶情况</td><td><table><tr><td>姓名</td><td><input></td><td>民族</td><td><input></td></tr></table></td></tr>
      <tr><td>本人情况</td><td><table><tr><td>姓名</td><td><input data-path="name"></td><td>职务</td><td><input data-path="post"></td></tr></table></td></tr></table>`);
  });

  it('columns for both, under a title that names both', () => {
    expectPaths(`<h3>推荐人与被推荐人情况表</h3><table><tr><th>项目</th><th>被推荐人</th><th>推荐人</th></tr>
      <tr><td>姓名</td><td><input data-path="name"></td><td><input></td></tr>
      <tr><td>职务</td><td><input data-path="post"></td><td><input></td></tr></table>`);
  });

  it('whoever is at the head of the school', () => {
    expectPaths(`<table><tr><td>学校名称</td><td><input data-path="workUnit"></td><td>校长姓名</td><td><input></td><td>联系电话</td><td><input></td></tr>
      <tr><td>党支部书记</td><td><input></td><td>学历</td><td><input></td></tr></table><p>指导教师：<input> 教龄：<input></p>`);
  });

  it('the values of a row that begins with somebody', () => {
    const { page } = describeMarkup(`<table><tr><th>姓名</th><td>王样</td><th>性别</th><td>男</td></tr>
      <tr><th>谈话人</th><td>李样</td><th>职务</th><td>校长</td></tr></table>`);
    expect(matchForm([page], general).texts.map(({ path }) => path)).toEqual(['name', 'gender']);
  });
});

describe('labels of office forms', () => {
  it('a label whose for was copied from another item', () => {
    expectPaths(`<div><label for="b">现任职务</label><input id="a" data-path="post"></div>
      <div><label for="a">职称</label><input id="b" data-path="title"></div>`);
  });

  it('an opinion with the seal and the day of signing in its cell', () => {
    expectPaths(`<table><tr><td>申报单位意见</td><td><textarea data-path="unitOpinion"></textarea><br>（盖章）<input></td>
      <td>县级教育部门意见</td><td><textarea data-path="superiorOpinion"></textarea><input><input></td></tr></table>`);
  });

  it('a note between label and box', () => {
    expectPaths(`<div><div>民族</div><div><input data-path="ethnicity"></div></div>
      <div><div>主要事迹</div><div>限1500字以内，用第三人称撰写</div><div><textarea data-path="mainDeeds"></textarea></div></div>`);
    expectPaths(
      `<p>个人总结（对照党员标准，不少于500字）：<br><textarea data-path="selfSummary"></textarea><br>签名：<input></p>`,
    );
  });

  it('a list that says by its first entry what it asks for', () => {
    expectPaths(`<div><select data-path="title">${NOTHING}请选择职称<option>一级教师</select>
      <select data-path="politicalStatus">${NOTHING}-政治面貌-<option>群众</select><select>${NOTHING}请选择<option>是</select></div>`);
  });

  it('a label for each box of a cell', () => {
    expectPaths(`<table><tr><td>学历/学位：</td><td><select data-path="education"><option>大学本科</select><select data-path="degree"><option>学士</select></td>
      <td>姓名、工号</td><td><input data-path="name"><input data-path="employeeNumber"></td></tr></table>`);
  });

  it('a label and a note in brackets of its own', () => {
    expectPaths(
      `<ul><li><span>家庭住址</span><em>（省/市/县/街道）</em><input data-path="homeAddress"></li><li>民族<input data-path="ethnicity"></li></ul>`,
    );
  });

  it('a search bar over a list whose rows are chosen by their numbers', () => {
    const { page } =
      describeMarkup(`<div><table><tr><td>姓名</td><td><input></td><td><input type="button" value="查 询"></td></tr></table></div>
      <table><tr><th>选择</th><th>姓名</th></tr>${listed(11)}${listed(12)}</table>
      <form><p>姓名：<input></p><input type="button" value="保存"></form>`);
    expect(page.controls.map(({ kind, filter }) => [kind, filter ?? false])).toEqual([
      ['text', true],
      ['text', false],
    ]);
  });

  it('rows of a table that tells what came of them', () => {
    expectPaths(`<table><tr><td>承诺内容</td><td><table><tr><td>承诺事项</td><td>完成时限</td></tr><tr><td><input data-path="pledges[0].item"></td><td><input data-path="pledges[0].deadline"></td></tr></table></td></tr>
      <tr><td>践诺情况</td><td><table><tr><td>承诺事项</td><td>完成时间</td></tr><tr><td><input></td><td><input></td></tr></table></td></tr></table>`);
  });

  it('a label split over cells', () => {
    expectPaths(
      `<table><tr><td>姓</td><td>名</td><td><input data-path="name"></td><td>民</td><td>族</td><td><input data-path="ethnicity"></td></tr></table>`,
    );
  });

  it('the text of another control that lies nearer by chance', () => {
    expectPaths(`<div style="display:flex;flex-wrap:wrap;width:500px">
      <div style="width:240px"><input id="no" data-path="employeeNumber" style="width:100px"><label for="no">教工号</label></div>
      <input placeholder="紧急联系人姓名" style="width:200px"></div>`);
  });
});

describe('blanks in sentences', () => {
  it('are named by what they complete', () => {
    expectPaths(`<p>本人<input data-path="name">，<input data-path="birthDate">年<input data-path="birthDate">月出生，<input data-path="education">学历，
      于<input data-path="joinPartyDate">年<input data-path="joinPartyDate">月加入中国共产党，现在<input data-path="workUnit">工作，担任<input data-path="post">职务，
      任教<input data-path="teachingSubject">学科，曾在<input>大学，就读。</p>`);
  });

  it('are those of whom a letter is about, or of a year', () => {
    expectPaths(
      `<p>（<input data-path="reviewYear">年度）</p><p>兹推荐<input data-path="name">同志为优秀党员，经<input>同志介绍。</p>`,
    );
  });
});

it('a choice below a group of columns is about that group', () => {
  const grades = ['好', '差'];
  const cells = ['德', '能']
    .flatMap((item) => grades.map((grade) => `<td><input type="radio" name="${item}" value="${grade}"></td>`))
    .join('');
  const { page } =
    describeMarkup(`<table><tr><th rowspan="2">姓名</th><th colspan="2">德</th><th colspan="2">能</th></tr>
    <tr>${[...grades, ...grades].map((grade) => `<th>${grade}</th>`).join('')}</tr><tr><td>王样</td>${cells}</tr></table>`);
  const values = { ratings: [{ subject: '王样', item: '能', grade: '差' }] };
  const { writes } = planFill([page], general, values);
  expect(writes.map(({ ref, next }) => [page.controls.findIndex((each) => each.ref === ref), next])).toEqual([
    [1, '差'],
  ]);
});

/** How many ticks are described under a word, and what a vote for the second person writes. */
function votesUnder(word: string): [number, unknown[]] {
  const { page } = describeMarkup(`<table><tr><th>姓名</th><th>${word}</th></tr>
    <tr><td>王样</td><td><input type="checkbox"></td></tr><tr><td>李样</td><td><input type="checkbox"></td></tr></table>`);
  const { writes } = planFill([page], general, { ratings: [{ subject: '李样', grade: '推荐' }] });
  return [page.controls.length, writes.map(({ next }) => next)];
}

it('a tick under a word beside a name is a vote, and under 选择 it chooses the row', () => {
  expect(votesUnder('推荐（打√）')).toEqual([2, ['是']]);
  expect(votesUnder('选择')).toEqual([0, []]);
});

it.each(['赞同', '支持', '建议', '拟推荐', '是否在编'])('a tick under %s is described', (word) => {
  expect(votesUnder(word)[0]).toBe(2);
});

/** How many ticks are described under a word in the second row of a header, with spans. */
function ticksUnder(word: string): number {
  const row = '<tr><td>1</td><td>王样</td><td><input type="checkbox"></td><td>无</td></tr>';
  return describeMarkup(
    `<table><tr><th rowspan="2">序号</th><th rowspan="2">姓名</th><th colspan="2">表决</th></tr>
     <tr><th>${word}</th><th>备注</th></tr>${row.repeat(2)}</table>`,
  ).page.controls.length;
}

it('the word over a tick is looked for under a header of two rows, with spans', () => {
  expect([ticksUnder('赞同'), ticksUnder('选择')]).toEqual([2, 0]);
});
