import { expect, test } from 'vitest';
import { withoutHint } from './header-hint.ts';

test.each([
  ['出生日期\n格式：19900101', '出生日期'],
  ['出生日期 格式19900101', '出生日期'],
  ['入党时间如1990.01', '入党时间'],
  ['入党时间，例如：1990年1月', '入党时间'],
  ['转正时间 yyyy/MM/dd', '转正时间'],
  ['转正时间19900101', '转正时间'],
  ['性别\n请选择', '性别'],
  ['身份\n证号', undefined],
  ['2021年考核结果', undefined],
  ['考核结果2021', undefined],
  ['姓名', undefined],
])('%j names %j', (header, name) => {
  expect(withoutHint(header)).toBe(name);
});
