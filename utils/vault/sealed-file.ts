import { JiannuoError } from '#core/errors.ts';
import type { Backup } from '#core/model/backup.ts';
import { verifyChain } from '#core/model/journal.ts';
import type { SealedBackup } from '#core/model/sealed-backup.ts';
import { readRecoveryCode } from '#core/vault/recovery-code.ts';
import { isSealed, openEvent } from '../journal/rows.ts';
import type { Vault } from '../journal/database.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type Bytes, makeCipher } from './cipher.ts';
import { type Secret, unwrap } from './header-keys.ts';

/** Rows as a file can hold them. */
export function fileRows(rows: readonly unknown[]): Record<string, unknown>[] {
  return rows.map((row) =>
    isSealed(row)
      ? { ...row, sealed: toBase64(new Uint8Array(row.sealed)) }
      : (row as Record<string, unknown>),
  );
}

export interface OpenedBackup {
  backup: Backup;
  vault: Vault;
  dataKey: Bytes;
}

/**
 * Opens an encrypted backup and verifies everything in it.
 * @param secret what somebody typed: a recovery code where it is one, a passphrase otherwise
 * @throws `vault.wrongPassphrase`, `vault.wrongCode`, `backup.damaged`
 */
export async function openSealedBackup(sealed: SealedBackup, secret: string): Promise<OpenedBackup> {
  const header = sealed.vault;
  const dataKey = await unwrap(header, secretOf(secret));
  const cipher = await makeCipher(header.vaultId, dataKey);
  try {
    const rows = sealed.rows.map((row) =>
      typeof row['sealed'] === 'string' ? { ...row, sealed: fromBase64(row['sealed']) } : row,
    );
    const events = await Promise.all(rows.map((row) => openEvent(row, cipher)));
    verifyChain(events);
    const { savedAt } = sealed;
    return {
      backup: { format: 'jiannuo-backup', version: 1, savedAt, events },
      vault: { header, cipher },
      dataKey,
    };
  } catch (error) {
    throw new JiannuoError('backup.damaged', {}, { cause: error });
  }
}

function secretOf(typed: string): Secret {
  try {
    return { recoveryCode: readRecoveryCode(typed) };
  } catch (error) {
    if (error instanceof JiannuoError) return { passphrase: typed };
    throw error;
  }
}
