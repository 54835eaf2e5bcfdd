import { expect, test } from 'vitest';
import type { LeftAlone } from '#core/model/page.ts';
import { whyNothing } from './why-nothing.ts';

function titleOf(...leftAlone: LeftAlone[]): string | undefined {
  return whyNothing({ writes: [], leftAlone })?.title;
}

/** A control of a field of the form. */
const field = (reason: string): LeftAlone => ({
  ref: 'f0:c0',
  path: 'name',
  label: '姓名',
  reason,
  params: {},
});
const captcha: LeftAlone = { ref: 'f0:c9', label: '验证码', reason: 'captcha', params: {} };
const notOnPage: LeftAlone = { path: 'remark', label: '备注', reason: 'noControl', params: {} };

test('another person on the page is named', () => {
  const other: LeftAlone = {
    path: 'name',
    label: '姓名',
    reason: 'otherPerson',
    params: { shown: '王样一' },
  };
  expect(titleOf(other)).toBe('页面上是另一个人（王样一），整页不填');
});

test('a page for looking is told from one without the form, and from one that is filled already', () => {
  const viewOnly = '这个页面只能查看，没有可以填写的字段';
  expect(titleOf(notOnPage)).toBe(viewOnly);
  expect(titleOf(field('readOnly'), field('disabled'), field('noValue'), captcha)).toBe(viewOnly);
  expect(titleOf(captcha, notOnPage)).toBe('页面上没有找到这种表单的字段');
  expect(titleOf(field('alreadyThere'), field('disabled'), field('noValue'))).toBe('页面上已经是此人的内容');
});

test('a person without data is told from a page without fields', () => {
  expect(titleOf(field('noValue'), captcha)).toBe('此人的资料里没有这个页面要填的内容');
});

test('several reasons are all named, the most frequent first', () => {
  const leftAlone = [field('tooLong'), field('optionMissing'), field('optionMissing'), field('noValue')];
  expect(whyNothing({ writes: [], leftAlone })?.text).toContain(
    '没有完全对应的选项（2 项）；超过控件的字数上限（1 项）',
  );
});
