import { expect, it } from 'vitest';
import { weaknessOf } from './weakness.ts';

it('refuses short and monotonous passphrases', () => {
  expect(weaknessOf('abc12345')).toBe('short');
  expect(weaknessOf('1212121212121')).toBe('repeated');
  for (const easy of [
    '1234512345',
    'abcdefghijk',
    'qwertyuiop',
    'ABCabcABCabc',
    '一二一二一二一二',
    'aaaaabbbbbccccc',
  ])
    expect(weaknessOf(easy)).toBe('repeated');
  for (const number of ['19491001 1949', '13800138061527', '2026-03-17 18'])
    expect(weaknessOf(number)).not.toBeUndefined();
  expect(weaknessOf('山高水长人')).toBeUndefined();
  expect(weaknessOf('山高水长 2026')).toBeUndefined();
  expect(weaknessOf('8305 1972 6647 0918')).toBeUndefined();
  expect(weaknessOf('correct horse')).toBeUndefined();
});

it('refuses rows and columns of the keyboard', () => {
  for (const row of ['1qaz2wsx3edc', 'qazwsxedcrfv', '1q2w3e4r5t6y', 'asdfghjkl;zxcvbnm', 'QWERTYuiop123'])
    expect(weaknessOf(row)).toBe('repeated');
});

it('refuses what everybody tries first, with a year or a few signs as well', () => {
  for (const common of [
    'password2026!',
    'P@ssw0rd8305',
    'admin@8305!!',
    'woaini5201314',
    'Xuexiao@2026',
    '我爱你中国2026',
    '践诺密码 2026',
    'we1come2026!',
  ])
    expect([common, weaknessOf(common)]).toEqual([common, 'common']);
  expect(weaknessOf('山高水长 password')).toBeUndefined();
  expect(weaknessOf('学校门口的两棵老槐树')).toBeUndefined();
  expect(weaknessOf('shan gao shui chang 2026')).toBeUndefined();
});

it('refuses the name of the office or of whoever uses it, and little more', () => {
  const own = ['示例中学', 'Shili Middle', ''];
  expect(weaknessOf('示例中学2026', own)).toBe('own');
  expect(weaknessOf('SHILI MIDDLE 99', own)).toBe('own');
  expect(weaknessOf('示例中学2026')).toBeUndefined();
  expect(weaknessOf('示例中学 山高水长', own)).toBeUndefined();
});
