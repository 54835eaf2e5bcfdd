import { z } from '#core/model/zod.ts';
import { browser } from '#imports';

const KEY = 'settings';

/** 设置: kept in `storage.local`; nothing here is about a person in a roster. */
export const Settings = z.object({
  /** `auto` follows the browser's language. */
  language: z._default(z.enum(['auto', 'zh-CN', 'en']), 'auto'),
  /** Name that journal events carry; `''` where the user gave none, for which views have a word. */
  who: z._default(z.string().check(z.maxLength(40)), ''),
  /** Criteria pack the user works with; nothing is checked where none was chosen. */
  packId: z.optional(z.string()),
  /** Table → ids of the columns that the user has hidden; one that is not there is shown as it usually is. */
  hiddenColumns: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** The first-run guide; `auto` shows it as long as nobody real is in the lists. */
  guide: z._default(z.enum(['auto', 'open', 'closed']), 'auto'),
  /** Colours; `auto` follows the system. */
  theme: z._default(z.enum(['auto', 'light', 'dark']), 'auto'),
  /** Minutes without use after which encrypted data is locked; 0 for never. */
  lockAfter: z._default(z.int().check(z.nonnegative()), 15),
  /** A backup is saved on the first use of each day; nothing was chosen yet where it is absent. */
  dailyBackup: z.optional(z.boolean()),
  /** Day from which a reminder of backups is shown again. */
  remindFrom: z.optional(z.string()),
  /** Fields masked on screens besides those that always are. */
  masked: z._default(z.array(z.string()), []),
  /** After a verdict the next open criterion is shown. */
  goOn: z._default(z.boolean(), true),
  /** Full years after which people and reviews stand in the retention list; none where absent. */
  keepYears: z.optional(z.int().check(z.positive())),
});
export type Settings = z.infer<typeof Settings>;

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return Settings.parse(stored[KEY] ?? {});
}

export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = Settings.parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
