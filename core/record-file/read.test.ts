import { describe, expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import { readRecordFile } from './read.ts';

const forms = [democraticReview, memberPledge];

function record(values: Record<string, unknown>, form: unknown = 'member-pledge', others: object = {}) {
  const reading = readRecordFile({ form, values, ...others }, forms);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.record;
}

function problems(file: unknown) {
  const reading = readRecordFile(file, forms);
  return 'problems' in reading ? reading.problems.map(({ place, code }) => `${place} ${code}`) : [];
}

test('a record becomes a form type and values', () => {
  const values = {
    name: '王样一',
    joinPartyDate: '2012-07-01',
    publicityRoutes: ['公开栏', '校园网'],
    pledges: [{ item: '导读', measure: '每周一次', deadline: '2016-11-30', person: '王样一' }],
    ratings: [{ subject: '李样二', dept: '教务处', grade: '优秀' }],
    scores: [{ item: '出勤', by: 'self', value: 9.5 }],
    extra: { 身高: 175 },
  };
  expect(record(values)).toEqual({
    asked: 'member-pledge',
    formTypeId: 'member-pledge',
    values: {
      ...values,
      scores: [{ item: '出勤', by: 'self', value: '9.5' }],
      extra: [{ label: '身高', value: '175' }],
    },
    unknownFields: [],
  });
});

describe('keys', () => {
  test.each([
    ['姓名', 'name'],
    ['承诺人：', 'name'],
    ['sex', 'gender'],
    ['join_party_date', 'joinPartyDate'],
    ['birthday', 'birthDate'],
    ['idCard', 'idNumber'],
    ['报送去向', 'submitTo'],
    ['评议年度', 'reviewYear'],
  ])('%s is %s', (key, id) => {
    const { values, unknownFields } = record({ [key]: '1985-01-02' });
    expect(values).toEqual({ [id]: '1985-01-02' });
    expect(unknownFields).toEqual([]);
  });

  test('one that nobody knows is kept under its own name, and told', () => {
    const read = record({ 血型: 'A', 子女: { 人数: 1 }, extra: { 身高: '175' } });
    expect(read.values).toEqual({
      extra: [
        { label: '身高', value: '175' },
        { label: '血型', value: 'A' },
      ],
    });
    expect(read.unknownFields).toEqual(['values.血型', 'values.子女']);
  });

  test('columns go by their labels too, and an unknown one is told', () => {
    const read = record({ pledges: [{ 承诺事项: '导读', 完成时限: '年底', 备注: '无' }] });
    expect(read.values).toEqual({ pledges: [{ item: '导读', deadline: '年底' }] });
    expect(read.unknownFields).toEqual(['values.pledges[0].备注']);
  });

  test('repeating fields may stand beside the values', () => {
    const read = record({ name: '王样一' }, null, { pledges: { item: '导读' }, comment: '试填' });
    expect(read.values).toEqual({ name: '王样一', pledges: [{ item: '导读' }] });
    expect(read.unknownFields).toEqual(['comment']);
  });
});

test('values become text where no guess is involved', () => {
  const { values } = record({
    employeeNumber: 1024,
    remark: true,
    phone: null,
    post: '  ',
    birthDate: '1985年1月2日',
    joinPartyDate: '七一前后',
    publicityRoutes: '公开栏、校园网',
    awards: ['优秀教师', '先进个人'],
    pledges: [],
  });
  expect(values).toEqual({
    employeeNumber: '1024',
    remark: '是',
    birthDate: '1985-01-02',
    joinPartyDate: '七一前后',
    publicityRoutes: ['公开栏', '校园网'],
    awards: '优秀教师\n先进个人',
  });
});

test('a form that the catalogue does not know is named, and no form is made of it', () => {
  expect(record({ name: '王样一' }, 'teacher-file')).toMatchObject({
    asked: 'teacher-file',
    formTypeId: undefined,
  });
  expect(record({ name: '王样一' }, '党员公开承诺书').formTypeId).toBe('member-pledge');
});

test('what cannot be read is told with its place', () => {
  expect(problems([])).toEqual([' recordFile.notRecord']);
  expect(problems({ form: 'member-pledge' })).toEqual(['values recordFile.noValues']);
  expect(problems({ form: 3, values: {} })).toEqual(['form recordFile.objectNotText']);
  expect(
    problems({
      form: 'member-pledge',
      values: {
        joinPartyDate: { year: 2012 },
        birthDate: ['1985-01-02', '1986-01-02'],
        idNumber: 110105194912310020,
        pledges: ['导读'],
        name: '王样一',
        姓名: '李样二',
        extra: { 身高: [] },
      },
    }),
  ).toEqual([
    'values.joinPartyDate recordFile.objectNotText',
    'values.birthDate recordFile.severalValues',
    'values.idNumber recordFile.digitsLost',
    'values.pledges[0] recordFile.notRow',
    'values.姓名 recordFile.twice',
    'values.extra.身高 recordFile.listNotText',
  ]);
});
