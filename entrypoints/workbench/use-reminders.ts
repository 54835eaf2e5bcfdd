import { useEffect, useState } from 'preact/hooks';
import type { RemindersProps } from '#components/calendar/Reminders.tsx';
import { t } from '#locales/index.ts';
import type { ReminderSettings } from '#core/model/reminders.ts';
import { askForReminders, mayRemind, readReminders, writeReminders } from '#utils/reminders.ts';
import { useWork } from './use-work.ts';

/** Reminders as they are set, and the browser asked when they are turned on. */
export function useReminders(fail: (error: unknown) => void): RemindersProps {
  const [settings, setSettings] = useState<ReminderSettings>();
  const [isAllowed, setAllowed] = useState(true);
  const { busy, answers, run } = useWork<'reminders'>();
  useEffect(() => {
    const read = async (): Promise<void> => {
      const [stored, allowed] = await Promise.all([readReminders(), mayRemind()]);
      setSettings(stored);
      setAllowed(allowed);
    };
    read().catch(fail);
  }, [fail]);
  const change = async (next: Partial<ReminderSettings>): Promise<void> =>
    setSettings(await writeReminders(next));
  const turn = async (on: boolean, asked: Promise<boolean> | undefined): Promise<string> => {
    if (asked) {
      const granted = await asked;
      setAllowed(granted);
      if (!granted) return t('reminders.refused');
    }
    // What was told before they were turned off may be told again.
    await change(on ? { on, told: [], lookedOn: '' } : { on });
    return t(on ? 'reminders.turnedOn' : 'reminders.turnedOff');
  };
  return {
    on: settings?.on ?? false,
    leads: settings?.leads ?? [],
    isRefused: !isAllowed,
    busy: busy || !settings,
    answer: answers.reminders,
    // Asked before anything is waited for: the browser shows its question only upon a press.
    onTurn: (on) => {
      const asked = on ? askForReminders() : undefined;
      void run('reminders', () => turn(on, asked));
    },
    onLeads: (leads) =>
      void run('reminders', async () => {
        await change({ leads: [...leads].sort((a, b) => b - a) });
        return undefined;
      }),
  };
}
