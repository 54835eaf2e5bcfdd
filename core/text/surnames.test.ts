import { expect, test } from 'vitest';
import { looksLikeName } from './surnames.ts';

test.each(['李样二', '孙　样', '欧阳样三', '孙样三三', '买买提·艾力', '李*二', '王某'])(
  '%s is a name',
  (text) => {
    expect(looksLikeName(text)).toBe(true);
  },
);

test.each([
  '得分',
  '成绩',
  '时间',
  '项目',
  '任职情况',
  '金额合计',
  '高级教师',
  '承诺事项',
  '性别',
  '3',
  '',
  '请如实填写',
  '李样二（测）',
])('%s is none', (text) => {
  expect(looksLikeName(text)).toBe(false);
});
