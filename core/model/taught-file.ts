import { JiannuoError } from '../errors.ts';
import { Taught } from './taught.ts';
import { z } from './zod.ts';

const FORMAT = 'jiannuo-taught';
const VERSION = 1;

const Head = z.object({ format: z.literal(FORMAT), version: z.int(), taught: z.array(z.unknown()) });

/** The text of a file of 教过的栏目, for others who fill in the same portals. `savedAt` is an instant in ISO form. */
export function writeTaughtFile(taught: readonly Taught[], savedAt: string): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, savedAt, taught }, null, 2)}\n`;
}

/**
 * Reads such a file, all of it or nothing.
 * @throws `taughtFile.notJson`, `taughtFile.notTaught`, `taughtFile.newer`, `taughtFile.empty`; `taughtFile.entry` with the number
 *   of the entry, from 1, and the part of it that is wrong
 */
export function readTaughtFile(text: string): Taught[] {
  const head = Head.safeParse(parseJson(text));
  if (!head.success) throw new JiannuoError('taughtFile.notTaught');
  if (head.data.version > VERSION) throw new JiannuoError('taughtFile.newer', { version: head.data.version });
  if (head.data.taught.length === 0) throw new JiannuoError('taughtFile.empty');
  return head.data.taught.map((entry, at) => {
    const parsed = Taught.safeParse(entry);
    if (parsed.success) return parsed.data;
    const part = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new JiannuoError(
      'taughtFile.entry',
      { entry: at + 1, part: part || '{}' },
      { cause: parsed.error },
    );
  });
}

/** File name under the Downloads folder, in local time. */
export function taughtFileName(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join('');
  return `践诺教过的栏目/教过的栏目-${day}-${time}.json`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JiannuoError('taughtFile.notJson', {}, { cause: error });
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
