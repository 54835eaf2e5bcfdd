import { expect, test } from 'vitest';
import { labelLines, shortLabel } from './chart-label.ts';

test('a long name is cut beside its bar, and whole in lines that fit in a tooltip', () => {
  const name = '𠮷'.repeat(300);
  expect([...shortLabel(name)]).toHaveLength(24);
  expect(shortLabel(name).endsWith('…')).toBe(true);
  const lines = labelLines(name);
  expect(lines.join('')).toBe(name);
  expect(Math.max(...lines.map((line) => [...line].length))).toBe(30);
  expect([shortLabel('示例一小'), labelLines('示例一小')]).toEqual(['示例一小', ['示例一小']]);
});
