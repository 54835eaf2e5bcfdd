import { expect, test } from 'vitest';
import { SHEET_KEYS, SHEETS } from '../authoring/sheets.ts';
import { soundsLikePack } from './pack-names.ts';

const others = SHEET_KEYS.filter((key) => key !== 'settings').map((key) => SHEETS[key].name);
const { name, aliases = [] } = SHEETS.settings;

test.each([name, `${name}表`, `1.${name}`, ...aliases])('%s beside others may be a pack', (settings) => {
  expect(soundsLikePack([settings, ...others])).toBe(true);
});

test('sheets of people are none', () => {
  expect(soundsLikePack(['汇总表', '第二支部', '填写说明'])).toBe(false);
  expect(soundsLikePack([name, '检查'])).toBe(false);
});
