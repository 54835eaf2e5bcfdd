import { expect, test } from 'vitest';
import { markShared } from './shared-marks.ts';
import { differenceOf, visiblePieces } from './visible-text.ts';

test('what nobody sees is drawn and named', () => {
  expect(visiblePieces(' 王\u3000样\u200B一\u00A0\t\n')).toEqual([
    { text: '␣', unseen: 'blank' },
    { text: '王' },
    { text: '□', unseen: 'wideBlank' },
    { text: '样' },
    { text: '¦', unseen: 'unseen' },
    { text: '一' },
    { text: '°', unseen: 'fixedBlank' },
    { text: '→', unseen: 'tab' },
    { text: '↵', unseen: 'line' },
  ]);
});

test('digits and letters as wide as characters are told from others; Chinese signs are at home', () => {
  expect(visiblePieces('１２a，Ｘ。')).toEqual([
    { text: '１２', unseen: 'wide' },
    { text: 'a，' },
    { text: 'Ｘ', unseen: 'wide' },
    { text: '。' },
  ]);
});

test('what differs stands between what is the same', () => {
  expect(differenceOf('2003.7.1', '2003-07-01')).toEqual({
    before: '2003',
    now: '.7.',
    next: '-07-0',
    after: '1',
  });
  expect(differenceOf(' 王样一', '王样一')).toEqual({ before: '', now: ' ', next: '', after: '王样一' });
  expect(differenceOf('一样', '一样')).toEqual({ before: '一样', now: '', next: '', after: '' });
  // One sign outside of the basic plane is not cut in two.
  expect(differenceOf('𠮷', '𠮸')).toEqual({ before: '', now: '𠮷', next: '𠮸', after: '' });
});

test('shared clauses are marked wherever they stand, over each other too', () => {
  expect(markShared('甲乙丙甲丁', ['甲', '甲乙'])).toEqual([
    { text: '甲乙', shared: true },
    { text: '丙', shared: false },
    { text: '甲', shared: true },
    { text: '丁', shared: false },
  ]);
  expect(markShared('', ['甲'])).toEqual([]);
  expect(markShared('甲', ['', '乙'])).toEqual([{ text: '甲', shared: false }]);
});
