import { expect, test } from 'vitest';
import { citationText } from './citation-text.ts';

test('nothing hangs behind a document that was given without a section', () => {
  expect(citationText({ document: '活动方案', section: '' })).toBe('活动方案');
  expect(citationText({ document: '活动方案', section: '三、要求' })).toBe('活动方案 · 三、要求');
});
