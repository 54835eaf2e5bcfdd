import { expect, it } from 'vitest';
import { describeMarkup, labelsOf } from './page.fixture.ts';

const box = '<input>';

it('a form of label rows over box rows is no list, however many there are', () => {
  const { page } = describeMarkup(`<table>
    <tr><td>姓名</td><td>性别</td><td>出生年月</td></tr><tr><td>${box}</td><td>${box}</td><td>${box}</td></tr>
    <tr><td colspan=2>工作单位</td><td>现任职务</td></tr><tr><td colspan=2>${box}</td><td>${box}</td></tr>
    <tr><td>工作总结</td><td colspan=2><textarea></textarea></td></tr></table>`);
  expect(labelsOf(page)).toEqual(['姓名', '性别', '出生年月', '工作单位', '现任职务', '工作总结']);
});

it('cells that bring their labels along go before the headers of another part', () => {
  const { page } = describeMarkup(`<table>
    <tr><td>姓名</td><td>性别</td><td>民族</td></tr><tr><td>${box}</td><td>${box}</td><td>${box}</td></tr>
    <tr><td rowspan=2>出勤情况</td><td>病假 ${box} 天</td><td>事假 ${box} 天</td></tr>
    <tr><td colspan=2>任教学科：${box}　周课时：${box}节　任教年级：${box}</td></tr></table>`);
  expect(labelsOf(page).slice(3)).toEqual(['病假', '事假', '任教学科', '周课时', '任教年级']);
});

it('the row of a matrix is named by the indicator, not by the group beside several rows', () => {
  const { page } = describeMarkup(`<table><tr><th>类别</th><th>项目</th><th>自评</th><th>互评</th></tr>
    <tr><td rowspan=2>教学</td><td>备课</td><td>${box}</td><td>${box}</td></tr><tr><td>上课</td><td>${box}</td><td>${box}</td></tr>
    <tr><td>考勤</td><td>出勤情况</td><td>${box}</td><td>${box}</td></tr></table>`);
  expect(labelsOf(page).slice(-2)).toEqual(['出勤情况自评', '出勤情况互评']);
});

it('a box that nothing else names goes by what follows it, or by the option it is for', () => {
  const { page } = describeMarkup(
    `<p>（${box}年度）</p><div>途径：<input type=checkbox name=a>公示栏 <input type=checkbox name=a>其他 ${box}</div>`,
  );
  expect(labelsOf(page)).toEqual(['年度', '途径', '其他']);
});

it('a second box after a label gets no label from farther off', () => {
  const { page } = describeMarkup(
    `<p>总体评分</p><div><input type=range><span>0 分</span></div><p>参会时间</p><div><input type=date> <input type=time></div>`,
  );
  expect(labelsOf(page)[2]).not.toContain('分');
});

it('a bar of conditions alone in its page is for a search', () => {
  const { page } = describeMarkup(
    `<form><table><tr><td>姓名 ${box} 年度 ${box} <input type=button value=查询></td></tr></table></form>`,
  );
  expect(page.controls.map(({ filter }) => filter)).toEqual([true, true]);
});

it('words without size, under a label that the style sheet draws, name nothing', () => {
  const { page } =
    describeMarkup(`<style>.ghost{font-size:0}.ghost::before{content:'紧急联系人';font-size:16px}</style>
    <p><span class=ghost>部门</span>${box}</p><p style="font-size:0"><span style="font-size:16px">姓名</span>${box}</p>`);
  expect(labelsOf(page)).toEqual(['', '姓名']);
});
