import { campaignDays, type CampaignDay, isDeadline } from '#core/campaign/days.ts';
import { nextHour, remindersDue } from '#core/campaign/reminders.ts';
import type { CalendarEntry } from '#core/model/calendar.ts';
import { daysBetween } from '#core/text/calendar.ts';
import { t } from '#locales/index.ts';
import type { ReminderCalendar } from './reminder-calendar.ts';
import { REMINDERS_KEY, type ReminderSettings } from '#core/model/reminders.ts';
import { today } from '#utils/today.ts';

/** Deadlines are told from this hour on, local time. */
const HOUR = 9;

/** A notification: nothing of it names a person. */
export interface Notice {
  /** The same deadline replaces its own notice. */
  id: string;
  title: string;
  message: string;
}

/** What reminding needs from outside; a test brings its own. */
export interface ReminderPorts {
  now(): Date;
  read(): Promise<ReminderSettings>;
  write(change: Partial<ReminderSettings>): Promise<unknown>;
  /** Throws where the store has lost something. */
  calendar(): Promise<ReminderCalendar>;
  /** `undefined` without the permission. */
  alarms(): Alarms | undefined;
  notify: ((notice: Notice) => Promise<void>) | undefined;
}

export interface Alarms {
  /** Time of the alarm in milliseconds; `undefined` where there is none, as after an update. */
  scheduled(name: string): Promise<number | undefined>;
  schedule(name: string, when: number): Promise<void>;
  clear(name: string): Promise<void>;
}

/**
 * Puts the alarm right, whatever became of it, and tells what is due. Called at every start of the worker, when the settings
 * change and when the alarm rings: on a day that was looked through it tells nothing again.
 * @param rings whether the alarm rang: a machine that slept through it hears it late, at any hour
 */
export async function remind(ports: ReminderPorts, rings: boolean): Promise<void> {
  const settings = await ports.read();
  const alarms = ports.alarms();
  if (!alarms) return;
  if (!settings.on) return alarms.clear(REMINDERS_KEY);
  const now = ports.now();
  const next = nextHour(now, HOUR).getTime();
  const scheduled = await alarms.scheduled(REMINDERS_KEY);
  // One that lies in the past will ring by itself; one beyond the next hour comes of a clock that was set back.
  if (rings || scheduled === undefined || scheduled > next) await alarms.schedule(REMINDERS_KEY, next);
  const isTime = rings || now.getHours() >= HOUR || settings.lookedOn === '';
  if (isTime && settings.lookedOn !== today(now)) await tell(ports, settings, now);
}

async function tell(ports: ReminderPorts, settings: ReminderSettings, now: Date): Promise<void> {
  if (!ports.notify) return;
  const { pack, entries, isWhole } = await ports.calendar();
  const day = today(now);
  const others = entries.filter(({ packId }) => packId !== undefined && packId !== pack?.id);
  const days = [...campaignDays(pack, entries), ...others.flatMap((entry) => ownDays(entry))];
  const { due, told } = remindersDue(days.filter(isDeadline), settings.leads, settings.told, day);
  for (const each of due) await ports.notify(noticeOf(each, daysBetween(day, each.date)));
  // After they were shown: a worker that dies in between shows them once more, in the place of the same ones.
  if (isWhole) await ports.write({ told, lookedOn: day });
  // Of locked data the rest is still to be looked through, and what of it was told before counts on.
  else await ports.write({ told: [...new Set([...settings.told, ...told])] });
}

/** Of another campaign the user's own entries count all the same: who wrote them waits for them. */
function ownDays(entry: CalendarEntry): CampaignDay[] {
  const { packId: _packId, ...free } = entry;
  return campaignDays(undefined, [free]);
}

/** What a user wrote may name somebody: it is told by its kind, and read in the calendar. */
function noticeOf({ key, title, entry, date }: CampaignDay, days: number): Notice {
  const what = entry ? t(`reminders.entry.${entry.kind}`) : title;
  const message =
    days === 0 ? t('reminders.notice.today', { what, date }) : t('reminders.notice', { what, date, days });
  return { id: `${REMINDERS_KEY} ${key}`, title: t('reminders.notice.title'), message };
}
