import { REMINDERS_KEY, ReminderSettings } from '#core/model/reminders.ts';
import { type Browser, browser } from '#imports';

/** Asked for when somebody turns reminders on, and not before. */
const PERMISSIONS: Browser.permissions.Permissions = { permissions: ['alarms', 'notifications'] };

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
  return browser.permissions.request(PERMISSIONS);
}

export function mayRemind(): Promise<boolean> {
  return browser.permissions.contains(PERMISSIONS);
}
