import { z } from './zod.ts';
import { JiannuoError } from '../errors.ts';
import { JournalEvent } from './event.ts';
import { canonicalJson, sha256Hex, verifyChain } from './journal.ts';

const FORMAT = 'jiannuo-backup';
/**
 * An older build does not know the kinds of events that came after it, and would call a backup with them damaged. Up to the first release
 * there is none; from then on a new kind of event takes a higher version, so that `backup.newer` is told.
 */
const VERSION = 1;
export const RESCUE = 'jiannuo-rescue';

const Head = z.object({ format: z.literal(FORMAT), version: z.int() });

const BackupBody = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  savedAt: z.string(),
  events: z.array(JournalEvent),
});

const RescueHead = z.object({ format: z.literal(RESCUE) });

const RescueBody = z.object({
  format: z.literal(RESCUE),
  savedAt: z.string(),
  events: z.array(JournalEvent),
});

/** 备份文件: every event of a journal, and the SHA-256 over everything else in the file. */
export type Backup = z.infer<typeof BackupBody>;

/** The text of a backup file. `savedAt` is an instant in ISO form. */
export function writeBackup(events: readonly JournalEvent[], savedAt: string): string {
  const body = { format: FORMAT, version: VERSION, savedAt, events };
  return JSON.stringify({ ...body, sha256: sha256Hex(canonicalJson(body)) });
}

/**
 * Reads a backup file and verifies everything: format, version, whole-file hash, each event's schema, the chain.
 * A rescue file has no hash of its own; its chain of events is verified all the same.
 * @throws `backup.rescueBroken`, `backup.notJson`, `backup.notBackup`, `backup.newer`, `backup.damaged`, `backup.empty`
 */
export function readBackup(text: string): Backup {
  const file = parseJson(text);
  if (RescueHead.safeParse(file).success) return rescuedEvents(file);
  const head = Head.safeParse(file);
  if (!head.success) throw new JiannuoError('backup.notBackup');
  if (head.data.version > VERSION) throw new JiannuoError('backup.newer', { version: head.data.version });
  const { sha256, ...body } = file as Record<string, unknown>;
  if (sha256 !== sha256Hex(canonicalJson(body))) throw new JiannuoError('backup.damaged');
  const parsed = BackupBody.safeParse(body);
  if (!parsed.success) throw new JiannuoError('backup.damaged', {}, { cause: parsed.error });
  verifyChain(parsed.data.events);
  if (parsed.data.events.length === 0) throw new JiannuoError('backup.empty');
  return parsed.data;
}

/**
 * The text of a 抢救文件: whatever rows of a damaged store can still be read, as they are; of an encrypted one with the header
 * that opens them.
 */
export function writeRescue(rows: readonly unknown[], savedAt: string, vault?: unknown): string {
  return JSON.stringify({ format: RESCUE, savedAt, ...(vault === undefined ? {} : { vault }), events: rows });
}

/** The events of a rescue file, which restore like a backup where they still are a whole journal from its first line. */
function rescuedEvents(file: unknown): Backup {
  const parsed = RescueBody.safeParse(file);
  if (!parsed.success) throw new JiannuoError('backup.rescueBroken', {}, { cause: parsed.error });
  const { savedAt, events } = parsed.data;
  try {
    verifyChain(events);
  } catch (error) {
    throw new JiannuoError('backup.rescueBroken', {}, { cause: error });
  }
  if (events.length === 0) throw new JiannuoError('backup.empty');
  return { format: FORMAT, version: VERSION, savedAt, events };
}

const NAMES = { backup: '践诺备份', sealed: '践诺备份', rescue: '践诺抢救' } as const;

/** File name under the Downloads folder, in local time; that of an encrypted backup says so. */
export function backupFileName(now: Date, kind: keyof typeof NAMES = 'backup'): string {
  const day = `${now.getFullYear()}${pad(now.getMonth() + 1)}${pad(now.getDate())}`;
  const time = `${pad(now.getHours())}${pad(now.getMinutes())}${pad(now.getSeconds())}`;
  return `践诺备份/${NAMES[kind]}-${day}-${time}${kind === 'sealed' ? '-加密' : ''}.json`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JiannuoError('backup.notJson', {}, { cause: error });
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
