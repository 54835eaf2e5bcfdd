import { describe, expect, it } from 'vitest';
import { leadsToOthers, titlesOthers } from './sections.ts';

describe('titles of parts about others', () => {
  it.each(['配偶信息', '三、家庭主要成员', '紧急联系人', '社会关系：'])('%s', (title) => {
    expect(titlesOthers(title)).toBe(true);
  });

  it.each(['家庭住址', '配偶姓名', '家长须知，请仔细阅读', '联系人：测甲', '基本信息'])('not %s', (text) => {
    expect(titlesOthers(text)).toBe(false);
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
