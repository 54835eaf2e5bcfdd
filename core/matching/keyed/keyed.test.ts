import { describe, expect, it } from 'vitest';
import general from '../../forms/general.ts';
import type { DescribedControl } from '../../model/page.ts';
import type { Values } from '../../model/values.ts';
import { control, page, text } from '../described.fixture.ts';
import { planFill } from '../plan.ts';

const GRADES = ['优秀', '合格', '基本合格', '不合格'];

/** A choice in a table: what stands beside it in its row, and over it. */
function cell(row: string[], column: string[], more: Partial<DescribedControl> = {}): DescribedControl {
  const label = (row.at(-1) ?? '') + (column[0] ?? '');
  return control(label, { kind: 'radio', options: GRADES, value: '', about: { row, column }, ...more });
}

const of = (who: string, item: string) => cell([item], [], { section: [`对${who}同志的评价`] });
const tick = (who: string, word: string, value = '') =>
  cell([who], [word], { kind: 'checkbox', options: ['是', '否'], value });
const card = (who: string) =>
  control('综合评价等次', { kind: 'radio', options: GRADES, section: ['民主测评', who] });
const second = (name: string) => cell(['王试样'], [name], { kind: 'select', options: GRADES });

function written(controls: DescribedControl[], values: Values, more = {}): Record<string, unknown> {
  const plan = planFill([page(controls, more)], general, values);
  return Object.fromEntries(
    plan.writes.map(({ ref, next }) => [controls.findIndex((each) => each.ref === ref), next]),
  );
}

describe('ratings', () => {
  it('go to the row of their subject, in whatever order', () => {
    const controls = [cell(['1', '王试样'], []), cell(['2', '李试样'], []), cell(['3', '李试样例'], [])];
    const ratings = [
      { subject: '李 试样', grade: '不合格' },
      { subject: '王试样', grade: '合格' },
    ];
    expect(written(controls, { ratings })).toEqual({ 0: '合格', 1: '不合格' });
  });

  it('go where the column of their subject crosses the row of their indicator', () => {
    const controls = [
      cell(['德'], ['王试样']),
      cell(['德'], ['李试样']),
      cell(['能'], ['王试样']),
      cell(['能'], ['李试样']),
    ].map((each, at) => ({ ...each, row: { table: 't', index: Math.floor(at / 2) } }));
    const ratings = [
      { subject: '李试样', item: '德', grade: '合格' },
      { subject: '王试样', item: '能', grade: '优秀' },
    ];
    expect(written(controls, { ratings })).toEqual({ 1: '合格', 2: '优秀' });
  });

  it('go to the card of their subject, with a note on who that is', () => {
    const controls = [card('1. 王试样（教师）'), card('2. 李试样（教师）')];
    expect(written(controls, { ratings: [{ subject: '李试样', grade: '合格' }] })).toEqual({ 1: '合格' });
    expect(written([card('王试样')], { ratings: [{ subject: '教师', grade: '合格' }] })).toEqual({});
  });

  it('go to the choice that offers the grade, and not to the box for words beside it', () => {
    const choice = cell(['王试样'], ['总体评价'], { kind: 'select', options: GRADES });
    const words = cell(['王试样'], ['意见'], { kind: 'text', options: undefined });
    const ratings = [{ subject: '王试样', grade: '合格' }];
    expect(written([choice, words], { ratings })).toEqual({ 0: '合格' });
    const two = [choice, cell(['王试样'], ['民主评议结果'], { kind: 'select', options: GRADES })];
    expect(written(two, { ratings })).toEqual({});
  });

  it('leave homonyms alone, unless the department tells them apart', () => {
    const controls = [cell(['王试样', '语文组'], []), cell(['王试样', '数学组'], [])];
    expect(written(controls, { ratings: [{ subject: '王试样', grade: '合格' }] })).toEqual({});
    const dept = [{ subject: '王试样', dept: '数学组', grade: '合格' }];
    expect(written(controls, { ratings: dept })).toEqual({ 1: '合格' });
    const two = [...dept, { subject: '李试样', dept: '英语组', grade: '优秀' }];
    expect(written([...controls, cell(['李试样', '政治组'], [])], { ratings: two })).toEqual({ 1: '合格' });
  });

  it('go to the column of their indicator, by select or text', () => {
    const controls = ['德', '能', '总评'].map((item) =>
      cell(['王试样'], [item], { kind: 'select', options: ['请选择', ...GRADES] }),
    );
    const ratings = [
      { subject: '王试样', item: '能', grade: '基本合格' },
      { subject: '王试样', item: '勤', grade: '优秀' },
    ];
    expect(written(controls, { ratings })).toEqual({ 1: '基本合格' });
  });

  it('go to the row of their indicator where the page says whom it is about', () => {
    const controls = [cell(['师德师风（20分）'], []), cell(['教学能力'], [])];
    const ratings = [{ subject: '王试样', item: '师德师风', grade: '优秀' }];
    expect(written([control('姓名'), ...controls], { ratings })).toEqual({});
    expect(written(controls, { ratings }, { texts: [text('被测评人', '李试样')] })).toEqual({});
    expect(written(controls, { ratings }, { texts: [text('被测评人', '王试样')] })).toEqual({ 0: '优秀' });
    expect(written(controls, { ratings, name: '王试样' })).toEqual({ 0: '优秀' });
    expect(written(controls, { ratings })).toEqual({ 0: '优秀' });
    const both = [...ratings, { subject: '李试样', item: '教学能力', grade: '合格' }];
    expect(written(controls, { ratings: both })).toEqual({});
  });

  it('go to the row of their indicator where a title speaks of their subject', () => {
    const controls = [cell(['师德师风'], [], { section: ['对学校领导班子的总体评价'] })];
    const ratings = [
      { subject: '学校领导班子', item: '师德师风', grade: '优秀' },
      { subject: '校医室', item: '服务态度', grade: '合格' },
    ];
    expect(written(controls, { ratings })).toEqual({ 0: '优秀' });
  });

  it('go to the question that quotes their indicator', () => {
    const question = control('7. 您对“师德师风”的评价', { kind: 'radio', options: GRADES });
    expect(written([question], { ratings: [{ item: '师德师风', grade: '合格' }] })).toEqual({ 0: '合格' });
  });

  it('go to the question that says in its words what it asks about', () => {
    const questions = ['4. 您对学校教育教学质量的评价是？', '5. 您对学校收费规范的满意程度（　）'].map(
      (asked) => control(asked, { kind: 'radio', options: GRADES }),
    );
    const ratings = [{ item: '收费规范', grade: '合格' }];
    expect(written(questions, { ratings })).toEqual({ 1: '合格' });
  });

  it('go to the table of their subject, where tables of several have the same indicators', () => {
    const controls = [of('王试样', '德'), of('王试样', '勤'), of('李试样', '德'), of('李试样', '廉')];
    const ratings = [
      { subject: '王试样', item: '德', grade: '优秀' },
      { subject: '王试样', item: '廉', grade: '优秀' },
      { subject: '李试样', item: '德', grade: '合格' },
    ];
    expect(written(controls, { ratings })).toEqual({ 0: '优秀', 2: '合格' });
  });

  it('do not go by a title farther up where the page names somebody since', () => {
    const controls = [cell(['德'], [], { section: ['对王试样的评价'] })];
    const ratings = [{ subject: '王试样', item: '德', grade: '优秀' }];
    expect(written(controls, { ratings }, { texts: [text('被测评人', '李试样')] })).toEqual({});
  });

  it('tick the word of the vote beside the name, unless another is ticked', () => {
    const ratings = [{ subject: '王试样', grade: '同意' }];
    const words = ['同意（打√）', '不同意（打√）'];
    const controls = ['李试样', '王试样'].flatMap((who) => words.map((word) => tick(who, word)));
    expect(written(controls, { ratings })).toEqual({ 2: '是' });
    expect(written([tick('王试样', '同意'), tick('王试样', '不同意', '是')], { ratings })).toEqual({});
  });

  it('go to a person whose post stands in brackets', () => {
    const controls = [control('王试样（教务主任）', { kind: 'select', options: GRADES })];
    expect(written(controls, { ratings: [{ subject: '王试样', grade: '优秀' }] })).toEqual({ 0: '优秀' });
  });

  it('are never written where the scale is another', () => {
    const scale = ['优秀', '称职', '基本称职', '不称职'];
    const controls = [cell(['王试样'], [], { options: scale })];
    expect(written(controls, { ratings: [{ subject: '王试样', grade: '合格' }] })).toEqual({});
  });

  it('leave a row with two choices alone, unless one of them asks for the grade', () => {
    const ratings = [{ subject: '王试样', grade: '合格' }];
    expect(written([second('上年'), second('本年')], { ratings })).toEqual({});
    expect(written([second('上年'), second('评议等次')], { ratings })).toEqual({ 1: '合格' });
  });
});

describe('scores', () => {
  const sheet = ['师德修养（20分）', '教育教学（30分）'].flatMap((item) =>
    ['分值', '自评', '互评', '学生评', '考核组评分', '得分'].map((by) =>
      cell([item], [by], { kind: 'number' }),
    ),
  );

  it('go to their indicator and to whoever gave them', () => {
    const scores = [
      { item: '师德修养', by: 'self', value: '18' },
      { item: '教育教学', by: 'school', value: '27.5' },
      { item: '教育教学', by: 'final', value: '27' },
      { item: '出勤', by: 'self', value: '10' },
    ];
    expect(written(sheet, { scores })).toEqual({ 1: '18', 10: '27.5', 11: '27' });
  });

  it('do not take the header of a group for whoever gave them', () => {
    const sheets = ['自我评分', '教研组互评', '学校评分'].map((by) =>
      cell(['出勤（10分）'], [by, '评分'], { kind: 'number' }),
    );
    const controls = [...sheets, cell(['出勤（10分）'], ['最后得分'], { kind: 'number' })];
    const scores = [
      { item: '出勤', by: 'peer', value: '9' },
      { item: '出勤', by: 'final', value: '10' },
    ];
    expect(written(controls, { scores })).toEqual({ 1: '9', 3: '10' });
  });

  it('do not take the points there are to be had for a score', () => {
    const controls = [
      cell(['师德修养'], ['分值'], { kind: 'number' }),
      cell(['师德修养'], ['评分'], { kind: 'number' }),
    ];
    expect(written(controls, { scores: [{ item: '师德修养', by: 'self', value: '18' }] })).toEqual({});
  });
});

describe('extra values', () => {
  it('say yes and no to a tick of the same name, and nothing else', () => {
    const controls = [control('服从安排', { kind: 'checkbox', options: ['是', '否'] })];
    const label = '服从安排';
    expect(written(controls, { extra: [{ label, value: '是' }] })).toEqual({ 0: '是' });
    expect(written(controls, { extra: [{ label, value: '服从' }] })).toEqual({});
  });

  it('go to the control of that very label and to no other', () => {
    const controls = [control('１、普通话等级：'), control('普通话'), control('计算机等级')];
    const extra = [{ label: '普通话等级', value: '二级甲等' }];
    expect(written(controls, { extra })).toEqual({ 0: '二级甲等' });
    expect(written([...controls, control('普通话等级')], { extra })).toEqual({});
  });

  it('go before a field of the form', () => {
    expect(
      written([control('学校')], { workUnit: '甲单位', extra: [{ label: '学校', value: '乙学校' }] }),
    ).toEqual({
      0: '乙学校',
    });
  });

  it('speak of somebody else only by a label that does', () => {
    const spouse = control('姓名', { section: ['配偶信息'] });
    expect(written([spouse], { extra: [{ label: '姓名', value: '王试样' }] })).toEqual({});
    expect(written([spouse], { extra: [{ label: '配偶姓名', value: '王试样' }] })).toEqual({ 0: '王试样' });
    const relation = control('与学生关系', { section: ['家长情况'] });
    expect(written([relation], { extra: [{ label: '与学生关系', value: '母亲' }] })).toEqual({ 0: '母亲' });
  });

  it('switch on and off what they ask for with yes and no, and nothing else', () => {
    const controls = [control('是否公示', { kind: 'switch' }), control('已公示', { kind: 'checkbox' })];
    const extra = [
      { label: '是否公示', value: '否' },
      { label: '已公示', value: '是' },
    ];
    expect(written(controls, { extra })).toEqual({ 0: '否', 1: '是' });
    expect(written(controls, { extra: [{ label: '是否公示', value: '校内公示' }] })).toEqual({});
  });

  it('never go into a search bar', () => {
    const extra = [{ label: '关键字', value: '试样' }];
    expect(written([control('关键字', { filter: true })], { extra })).toEqual({});
  });
});

it('what has no control is named by what it is about', () => {
  const { leftAlone } = planFill([page([control('姓名')])], general, {
    ratings: [{ subject: '王试样', item: '德', grade: '合格' }],
  });
  expect(leftAlone).toContainEqual(expect.objectContaining({ label: '王试样 · 德', reason: 'noControl' }));
});
