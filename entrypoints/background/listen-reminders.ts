import { browser } from '#imports';
import { shelfOf } from '#catalog/packs.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import { chooseLocale, setLocale } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import { REMINDERS_KEY } from '#core/model/reminders.ts';
import { readReminders, writeReminders } from '#utils/reminders.ts';
import { readSettings } from '#utils/settings.ts';
import { onUnlock } from '#utils/vault/session.ts';
import { readCalendar } from './reminder-calendar.ts';
import type { ShelfReader } from './shelf.ts';
import { type Alarms, type Notice, remind, type ReminderPorts } from './reminders.ts';

const NO_PACKS: OwnPacks = { authored: [], tunings: [] };

/** Both are there only while the user allows them. */
interface Optional {
  alarms?: typeof browser.alarms;
  notifications?: typeof browser.notifications;
}

/**
 * Listens for whatever may concern reminders. A worker is woken only for what it listens to from its first moment on, so the
 * listeners stand at once where the permission is there, and else when it is given.
 */
export function listenForReminders(shelves: Pick<ShelfReader, 'read'>): void {
  let isListening = false;
  // One look after the other: a start and an alarm often come in one breath.
  let working: Promise<void> = Promise.resolve();
  const look = (rings: boolean): void => {
    // What failed stands among the extension's errors, and keeps nothing that comes after from being tried.
    const next = async (before: Promise<void>): Promise<void> => {
      await Promise.allSettled([before]);
      await remind(portsOf(browser, shelves), rings);
    };
    working = next(working);
  };
  const listen = (): void => {
    const { alarms, notifications }: Optional = browser;
    if (isListening || !alarms || !notifications) return;
    isListening = true;
    alarms.onAlarm.addListener(({ name }) => {
      if (name === REMINDERS_KEY) look(true);
    });
    notifications.onClicked.addListener((id) => {
      if (id.startsWith(REMINDERS_KEY)) void showCalendar(id, notifications);
    });
  };
  listen();
  browser.permissions.onAdded.addListener(() => {
    listen();
    look(false);
  });
  browser.storage.local.onChanged.addListener((changes) => {
    const before = changes[REMINDERS_KEY]?.oldValue as { on?: unknown } | undefined;
    const after = changes[REMINDERS_KEY]?.newValue as { on?: unknown } | undefined;
    if (before?.on !== after?.on) look(false);
  });
  onUnlock(() => look(false));
  browser.runtime.onStartup.addListener(() => look(false));
  browser.runtime.onInstalled.addListener(() => look(false));
  look(false);
}

function portsOf({ alarms, notifications }: Optional, shelves: Pick<ShelfReader, 'read'>): ReminderPorts {
  return {
    now: () => new Date(),
    read: readReminders,
    write: writeReminders,
    alarms: () => alarms && alarmsOf(alarms),
    notify: notifications && ((notice) => show(notice, notifications)),
    calendar: async () => {
      const settings = await readSettings();
      setLocale(chooseLocale(settings.language, [navigator.language]));
      return readCalendar({
        journal: openJournal(),
        shelf: () => shelves.read(),
        programPacks: () => shelfOf(NO_PACKS).packs,
        packId: settings.packId,
      });
    },
  };
}

function alarmsOf(alarms: typeof browser.alarms): Alarms {
  return {
    scheduled: async (name) => (await alarms.get(name))?.scheduledTime,
    schedule: async (name, when) => alarms.create(name, { when }),
    clear: async (name) => void (await alarms.clear(name)),
  };
}

async function show(
  { id, title, message }: Notice,
  notifications: typeof browser.notifications,
): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await notifications.create(id, { type: 'basic', iconUrl, title, message });
}

async function showCalendar(id: string, notifications: typeof browser.notifications): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html#/calendar') });
  await notifications.clear(id);
}
