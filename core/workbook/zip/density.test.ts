import { expect, test } from 'vitest';
import { denseParts } from './density.ts';
import { encodeUtf8 } from '../encoding.ts';
import { writeZip } from './zip.fixture.ts';

const of = (name: string, text: string) => ({ name, data: encodeUtf8(text) });

test('a large part of nothing but repetition is named, a small one and an ordinary one are not', () => {
  const ordinary = Array.from({ length: 40_000 }, (_, n) => `<v>${(n * 2_654_435_761) % 1_000_003}</v>`).join(
    '',
  );
  const bytes = writeZip([
    of('xl/worksheets/sheet1.xml', '<c s="1"/>'.repeat(200_000)),
    of('xl/worksheets/sheet2.xml', '<c s="1"/>'.repeat(9_000)),
    of('xl/sharedStrings.xml', ordinary),
  ]);
  expect(denseParts(bytes)).toEqual([{ name: 'xl/worksheets/sheet1.xml', times: expect.any(Number) }]);
  expect(denseParts(bytes)[0]?.times).toBeGreaterThan(100);
});
