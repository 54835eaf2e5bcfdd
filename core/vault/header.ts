import { z } from '../model/zod.ts';

/** A data key, encrypted by another key. Bytes as Base64. */
const Wrapped = z.object({ salt: z.base64(), iv: z.base64(), key: z.base64() });

/**
 * What stands beside encrypted data so that it can be opened: the same random data key twice, once under the passphrase
 * and once under the recovery code. Nothing in it is secret.
 */
export const VaultHeader = z.object({
  format: z.literal(1),
  /** Names the data key: a key of another vault is told at once. */
  vaultId: z.uuid(),
  /** PBKDF2 with SHA-256. Beyond the bound a file would keep the machine at work for minutes. */
  passphrase: z.extend(Wrapped, { iterations: z.int().check(z.gte(600_000), z.lte(10_000_000)) }),
  /** HKDF with SHA-256: the code is 155 bits of chance, which nobody tries out. */
  recovery: Wrapped,
});
export type VaultHeader = z.infer<typeof VaultHeader>;

/**
 * How long to wait before the next try after so many wrong ones, in ms. The first slips cost nothing; then it doubles up to
 * five minutes. It keeps others from trying at this screen; who has the files is held up by the iterations alone.
 */
export function delayAfter(wrong: number): number {
  if (wrong < 3) return 0;
  return Math.min(300_000, 5_000 * 2 ** (wrong - 3));
}

export type Weakness = 'short' | 'repeated' | 'digits';
export const LEAST_LENGTH = 10;
/** So much of it must not follow from what came before. */
const LEAST_SURPRISE = 8;
/** Digits alone are dates and telephone numbers, unless there are many. */
const LEAST_DIGITS = 16;
/** A word counts as two signs in scripts whose characters are words. */
const WIDE = /\p{Script=Han}/u;
/** Rows of a keyboard; those of the alphabet and of digits follow from the code points. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '890'];

/** Why a passphrase is refused: too easily tried out. `undefined` where it may be used. */
export function weaknessOf(passphrase: string): Weakness | undefined {
  const signs = [...passphrase.normalize('NFKC').toLowerCase()];
  if (lengthOf(signs) < LEAST_LENGTH) return 'short';
  if (lengthOf(signs.filter(isSurprising)) < LEAST_SURPRISE) return 'repeated';
  const letters = signs.filter((sign) => /[\p{L}\p{S}]/u.test(sign)).length;
  return letters === 0 && signs.length < LEAST_DIGITS ? 'digits' : undefined;
}

function lengthOf(signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** Not the one before again, nor the next in a row, nor what already came after the same sign. */
function isSurprising(sign: string, at: number, signs: readonly string[]): boolean {
  const before = signs[at - 1];
  if (before === undefined) return true;
  if (signs.slice(0, at - 1).some((each, index) => each === before && signs[index + 1] === sign))
    return false;
  const step = (sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  return (
    Math.abs(step) > 1 && !KEYS.some((row) => row.includes(before + sign) || row.includes(sign + before))
  );
}
