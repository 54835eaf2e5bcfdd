import { expect, test } from 'vitest';
import { formPairs, furtherPairs } from '../../scripts/han-pairs.ts';
import { simplified } from '../text/traditional.ts';
import packedFurther from '../text/traditional.json' with { type: 'json' };
import packed from './han.json' with { type: 'json' };
import { toSimplified, unpackPairs } from './han.ts';

test.each([
  ['of forms', packed, formPairs],
  ['further', packedFurther, furtherPairs],
])(
  'the packed table says the same as the pairs %s (if not: node scripts/han-tables.ts)',
  (_, text, pairs) => {
    expect(pairs.size).toBeGreaterThan(500);
    expect(new Map([...unpackPairs(text)].sort())).toEqual(new Map([...pairs].sort()));
  },
);

test('a text is rewritten character by character, and only where a table has it', () => {
  expect(toSimplified('黨員承諾書，abc 党员')).toBe('党员承诺书，abc 党员');
  expect(Array.from('黨員鱷魚綠', simplified).join('')).toBe('党员鳄鱼绿');
});
