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
  /** PBKDF2 with SHA-256. */
  passphrase: z.extend(Wrapped, { iterations: z.int().check(z.gte(600_000)) }),
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

export type Weakness = 'short' | 'repeated';
export const LEAST_LENGTH = 10;
/** A word counts as two signs in scripts whose characters are words. */
const WIDE = /\p{Script=Han}/gu;

/** Why a passphrase is refused: too easily tried out. `undefined` where it may be used. */
export function weaknessOf(passphrase: string): Weakness | undefined {
  const signs = [...passphrase.normalize('NFKC')];
  const wide = passphrase.match(WIDE)?.length ?? 0;
  if (signs.length + wide < LEAST_LENGTH) return 'short';
  return new Set(signs).size < 5 ? 'repeated' : undefined;
}
