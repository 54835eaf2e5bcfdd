import { describe, expect, it } from 'vitest';
import { normaliseLabel, plainText } from './label.ts';
import { askedLabel } from './asked-label.ts';
import { numberedLabel } from './numbered-label.ts';

describe('normaliseLabel', () => {
  it.each([
    ['姓　　名', '姓名'],
    ['*姓名：', '姓名'],
    ['姓名（必填）', '姓名'],
    ['【姓名】', '姓名'],
    ['一、姓名:', '姓名'],
    ['(1) 姓名', '姓名'],
    ['①姓名', '姓名'],
    ['12.出生年月（YYYY-MM）', '出生年月'],
    ['入党时间（格式：2016-05-01）', '入党时间'],
    ['個人總結(500字以内)', '个人总结'],
    ['黨內職務', '党内职务'],
    ['＊ 身份证号 ：', '身份证号'],
  ])('%s is %s', (raw, plain) => {
    expect(normaliseLabel(raw)).toBe(plain);
  });

  it('keeps what makes another label', () => {
    expect(normaliseLabel('现任职务及职称')).toBe('现任职务及职称');
    expect(normaliseLabel('姓名（配偶）')).toBe('姓名(配偶)');
    expect(normaliseLabel('入党时间（预备）')).toBe('入党时间(预备)');
    expect(normaliseLabel('三争一创')).toBe('三争一创');
  });
});

describe('numberedLabel', () => {
  it.each([
    ['承诺事项一', '承诺事项', 0],
    ['措施2', '措施', 1],
    ['承诺事项（三）', '承诺事项', 2],
    ['第二条承诺', '承诺', 1],
    ['承诺1-完成时限：', '承诺完成时限', 0],
    ['承诺事项十', '承诺事项', 9],
    ['承诺事项③', '承诺事项', 2],
    ['措施(2)', '措施', 1],
    ['措施（二）', '措施', 1],
    ['措施【2】', '措施', 1],
    ['措施〔二〕：', '措施', 1],
    ['措施⑵', '措施', 1],
    ['措施（第2项）', '措施', 1],
    ['承诺事项2）', '承诺事项', 1],
    ['*完成时限（2）（yyyy-MM）', '完成时限', 1],
    ['承诺事项（十一）(100字以内)', '承诺事项', 10],
  ])('%s is number %s', (raw, base, index) => {
    expect(numberedLabel(raw)).toEqual({ base, index });
  });

  it('is silent without exactly one number', () => {
    expect(numberedLabel('承诺事项')).toBeNull();
    expect(numberedLabel('三比一争')).toBeNull();
    expect(numberedLabel('承诺0')).toBeNull();
  });
});

it.each([
  ['请输入姓名', '姓名'],
  ['请选择 入党时间', '入党时间'],
  ['手机号码', '手机号码'],
  ['您的姓名是？', '姓名'],
  ['3、您的政治面貌：', '政治面貌'],
  ['请填写您所在的党支部', '党支部'],
  ['您的工作单位是哪里？', '工作单位'],
  ['您配偶的姓名', '您配偶的姓名'],
  ['请选择您推荐的党员姓名', '您推荐的党员姓名'],
  ['填写本人的职务', '职务'],
  ['你单位叫什么？', '单位'],
  ['请在此填写民族', '民族'],
  ['录入单位', '录入单位'],
  ['填写部门：', '填写部门'],
  ['上传单位', '上传单位'],
  ['录入本人单位', '录入本人单位'],
  ['本人单位', '本人单位'],
  ['您的职务是什么', '职务'],
])('%s asks for %s', (shown, asked) => {
  expect(askedLabel(shown)).toBe(asked);
});

it.each([
  ['输入姓名', '姓名'],
  ['点击选择民族', '民族'],
  ['请选择', '请选择'],
])('%s in a box asks for %s', (shown, asked) => {
  expect(askedLabel(shown, true)).toBe(asked);
});

it('glyphs of icon fonts are no words', () => {
  expect(plainText('\ue63f男')).toBe('男');
  expect(normaliseLabel('\ue605 姓名：')).toBe('姓名');
});
