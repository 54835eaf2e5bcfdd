import { expect, test } from 'vitest';
import { beforeOf, doubtOf, type Sign } from './parting.ts';

const sign = (more: Partial<Sign>): Sign => ({
  anew: true,
  status: 200,
  signIn: false,
  text: '',
  shut: 0,
  ...more,
});
const before = beforeOf([]);

test.each(['保存成功', '党员列表\n姓名\n状态\n王样一\n审核未通过', '已提交，等待审核', '未提交 3 人'])(
  'a page that says %j speaks of no refusal',
  (text) => {
    expect(doubtOf([sign({ text })], before, true)).toBeUndefined();
  },
);

test.each([
  ['提示\n保存失败：身份证号已存在，请返回修改。', '保存失败：身份证号已存在，请返回修改'],
  ['数据没有保存！请重试', '数据没有保存'],
  ['系统错误', '系统错误'],
  ['您的登录已超时，请重新登录', '您的登录已超时，请重新登录'],
  ['java.lang.NullPointerException', 'java.lang.NullPointerException'],
])('a page that says %j is no proof of a save', (text, said) => {
  expect(doubtOf([sign({ text })], before, true)).toEqual({ kind: 'said', text: said });
});

test('an error of the portal is no proof, nor is a page that asks to sign in', () => {
  expect(doubtOf([sign({ status: 500 })], before, true)).toEqual({ kind: 'status', status: 500 });
  expect(doubtOf([sign({ status: 404, anew: false })], before, true)).toBeUndefined();
  expect(doubtOf([sign({}), sign({ signIn: true })], before, true)).toEqual({ kind: 'signIn' });
  expect(doubtOf([sign({ signIn: true })], before, false)).toBeUndefined();
});

test('what the form’s page said all along is no news, nor is a frame that was shut before', () => {
  const note = sign({ text: '无法提交的请换浏览器。', shut: 1 });
  expect(doubtOf([note], beforeOf([note]), true)).toBeUndefined();
  expect(doubtOf([note, sign({ shut: 1 })], beforeOf([note]), true)).toEqual({ kind: 'errorPage' });
});
