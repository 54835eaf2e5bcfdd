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
