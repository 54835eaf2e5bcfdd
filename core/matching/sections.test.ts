import { describe, expect, it } from 'vitest';
import { foreignSection, leadsToOthers, titlesOthers } from './sections.ts';

describe('titles of parts about others', () => {
  it.each(['配偶信息', '三、家庭主要成员', '紧急联系人', '社会关系：'])('%s', (title) => {
    expect(titlesOthers(title)).toBe(true);
  });

  it.each(['家庭住址', '配偶姓名', '家长须知，请仔细阅读', '联系人：测甲', '基本信息'])('not %s', (text) => {
    expect(titlesOthers(text)).toBe(false);
  });
});

describe('parts that are left alone', () => {
  it.each(['填 报 人', '監督人資料', '指导教师', '评议人信息', '党支部书记', '集体负责人', '结对帮扶情况'])(
    '%s',
    (title) => {
      expect(foreignSection([title])).toBe('otherPersonSection');
    },
  );

  it.each([
    '被推荐人信息',
    '推荐人选',
    '推荐人与被推荐人情况',
    '优秀指导教师申报表',
    '党员结对帮扶登记表',
    '被谈话人',
    '优秀党支部书记',
    '承诺人',
  ])('not %s', (title) => {
    expect(foreignSection([title])).toBeUndefined();
  });
});

describe('lines about others', () => {
  it.each([
    ['申请人配偶：姓名', '申请人配偶'],
    ['配偶姓名：', '配偶姓名'],
    ['紧急联系人 电话', '紧急联系人'],
  ])('%s', (label, lead) => {
    expect(leadsToOthers(label)).toBe(lead);
  });

  it.each(['家庭住址：', '姓名：', '本人电话'])('not %s', (label) => {
    expect(leadsToOthers(label)).toBeUndefined();
  });
});
