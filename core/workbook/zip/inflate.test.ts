import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { InflateError } from './inflate-codes.ts';
import { inflate } from './inflate.ts';

function inflated(input: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  inflate(input, (piece) => pieces.push(piece.slice()));
  return new Uint8Array(Buffer.concat(pieces));
}

const random = seeded(1951);
const samples: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(7)],
  ['one byte again and again', new Uint8Array(300_000).fill(65)],
  ['bytes of chance', Uint8Array.from({ length: 200_000 }, () => random.integer(0, 255))],
  ['few letters', Uint8Array.from({ length: 500_000 }, () => random.integer(60, 66))],
  [
    'matches from far away',
    Uint8Array.from({ length: 400_000 }, (_, n) => Math.imul(n % 32_700, 0x9e3779b1) >>> 24),
  ],
  [
    'words of XML',
    new Uint8Array(
      Buffer.from(
        Array.from(
          { length: 40_000 },
          (_, n) => `<c r="A${n}" t="s"><v>${random.integer(0, 999)}</v></c>`,
        ).join(''),
      ),
    ),
  ],
];

test.each(samples)('unpacks %s at every level', (_, data) => {
  for (const level of [0, 1, 6, 9] as const) {
    expect(Buffer.compare(inflated(deflateSync(data, { level })), data), `level ${level}`).toBe(0);
  }
});

test('data that is cut off or changed ends with an error or with other bytes, never outside of it', () => {
  const [, data] = samples.at(-1)!;
  const packed = deflateSync(data.subarray(0, 20_000));
  for (let n = 0; n < 2000; n++) {
    const bytes = n % 2 === 0 ? packed.slice(0, random.integer(0, packed.length - 1)) : packed.slice();
    if (n % 2 === 1) bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
    try {
      const out = inflated(bytes);
      if (n % 2 === 0) expect(out.length).toBeLessThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(InflateError);
    }
  }
});

test('a match that reaches back before the beginning is refused', () => {
  const [, words] = samples.at(-1)!;
  const packed = deflateSync(words.subarray(0, 1000), { dictionary: words.subarray(0, 1000) });
  expect(() => inflated(packed)).toThrow(InflateError);
});
