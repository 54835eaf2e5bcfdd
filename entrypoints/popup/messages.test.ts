import { expect, test } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import type { FieldOutcome, FillReport } from '#core/model/page.ts';
import { undoMessage } from './messages.ts';

const verified: FieldOutcome = { state: 'verified' };
const failed = (reason: string, params = {}): FieldOutcome => ({ state: 'failed', reason, params });
const undone = (...fields: [path: string, label: string, outcome: FieldOutcome][]): FillReport => ({
  fields: fields.map(([path, label, outcome], at) => ({
    ref: `f0:c${at}`,
    path,
    label,
    old: '',
    new: '',
    outcome,
    ms: 1,
  })),
  clicks: [],
  ms: 1,
});

test('an undo names what was not restored and why, the boxes of a date once, numbers masked', () => {
  const report = undone(
    ['name', '姓名', verified],
    ['birthDate', '出生日期', verified],
    ['birthDate', '出生日期', failed('cannotClear')],
    ['birthDate', '出生日期', failed('cannotClear')],
    ['idNumber', '身份证号', failed('readBackDiffers', { shown: '11010519491231002X' })],
  );
  const message = undoMessage(report, 0, memberPledge);
  expect(message).toEqual({
    tone: 'warning',
    text: '已恢复 1 项，共 3 项。没有恢复：“出生日期”（控件不能清空，请手动恢复）；“身份证号”（填写后读回的内容不同：“110***********002X”）。',
  });
});

test('an undo that restored everything names nothing, and a long list is cut', () => {
  expect(undoMessage(undone(['name', '姓名', verified]), 0, undefined)).toEqual({
    tone: 'success',
    text: '已恢复 1 项，共 1 项。',
  });
  const many = Array.from({ length: 11 }, (_, at): [string, string, FieldOutcome] => [
    `extra[甲${at}]`,
    `甲${at}`,
    failed('controlGone'),
  ]);
  expect(undoMessage(undone(...many), 0, undefined)?.text).toMatch(/“甲7”（[^）]+）；另有 3 项。$/);
});
