import { JiannuoError } from '../errors.ts';
import { VaultHeader } from '../vault/header.ts';
import { type Backup, readBackup, RESCUE } from './backup.ts';
import { canonicalJson, sha256Hex } from './journal.ts';
import { z } from './zod.ts';

const FORMAT = 'jiannuo-backup';
const VERSION = 2;

const Body = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  savedAt: z.string(),
  vault: VaultHeader,
  rows: z.array(z.looseObject({})),
});

const SealedRescue = z.object({
  format: z.literal(RESCUE),
  savedAt: z.string(),
  vault: VaultHeader,
  events: z.array(z.looseObject({})),
});

/**
 * 加密备份: the rows of an encrypted store as they stand there, their sealed parts as Base64, and the header that opens them
 * with the passphrase or recovery code of that time.
 */
export interface SealedBackup {
  savedAt: string;
  vault: VaultHeader;
  rows: readonly Record<string, unknown>[];
}

/** The text of a backup file of an encrypted store. `savedAt` is an instant in ISO form. */
export function writeSealedBackup({ rows, vault, savedAt }: SealedBackup): string {
  const body = { format: FORMAT, version: VERSION, savedAt, vault, rows };
  return JSON.stringify({ ...body, sha256: sha256Hex(canonicalJson(body)) });
}

/**
 * Reads a backup or rescue file, encrypted or not. What is in an encrypted one is verified once it is opened.
 * @throws what `readBackup` throws
 */
export function readAnyBackup(text: string): { clear: Backup } | { sealed: SealedBackup } {
  const file = parsed(text);
  const rescue = SealedRescue.safeParse(file);
  if (rescue.success) return { sealed: { ...rescue.data, rows: rescue.data.events } };
  const body = Body.safeParse(file);
  if (!body.success) return { clear: readBackup(text) };
  const { sha256, ...whole } = file as Record<string, unknown>;
  if (sha256 !== sha256Hex(canonicalJson(whole))) throw new JiannuoError('backup.damaged');
  if (body.data.rows.length === 0) throw new JiannuoError('backup.empty');
  return { sealed: body.data };
}

/** Not JSON is for `readBackup` to tell. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
