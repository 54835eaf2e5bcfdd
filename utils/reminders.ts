import { z } from '#core/model/zod.ts';
import { browser } from '#imports';

/** Also the name of the alarm. */
export const REMINDERS_KEY = 'reminders';

/** Asked for when somebody turns reminders on, and not before. */
export const REMINDER_PERMISSIONS = { permissions: ['alarms', 'notifications'] } as const;

/** 提醒: kept in `storage.local`. Off by default. */
export const ReminderSettings = z.object({
  on: z._default(z.boolean(), false),
  /** Days before a deadline. */
  leads: z._default(z.array(z.int().check(z.nonnegative())), [7, 3, 1]),
  /** Deadline and lead time of what was told already. */
  told: z._default(z.array(z.string()), []),
  /** Day on which deadlines were looked through last; `''` before the first time. */
  lookedOn: z._default(z.string(), ''),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export async function readReminders(): Promise<ReminderSettings> {
  const stored = await browser.storage.local.get(REMINDERS_KEY);
  return ReminderSettings.parse(stored[REMINDERS_KEY] ?? {});
}

export async function writeReminders(change: Partial<ReminderSettings>): Promise<ReminderSettings> {
  const next = ReminderSettings.parse({ ...(await readReminders()), ...change });
  await browser.storage.local.set({ [REMINDERS_KEY]: next });
  return next;
}

/** Asks the user; must be called while the browser still counts the user's press. */
export function askForReminders(): Promise<boolean> {
  return browser.permissions.request({ permissions: [...REMINDER_PERMISSIONS.permissions] });
}

export function mayRemind(): Promise<boolean> {
  return browser.permissions.contains({ permissions: [...REMINDER_PERMISSIONS.permissions] });
}
