import { expect, it } from 'vitest';
import { describeMarkup, labelsOf } from './page.fixture.ts';

const box = '<input>';

const voteRow = (who: string): string =>
  `<tr><td>${who}</td>${'<td><label><input type=radio><span></span></label></td>'.repeat(3)}<td>${box}</td></tr>`;

const drawnRadios = (name: string): string =>
  ['优', '良', '差']
    .map(
      (word) =>
        `<input type=radio name=${name} style="display:none"><div class=drawn-radio style="display:inline-block">${word}</div>`,
    )
    .join('');

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

it('a header of several rows in a table of its own stands over the columns of the body', () => {
  const { page } = describeMarkup(`<div><table style="width:400px"><thead>
    <tr><th rowspan=2>承诺事项</th><th colspan=2>践诺情况</th></tr><tr><th>完成情况</th><th>群众评价</th></tr></thead></table></div>
    <div><table style="width:400px"><tbody>
    <tr><td>${box}</td><td>${box}</td><td>${box}</td></tr><tr><td>${box}</td><td>${box}</td><td>${box}</td></tr></tbody></table></div>`);
  expect(labelsOf(page)).toEqual([
    '承诺事项[0]',
    '完成情况[0]',
    '群众评价[0]',
    '承诺事项[1]',
    '完成情况[1]',
    '群众评价[1]',
  ]);
});

it('radios of a row that have neither name nor words are one choice, named by their columns', () => {
  const { page } = describeMarkup(
    `<table><tr><th>姓名</th><th>优秀</th><th>称职</th><th>不称职</th><th>意见</th></tr>${voteRow('王试样')}${voteRow('李试样')}</table>`,
  );
  const choices = page.controls.filter(({ kind }) => kind === 'radio');
  expect(choices.map(({ options, about }) => [about?.row, options])).toEqual([
    [['王试样'], ['优秀', '称职', '不称职']],
    [['李试样'], ['优秀', '称职', '不称职']],
  ]);
});

it('a question over hidden radios with something drawn for them is their label, and their words are not', () => {
  const { page } = describeMarkup(
    `<div id=qs><div>1. 备课认真</div>${drawnRadios('a')}<div>2. 批改及时</div>${drawnRadios('b')}</div>`,
  );
  expect(labelsOf(page)).toEqual(['备课认真', '批改及时']);
  expect(page.controls.map(({ options }) => options)).toEqual([
    ['优', '良', '差'],
    ['优', '良', '差'],
  ]);
});

it('two boxes with 至 between them go by the label beside their box', () => {
  const { page } = describeMarkup(
    `<div style="display:flex"><label>公示起止时间：</label><div>${box}<span>至</span>${box}</div></div>`,
  );
  expect(labelsOf(page)).toEqual(['公示时间起', '公示时间止']);
});

it('a unit stands after the box, however many boxes are drawn around the field', () => {
  const field = `<div class=input><div><input size=2></div></div>`;
  const { page } = describeMarkup(
    `<div style="display:flex;white-space:nowrap">优秀 ${field} 票　合格 ${field} 票</div>`,
  );
  expect(page.controls.map(({ hint }) => hint)).toEqual(['票', '票']);
});

it('what a library calls its parts is no label', () => {
  const { page } = describeMarkup(
    `<b>总体评价</b> <div role=radiogroup aria-label="radio-group"><label><input type=radio name=a>好</label><label><input type=radio name=a>差</label></div>`,
  );
  expect(labelsOf(page)).toEqual(['总体评价']);
});

it('the words of a tick about parents are no title of what follows', () => {
  const { page } = describeMarkup(
    `<div><input type=checkbox id=a><label for=a>同意向家长公开</label></div><div>承诺日期 ${box}</div>`,
  );
  expect(page.controls.map(({ section }) => section)).toEqual([[], []]);
});

it('a box with a name of its own may be searched, and is no search box', () => {
  const { page } = describeMarkup(
    `<div><span>毕业院校</span><input placeholder="输入关键字搜索"></div><div><input placeholder="输入关键字搜索"></div>`,
  );
  expect(page.controls.map(({ filter }) => filter ?? false)).toEqual([false, true]);
});

it('in a sentence a blank takes what stands in brackets after it', () => {
  const { page } = describeMarkup(`<p>我是${box}（姓名），担任${box}（职务），月薪${box}（元）。</p>`);
  expect(labelsOf(page)).toEqual(['姓名', '职务', '月薪']);
});

it('words without size, under a label that the style sheet draws, name nothing', () => {
  const { page } =
    describeMarkup(`<style>.ghost{font-size:0}.ghost::before{content:'紧急联系人';font-size:16px}</style>
    <p><span class=ghost>部门</span>${box}</p><p style="font-size:0"><span style="font-size:16px">姓名</span>${box}</p>`);
  expect(labelsOf(page)).toEqual(['紧急联系人', '姓名']);
});
