import { JiannuoError } from '../errors.ts';
import { z } from './zod.ts';

/** A JSON file that people hand to each other: a head that says what it is, and entries. */
export interface SharedFile<T> {
  /** Value of `format`. */
  format: string;
  version: number;
  /** Member that holds the entries. */
  key: string;
  entry: z.ZodMiniType<T>;
  /** Codes of its errors: no JSON; something else; from a later version; no entry in it; an entry that is wrong. */
  codes: Record<'notJson' | 'other' | 'newer' | 'empty' | 'entry', string>;
}

/** The text of such a file. `savedAt` is an instant in ISO form. */
export function writeSharedFile<T>(file: SharedFile<T>, entries: readonly T[], savedAt: string): string {
  const { format, version, key } = file;
  return `${JSON.stringify({ format, version, savedAt, [key]: entries }, null, 2)}\n`;
}

/**
 * Reads such a file, all of it or nothing.
 * @throws the file's own codes; `entry` with the number of the entry, from 1, and the part of it that is wrong
 */
export function readSharedFile<T>(file: SharedFile<T>, text: string): T[] {
  const { codes } = file;
  const head = headOf(file).safeParse(parseJson(text, codes.notJson));
  const entries = head.success ? head.data[file.key] : undefined;
  if (!head.success || !Array.isArray(entries)) throw new JiannuoError(codes.other);
  const version = Number(head.data['version']);
  if (version > file.version) throw new JiannuoError(codes.newer, { version });
  if (entries.length === 0) throw new JiannuoError(codes.empty);
  return entries.map((entry, at) => {
    const parsed = file.entry.safeParse(entry);
    if (parsed.success) return parsed.data;
    const part = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new JiannuoError(codes.entry, { entry: at + 1, part: part || '{}' }, { cause: parsed.error });
  });
}

/** `20260501-093000`, in local time, for names of files. */
export function fileStamp(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join('');
  return `${day}-${time}`;
}

function headOf({ format, key }: Pick<SharedFile<unknown>, 'format' | 'key'>) {
  return z.looseObject({ format: z.literal(format), version: z.int(), [key]: z.array(z.unknown()) });
}

function parseJson(text: string, code: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JiannuoError(code, {}, { cause: error });
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
