import { describe, expect, it } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { DescribedControl } from '../model/page.ts';
import type { Values } from '../model/values.ts';
import { control, label, page, text } from './described.fixture.ts';
import { matchForm } from './match.ts';
import { planFill } from './plan.ts';
import { valuesFromPage } from './values.ts';

const person: Values = {
  name: '阿依古丽·试样',
  gender: '男',
  idNumber: '11010519491231002X',
  joinPartyDate: '1985-07',
  signedOn: '2016-05-01',
  politicalStatus: '中共党员',
  publicityRoutes: ['公开栏', '电子屏'],
  pledges: [
    { item: '每周听课一次', measure: '列出计划', deadline: '2016-11-30', person: '本人' },
    { item: '帮扶两名学生', deadline: '2016-12' },
  ],
};

const plan = (...controls: DescribedControl[]) => planFill([page(controls)], memberPledge, person);
const left = (one: DescribedControl) => plan(one).leftAlone.find((each) => each.ref === one.ref);
const write = (one: DescribedControl) => plan(one).writes.find((each) => each.ref === one.ref);

describe('what is there already', () => {
  it('is not ticked', () => {
    expect(write(control('政治面貌', { value: '群众' }))).toMatchObject({
      ticked: false,
      note: 'present',
      now: '群众',
    });
    expect(write(control('政治面貌'))).toMatchObject({ ticked: true, next: '中共党员' });
  });

  it('is left alone when it is the same', () => {
    expect(left(control('姓名', { value: '阿依古丽·试样 ' }))?.reason).toBe('alreadyThere');
    expect(left(control('承诺日期', { value: '2016年5月1日' }))?.reason).toBe('alreadyThere');
    expect(left(control('身份证号', { value: '110105 19491231 002X' }))?.reason).toBe('alreadyThere');
    const party = { kind: 'select', value: '党员', options: ['群众', '党员'] } as const;
    expect(left(control('政治面貌', { ...party, options: [...party.options] }))?.reason).toBe('alreadyThere');
  });

  it('does not count a prompt as something', () => {
    expect(
      write(control('性别', { kind: 'select', value: '请选择', options: ['请选择', '男', '女'] }))?.ticked,
    ).toBe(true);
  });
});

describe('text that reads like a prompt', () => {
  it.each(['请先进党员监督小组把关', '—', '-', '未选择'])('%s is text in a text box', (value) => {
    expect(write(control('政治面貌', { value }))).toMatchObject({ ticked: false, note: 'present' });
  });
});

describe('controls that cannot be written', () => {
  it.each([
    ['readOnly', control('民族', { readOnly: true }), 'noValue'],
    ['readOnly', control('姓名', { readOnly: true }), 'readOnly'],
    ['disabled', control('姓名', { disabled: true }), 'disabled'],
  ] as const)('%s', (_name, one, reason) => {
    expect(left(one)?.reason).toBe(reason);
  });

  it('are never shortened into', () => {
    expect(left(control('身份证号', { maxLength: 15 }))).toMatchObject({
      reason: 'tooLong',
      params: { max: '15' },
    });
  });
});

describe('options', () => {
  it('are given in the words of the page', () => {
    expect(write(control('性别', { kind: 'radio', options: ['男性', '女性'] }))).toMatchObject({
      next: '男性',
    });
  });

  it('that are missing are told', () => {
    expect(left(control('性别', { kind: 'radio', options: ['M', 'F'] }))?.reason).toBe('optionMissing');
    const open = control('性别', { kind: 'select', options: ['M', 'F'] });
    expect(write(open)).toMatchObject({ ticked: false, note: 'optionMissing' });
  });

  it('of several choices each go by their own words', () => {
    const boxes = control('公示途径', { kind: 'checkboxes', options: ['校报', '公示栏', 'LED显示屏'] });
    expect(write(boxes)).toMatchObject({ next: ['公示栏', 'LED显示屏'], accepted: [] });
    const fewer = control('公示途径', { kind: 'checkboxes', options: ['校报', '公示栏'] });
    expect(left(fewer)).toMatchObject({ reason: 'optionMissing', params: { wanted: '电子屏' } });
  });
});

describe('dates', () => {
  it('take the format of the control', () => {
    expect(write(control('承诺日期', { kind: 'date', format: 'YYYY年MM月DD日' }))?.next).toBe(
      '2016年05月01日',
    );
    expect(write(control('承诺日期', { kind: 'date', format: 'yyyy/M/d' }))?.next).toBe('2016/5/1');
    expect(write(control('承诺日期'))?.next).toBe('2016-05-01');
  });

  it('are never completed', () => {
    expect(left(control('入党时间', { kind: 'date', format: 'YYYY-MM-DD' }))?.reason).toBe('dayMissing');
    expect(write(control('入党时间', { kind: 'date', format: 'YYYY-MM' }))?.next).toBe('1985-07');
    expect(left(control('承诺日期', { kind: 'date', format: 'YYYY-MM-DD HH:mm:ss' }))?.reason).toBe(
      'formatUnknown',
    );
  });
});

/** Reasons on a page where only its place makes a text the name. */
function reasonsBeside(value: string): string[] {
  const placed = text('姓名', value, { label: label('姓名', { confidence: 0.75 }) });
  const { leftAlone } = planFill([page([control('性别')], { texts: [placed] })], memberPledge, person);
  return leftAlone.map(({ reason }) => reason);
}

describe('another person', () => {
  it('on the page refuses the whole plan', () => {
    const shown = plan(control('姓名', { value: '李试样' }), control('性别'));
    expect(shown.writes).toEqual([]);
    expect(shown.leftAlone).toMatchObject([{ reason: 'otherPerson', params: { shown: '李试样' } }]);
  });

  it('is found by number, read-only text and mask', () => {
    const number = planFill(
      [page([control('性别')], { texts: [text('身份证号', '440524188001010014')] })],
      memberPledge,
      person,
    );
    expect(number.leftAlone[0]).toMatchObject({
      reason: 'otherPerson',
      params: { shown: '440*************14' },
    });
    const same = planFill(
      [page([control('性别')], { texts: [text('身份证号', '110105********002x')] })],
      memberPledge,
      person,
    );
    expect(same.writes).toHaveLength(1);
  });

  it('is found though several controls ask for the name', () => {
    const twice = plan(control('姓名', { value: '李试样' }), control('承诺人'), control('性别'));
    expect(twice.leftAlone[0]?.reason).toBe('otherPerson');
  });

  it('is found where only the place tells a label from a value, by what looks like a name', () => {
    expect(reasonsBeside('李试样')).toContain('otherPerson');
    expect(reasonsBeside('得分')).not.toContain('otherPerson');
  });

  it.each([
    ['李试样同志公开承诺书', 'otherPerson'],
    ['李试样 的述职报告', 'otherPerson'],
    ['示例甲同志公开承诺书', undefined],
    ['党员同志公开承诺书', undefined],
    ['高年级教师公开承诺书', undefined],
    ['全体同志的承诺', undefined],
  ])('is found in the title %s', (title, reason) => {
    const own = { ...person, name: '示例甲' };
    const { leftAlone } = planFill([page([control('性别')], { headings: [title] })], memberPledge, own);
    expect(leftAlone.find((each) => each.reason === 'otherPerson')?.reason).toBe(reason);
  });

  it('in a row of a list does not matter', () => {
    const list = text('姓名', '李试样', { row: { table: 'list', index: 0 } });
    expect(planFill([page([control('性别')], { texts: [list] })], memberPledge, person).writes).toHaveLength(
      1,
    );
  });

  it('is not seen in another middle dot', () => {
    expect(
      plan(control('姓名', { value: '阿依古丽•试样' }), control('性别')).leftAlone.map((each) => each.reason),
    ).not.toContain('otherPerson');
  });
});

describe('pledges', () => {
  it('are joined where the page has one box', () => {
    expect(write(control('承诺内容', { kind: 'longText' }))).toMatchObject({
      path: 'pledgeText',
      next: '1. 每周听课一次（具体措施：列出计划；完成时限：2016-11-30；责任人：本人）\n2. 帮扶两名学生（完成时限：2016-12）',
      note: 'joinedRows',
      ticked: true,
    });
  });

  it('are not joined where the page has rows', () => {
    const row = control('承诺事项', { row: { table: 't', index: 0 }, labels: [label('承诺事项')] });
    const box = control('承诺内容', { kind: 'longText' });
    const both = plan(row, box);
    expect(both.leftAlone.find((each) => each.ref === box.ref)?.reason).toBe('noValue');
    expect(both.leftAlone.filter((each) => each.reason === 'noControl').map((each) => each.path)).toContain(
      'pledges[1].item',
    );
  });
});

describe('from a date to a date', () => {
  it('takes both ends of a span of the form, and neither without the other', () => {
    const span = control('公示时间', { kind: 'dateRange', value: [] });
    const own = { ...person, publicityFrom: '2016-03-01' };
    const both = planFill([page([span])], memberPledge, { ...own, publicityTo: '2016-03-07' });
    expect(both.writes).toEqual([
      expect.objectContaining({ path: 'publicityFrom', next: ['2016-03-01', '2016-03-07'] }),
    ]);
    expect(both.leftAlone.some(({ path }) => path === 'publicityTo')).toBe(false);
    expect(planFill([page([span])], memberPledge, own).writes).toEqual([]);
    const filled = { ...span, value: ['2016-03-01', '2016-03-07'] };
    const matching = matchForm([page([filled])], memberPledge);
    expect(valuesFromPage([page([filled])], matching, memberPledge)).toEqual({
      publicityFrom: '2016-03-01',
      publicityTo: '2016-03-07',
    });
  });

  const range = control('起止时间', { kind: 'dateRange', value: [] });
  const planned = (span: string) =>
    planFill([page([range])], memberPledge, { ...person, extra: [{ label: '起止时间', value: span }] });

  it('takes a text of two dates, and nothing else', () => {
    expect(planned('2016-03-01 至 2016-06-30').writes[0]?.next).toEqual(['2016-03-01', '2016-06-30']);
    expect(planned('2016年3月1日~2016年6月30日').writes[0]?.next).toEqual(['2016-03-01', '2016-06-30']);
    expect(planned('2016-03-01').writes).toEqual([]);
    expect(planned('2016-03-01').leftAlone[0]?.reason).toBe('notADate');
  });
});
