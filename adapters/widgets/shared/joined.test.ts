import { expect, test } from 'vitest';
import { apart } from './joined.ts';

test('choices shown as one text stand each by itself, and an option with a comma stays whole', () => {
  expect(apart(['公开栏, 校园网，会议、其他'])).toEqual(['公开栏', '校园网', '会议', '其他']);
  expect(apart(['甲 / 乙', '10/12'])).toEqual(['甲 / 乙', '10/12']);
  expect(apart(['书记、主任'], ['书记、主任', '委员'])).toEqual(['书记、主任']);
});
