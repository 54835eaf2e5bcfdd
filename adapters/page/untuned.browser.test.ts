import { afterEach, describe, expect, it } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import democraticReview from '#core/forms/democratic-review.ts';
import { matchForm } from '#core/matching/match.ts';
import type { FormType } from '#core/model/form-type.ts';
import { describeMarkup } from './page.fixture.ts';

/**
 * Pages in the manner of systems nobody built the readers for. `data-path` is the field that the paper form means by the
 * control, empty where it must be left alone.
 */
afterEach(() => {
  document.body.replaceChildren();
});

function mapped(html: string, formType: FormType): { read: string[]; meant: string[] } {
  const { page, registry } = describeMarkup(html);
  const { matches } = matchForm([page], formType);
  const read: string[] = [];
  const meant: string[] = [];
  for (const control of page.controls) {
    const root = registry.control(control.ref)?.root;
    const marked = root?.closest('[data-path]')?.getAttribute('data-path') ?? '';
    const found = matches.find((match) => match.ref === control.ref)?.path ?? '';
    const name = control.labels[0]?.text ?? '';
    read.push(`${name} → ${found}`);
    meant.push(`${name} → ${marked}`);
  }
  return { read, meant };
}

function expectMapped(html: string, formType: FormType = memberPledge): void {
  const { read, meant } = mapped(html, formType);
  expect(read).toEqual(meant);
  expect(read.length).toBeGreaterThan(0);
}

describe('unseen pages', () => {
  it('layui: label and block in an item, radios inline, two items to a row', () => {
    expectMapped(`<form class="layui-form"><div class="layui-form-item"><div class="layui-inline"><label class="layui-form-label">姓&nbsp;&nbsp;名</label>
      <div class="layui-input-inline"><input class="layui-input" lay-verify="required" data-path="name"></div></div>
      <div class="layui-inline"><label class="layui-form-label">手机号码</label><div class="layui-input-inline"><input data-path="phone"></div></div></div>
      <div class="layui-form-item"><label class="layui-form-label">性别</label><div class="layui-input-block" data-path="gender">
      <input type="radio" name="sex" value="1" title="男">男<input type="radio" name="sex" value="2" title="女">女</div></div>
      <div class="layui-form-item layui-form-text"><label class="layui-form-label">承诺内容</label><div class="layui-input-block"><textarea data-path="pledgeText"></textarea></div></div></form>`);
  });

  it('a paper form in one bordered table with section cells at the left', () => {
    expectMapped(`<table border="1"><tr><td rowspan="3">基本情况</td><td>姓 名</td><td><input data-path="name"></td><td>性 别</td><td><select data-path="gender"><option>男</option><option>女</option></select></td></tr>
      <tr><td>出生<br>年月</td><td><input data-path="birthDate"></td><td>入党<br>时间</td><td><input data-path="joinPartyDate"></td></tr>
      <tr><td>现任职务<br>及职级</td><td colspan="3"><input data-path=""></td></tr>
      <tr><td colspan="2">承诺事项</td><td colspan="2">具体措施</td><td>完成时限</td></tr>
      <tr><td colspan="2"><textarea data-path="pledges[0].item"></textarea></td><td colspan="2"><textarea data-path="pledges[0].measure"></textarea></td><td><input data-path="pledges[0].deadline"></td></tr>
      <tr><td colspan="2"><textarea data-path="pledges[1].item"></textarea></td><td colspan="2"><textarea data-path="pledges[1].measure"></textarea></td><td><input data-path="pledges[1].deadline"></td></tr>
      <tr><td>支部<br>意见</td><td colspan="4"><textarea data-path="branchOpinion"></textarea></td></tr></table>`);
  });

  it('pledges as cards with a counted title', () => {
    expectMapped(`<div><section><h4>承诺事项一</h4><div><span>事项内容</span><textarea data-path="pledges[0].item"></textarea></div><div><span>责任人</span><input data-path="pledges[0].person"></div></section>
      <section><h4>承诺事项二</h4><div><span>事项内容</span><textarea data-path="pledges[1].item"></textarea></div><div><span>责任人</span><input data-path="pledges[1].person"></div></section></div>`);
  });

  it('somebody else on the same page', () => {
    expectMapped(`<div><h3>一、本人信息</h3><p>姓名：<input data-path="name"></p><p>政治面貌：<input data-path="politicalStatus"></p>
      <h3>二、家庭主要成员</h3><table><tr><th>称谓</th><th>姓名</th><th>政治面貌</th><th>工作单位</th></tr>
      <tr><td><input></td><td><input data-path=""></td><td><input data-path=""></td><td><input data-path=""></td></tr>
      <tr><td><input></td><td><input data-path=""></td><td><input data-path=""></td><td><input data-path=""></td></tr></table>
      <h3>三、入党介绍人</h3><p>姓名：<input data-path=""></p><p>联系电话：<input data-path=""></p></div>`);
  });

  it('ballots in a sentence', () => {
    expectMapped(
      `<p>本次会议应到党员 <input size="4" data-path=""> 名，实到 <input size="4" data-path="ballotsPresent"> 名；发出票 <input size="4" data-path="ballotsIssued"> 张，收回票 <input size="4" data-path="ballotsReturned"> 张，其中有效票 <input size="4" data-path="ballotsValid"> 张。</p>`,
      democraticReview,
    );
  });

  it('ballots in a matrix with the grades across', () => {
    expectMapped(
      `<table><tr><td></td><td>优秀</td><td>合格</td><td>基本合格</td><td>不合格</td></tr>
      <tr><td>票数</td><td><input data-path="votesExcellent"></td><td><input data-path="votesQualified"></td><td><input data-path="votesBasic"></td><td><input data-path="votesUnqualified"></td></tr></table>`,
      democraticReview,
    );
  });

  it('material style: a floating label after the input', () => {
    expectMapped(`<div style="position:relative;padding-top:16px"><input data-path="name" placeholder=" " aria-labelledby="l1"><label id="l1" style="position:absolute;top:0;left:0">姓名</label></div>
      <div style="position:relative;padding-top:16px"><input data-path="phone" id="p2"><label for="p2" style="position:absolute;top:0;left:0">联系电话</label></div>`);
  });

  it('labels in flex rows with units, notes and buttons between', () => {
    expectMapped(`<div style="display:flex;gap:8px"><em>*</em><b>工作单位</b><input data-path="workUnit"><button type="button">选择</button><i>全称</i>
      <b>所在党支部</b><input data-path="partyBranch"></div>
      <div style="display:flex;gap:8px"><b>身份证号</b><input data-path="idNumber"><i>（18位）</i><b>联系电话</b><input data-path="phone"></div>`);
  });

  it('radios in cells of their own, and grades to tick per row', () => {
    expectMapped(
      `<table><tr data-path="gender"><td>性别</td><td><input type="radio" name="x">男</td><td><input type="radio" name="x">女</td></tr></table>`,
    );
    expectMapped(
      `<table><tr><th>项目</th><th>优秀</th><th>合格</th><th>基本合格</th><th>不合格</th></tr>
      <tr data-path="selfGrade"><td>自评等次</td>${'<td><input type="radio" name="a"></td>'.repeat(4)}</tr>
      <tr data-path="branchGrade"><td>支部评定等次</td>${'<td><input type="radio" name="b"></td>'.repeat(4)}</tr></table>`,
      democraticReview,
    );
  });

  it('a wide table with one record per row is a list of others, not a form', () => {
    expectMapped(`<table><tr><th>序号</th><th>姓名</th><th>职务</th><th>联系电话</th></tr>
      <tr><td>1</td><td><input></td><td><input></td><td><input></td></tr><tr><td>2</td><td><input></td><td><input></td><td><input></td></tr></table>`);
  });

  it('labels in the placeholder alone, beside labels in the layout', () => {
    expectMapped(
      `<div><div><input placeholder="请输入姓名" data-path="name"></div><div><input placeholder="请输入配偶姓名"></div><div><input placeholder="手机号" data-path="phone"></div></div>`,
    );
  });

  it('dates in three boxes', () => {
    expectMapped(`<table><tr><td>出生日期</td><td data-path="birthDate"><select><option>1985</option></select>年<select><option>3</option></select>月<select><option>1</option></select>日</td></tr>
      <tr><td>姓名</td><td><input data-path="name"></td></tr></table>`);
  });

  it('an outer layout table, headings in cells, forms in inner tables', () => {
    expectMapped(`<table><tr><td width="150">首页<br>通知公告<br>党员管理</td><td><table><tr><td colspan="2">党员公开承诺书</td></tr>
      <tr><td align="right">姓名<font color="red">*</font>：</td><td><input data-path="name"></td></tr><tr><td align="right">所在支部：</td><td><input data-path="partyBranch"></td></tr>
      <tr><td colspan="2"><input type="button" value="保存"></td></tr></table></td></tr></table>`);
  });

  it('ARIA grid without a table', () => {
    expectMapped(`<div role="grid"><div role="row"><div role="columnheader">承诺事项</div><div role="columnheader">完成时限</div></div>
      <div role="row"><div role="gridcell"><input data-path="pledges[0].item"></div><div role="gridcell"><input data-path="pledges[0].deadline"></div></div>
      <div role="row"><div role="gridcell"><input data-path="pledges[1].item"></div><div role="gridcell"><input data-path="pledges[1].deadline"></div></div></div>`);
  });

  it('a wizard step whose other steps are hidden', () => {
    expectMapped(
      `<div class="step" style="display:none"><p>姓名 <input></p></div><div class="step"><p>承诺日期 <input type="date" data-path="signedOn"></p><p>备注 <input data-path="remark"></p></div>`,
    );
  });
});
