import { expect, it } from 'vitest';
import general from '#core/forms/general.ts';
import { planFill } from '#core/matching/plan.ts';
import type { Values } from '#core/model/values.ts';
import { describeMarkup } from './page.fixture.ts';

const GRADES = ['优秀', '合格', '基本合格', '不合格'];

function radios(name: string): string {
  return GRADES.map((_, at) => `<td><input type="radio" name="${name}" value="${at}"></td>`).join('');
}

const select = (name: string): string =>
  `<td><select name="${name}"><option>请选择</option>${GRADES.map((each) => `<option>${each}</option>`).join('')}</select></td>`;

const card = (who: string, name: string): string =>
  `<section><h3>${who}</h3><div><span>评议等次</span><select name="${name}"><option></option>${GRADES.map((each) => `<option>${each}</option>`).join('')}</select></div></section>`;

const question = (text: string, name: string): string =>
  `<div class="q"><p>${text}</p>${['满意', '基本满意', '不满意'].map((each) => `<label><input type="radio" name="${name}" value="${each}">${each}</label>`).join('')}</div>`;

/** What would be written, by the id or name of the first element of each control. */
function written(html: string, values: Values): Record<string, unknown> {
  const { page, registry } = describeMarkup(html);
  const plan = planFill([page], general, values);
  return Object.fromEntries(
    plan.writes.map(({ ref, next }) => {
      const root = registry.control(ref)?.root;
      const field = root?.matches('input,select') ? root : root?.querySelector('input,select');
      return [field?.getAttribute('name') ?? '', next];
    }),
  );
}

const header = `<tr><th>序号</th><th>姓名</th><th>部门</th>${GRADES.map((grade) => `<th>${grade}</th>`).join('')}</tr>`;

it('one row per person, one column per grade', () => {
  const rows = [
    ['王试样', '语文组'],
    ['李试样', '数学组'],
    ['张　试样', '数学组'],
  ];
  const html = `<table>${header}${rows
    .map(
      ([name, dept], at) => `<tr><td>${at + 1}</td><td>${name}</td><td>${dept}</td>${radios(`r${at}`)}</tr>`,
    )
    .join('')}</table>`;
  const ratings = [
    { subject: '张试样', dept: '数学组', grade: '不合格' },
    { subject: '王试样', grade: '合格' },
    { subject: '李试样', dept: '英语组', grade: '优秀' },
  ];
  expect(written(html, { ratings })).toEqual({ r2: '不合格', r0: '合格' });
});

it('one row per person, a select per indicator', () => {
  const html = `<table><thead><tr><th rowspan="2">姓名</th><th colspan="3">评价项目</th><th rowspan="2">总体评价</th></tr>
    <tr><th>德</th><th>能</th><th>勤</th></tr></thead><tbody>
    ${['王试样', '李试样'].map((who, at) => `<tr><td>${who}</td>${['d', 'n', 'q', 'z'].map((each) => select(each + at)).join('')}</tr>`).join('')}</tbody></table>`;
  const ratings = [
    { subject: '李试样', item: '能', grade: '合格' },
    { subject: '王试样', item: '德', grade: '优秀' },
    { subject: '王试样', grade: '基本合格' },
  ];
  expect(written(html, { ratings })).toEqual({ n1: '合格', d0: '优秀', z0: '基本合格' });
});

it('one person over several indicator rows', () => {
  const html = `<table><tr><th>对象</th><th>内容</th>${GRADES.map((each) => `<th>${each}</th>`).join('')}</tr>
    <tr><td rowspan="2">王试样</td><td>师德师风</td>${radios('a')}</tr><tr><td>教育教学</td>${radios('b')}</tr>
    <tr><td rowspan="2">李试样</td><td>师德师风</td>${radios('c')}</tr><tr><td>教育教学</td>${radios('d')}</tr></table>`;
  const ratings = [
    { subject: '王试样', item: '教育教学', grade: '优秀' },
    { subject: '李试样', item: '师德师风', grade: '合格' },
  ];
  expect(written(html, { ratings })).toEqual({ b: '优秀', c: '合格' });
});

it('indicators of one sheet with points by several people', () => {
  const html = `<table><tr><th>考核项目</th><th>分值</th><th>自评分</th><th>学生评</th><th>考核组评分</th></tr>
    <tr><td>职业道德</td><td>20</td><td><input name="a1"></td><td><input name="a2"></td><td><input name="a3"></td></tr>
    <tr><td>工作量</td><td>30</td><td><input name="b1"></td><td><input name="b2"></td><td><input name="b3"></td></tr>
    <tr><td>合计</td><td>50</td><td><input name="c1"></td><td><input name="c2"></td><td><input name="c3"></td></tr></table>`;
  const scores = [
    { item: '工作量', by: 'self', value: '29' },
    { item: '职业道德', by: 'school', value: '19.5' },
    { item: '合计', by: 'students', value: '47' },
  ];
  expect(written(html, { scores })).toEqual({ b1: '29', a3: '19.5', c2: '47' });
});

it('a card per person', () => {
  const ratings = [{ subject: '李试样', grade: '合格' }];
  expect(written(card('王试样', 'a') + card('李试样', 'b'), { ratings })).toEqual({ b: '合格' });
});

it('questions that name the indicator', () => {
  const html = question('1．师德师风', 'a') + question('2．作业布置与批改', 'b');
  const ratings = [{ subject: '作业布置与批改', grade: '基本满意' }];
  expect(written(html, { ratings })).toEqual({ b: '基本满意' });
});

const unseen = (text: string): string => `<td><div style="visibility:hidden">${text}</div></td>`;
const members = (name: (text: string) => string, answers: (at: number) => string): string =>
  `<table>${['王试样', '李试样'].map((who, at) => `<tr>${name(who)}<td>语文组</td>${answers(at)}</tr>`).join('')}</table>`;
const answerOf = (at: number): string =>
  `<td>${GRADES.map((grade) => `<label><input type="radio" name="r${at}">${grade}</label>`).join('')}</td>`;

it('columns that stay in place are drawn as a table over the table, which hides its own', () => {
  const html = `<div style="position:relative">${members(unseen, answerOf)}
    <div style="position:absolute;top:0">${members(
      (who) => `<td>${who}</td>`,
      () => unseen('优秀'),
    )}</div></div>`;
  const ratings = [{ subject: '李试样', grade: '合格' }];
  expect(written(html, { ratings })).toEqual({ r1: '合格' });
});

it('a lone tick answers the cell before it in a form, and selects the row in a list', () => {
  const tick = '<td><label><input type="checkbox">是</label></td>';
  const form = `<table><tr><td>姓名</td><td><input></td></tr><tr><td>是否在编</td>${tick}</tr></table>`;
  const list = `<table><tr><th>姓名</th><th>操作</th></tr><tr><td>王试样</td>${tick}</tr></table>`;
  expect(describeMarkup(form).page.controls.map(({ labels }) => labels[0]?.text)).toEqual([
    '姓名',
    '是否在编',
  ]);
  expect(describeMarkup(list).page.controls).toEqual([]);
});
