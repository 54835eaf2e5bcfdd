import { describe, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import type { Field } from '../model/form-type.ts';
import { namesSomebody } from './header-names.ts';

/** What a form calls its fields, those of its rows too. */
function labelsOf({ label, aliases, columns = [] }: Field): string[] {
  return [label, ...aliases, ...columns.flatMap(labelsOf)];
}

describe('a header that names somebody', () => {
  test.each([
    '张样',
    '张 样',
    '周样一',
    '欧阳样例',
    '牛样',
    '房样一',
    '向样一',
    '李登科',
    '王某',
    '李*样',
    '买买提·艾力',
    '得分（王样一）',
    '评委 李样二',
  ])('%s', (header) => expect(namesSomebody(header)).toBe(true));

  test.each(
    '姓名 单位 党支部 任务 成绩 任职时间 周次 周课时 高级职称 高一（6）班 金额 文件名 文号 常用电话 安全工作 单项得分 毕业院校 简历 序号 备注 季度 申报人 谈话人 曾用名 Name'.split(
      ' ',
    ),
  )('%s is a word', (header) => expect(namesSomebody(header)).toBe(false));

  test('no form calls any of its fields like somebody', () => {
    const labels = forms.flatMap(({ title, fields }) => [title, ...fields.flatMap(labelsOf)]);
    expect(labels.length).toBeGreaterThan(2000);
    expect(labels.filter(namesSomebody)).toEqual([]);
  });
});
