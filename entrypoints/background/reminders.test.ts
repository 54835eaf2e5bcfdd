import { expect, test } from 'vitest';
import type { CalendarEntry } from '#core/model/calendar.ts';
import type { Pack } from '#core/model/pack.ts';
import '#locales/reminders.ts';
import type { ReminderSettings } from '#core/model/reminders.ts';
import { type Alarms, type Notice, remind, type ReminderPorts } from './reminders.ts';

const pack = {
  id: 'pack',
  stages: [{ id: 'one', name: '承诺阶段', to: '2026-06-10', tasks: [] }],
  parameters: [],
  checks: [],
} as unknown as Pack;
const entry: CalendarEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'deadline',
  date: '2026-06-12',
  title: '找样例甲签字',
  note: '电话 13900000000',
  packId: 'other',
};

/** A profile with a clock, its alarm and what was shown; `die` is the end of the worker, nothing of which is lost. */
class Machine {
  settings: ReminderSettings = { on: true, leads: [7, 3, 1], told: [], lookedOn: '' };
  now = new Date(2026, 5, 1, 8);
  alarm: number | undefined;
  allowed = true;
  shown: Notice[] = [];
  fails = false;
  locked = false;

  get ports(): ReminderPorts {
    const alarms: Alarms = {
      scheduled: async () => this.alarm,
      schedule: async (_, when) => void (this.alarm = when),
      clear: async () => void (this.alarm = undefined),
    };
    return {
      now: () => this.now,
      read: async () => this.settings,
      write: async (change) => (this.settings = { ...this.settings, ...change }),
      calendar: async () => {
        if (this.fails) throw new Error('journal.refused');
        return this.locked
          ? { pack, entries: [], isWhole: false }
          : { pack, entries: [entry], isWhole: true };
      },
      alarms: () => (this.allowed ? alarms : undefined),
      notify: this.allowed ? async (notice) => void this.shown.push(notice) : undefined,
    };
  }

  /** Sets the clock; the alarm rings if its time has come. */
  async at(day: number, hour: number): Promise<string[]> {
    this.now = new Date(2026, 5, day, hour);
    const before = this.shown.length;
    if (this.alarm !== undefined && this.alarm <= this.now.getTime()) {
      this.alarm = undefined;
      await remind(this.ports, true);
    }
    return this.shown.slice(before).map(({ message }) => message);
  }
}

test('each morning what is due is told once for each lead time, without a word of what the user typed', async () => {
  const machine = new Machine();
  await remind(machine.ports, false);
  expect(machine.alarm).toBe(new Date(2026, 5, 1, 9).getTime());
  const heard: [number, string[]][] = [];
  for (let day = 1; day <= 14; day++) {
    const said = await machine.at(day, 9);
    // Started again at noon, as when a page is opened: nothing is said twice.
    machine.now = new Date(2026, 5, day, 12);
    await remind(machine.ports, false);
    if (said.length > 0) heard.push([day, said]);
  }
  expect(heard).toEqual([
    [3, ['承诺阶段：还有 7 天（2026-06-10）。点开查看。']],
    [5, ['您加的截止日期：还有 7 天（2026-06-12）。点开查看。']],
    [7, ['承诺阶段：还有 3 天（2026-06-10）。点开查看。']],
    [
      9,
      [
        '承诺阶段：还有 1 天（2026-06-10）。点开查看。',
        '您加的截止日期：还有 3 天（2026-06-12）。点开查看。',
      ],
    ],
    [11, ['您加的截止日期：还有 1 天（2026-06-12）。点开查看。']],
  ]);
  expect(machine.shown.map(({ title, message }) => title + message).join()).not.toMatch(/样例甲|139/);
  expect(new Set(machine.shown.map(({ id }) => id)).size).toBe(2);
});

test('a machine that slept tells late ones once', async () => {
  const machine = new Machine();
  await remind(machine.ports, false);
  expect(await machine.at(9, 22)).toHaveLength(2);
  expect(machine.alarm).toBe(new Date(2026, 5, 10, 9).getTime());
  expect(await machine.at(10, 9)).toEqual([]);
});

test('an alarm that an update took away is made again, and the morning it missed is caught up with', async () => {
  const machine = new Machine();
  machine.settings = { ...machine.settings, lookedOn: '2026-06-02' };
  machine.now = new Date(2026, 5, 3, 15);
  await remind(machine.ports, false);
  expect(machine.alarm).toBe(new Date(2026, 5, 4, 9).getTime());
  expect(machine.shown).toHaveLength(1);
  // A clock that was set back: an alarm years ahead would never ring.
  machine.alarm = new Date(2036, 0, 1).getTime();
  await remind(machine.ports, false);
  expect(machine.alarm).toBe(new Date(2026, 5, 4, 9).getTime());
});

test('turned off, there is no alarm; without the permission nothing is tried', async () => {
  const machine = new Machine();
  machine.alarm = 1;
  machine.settings = { ...machine.settings, on: false };
  await remind(machine.ports, false);
  expect(machine.alarm).toBeUndefined();
  machine.settings = { ...machine.settings, on: true };
  machine.allowed = false;
  await remind(machine.ports, true);
  expect([machine.alarm, machine.shown.length, machine.settings.lookedOn]).toEqual([undefined, 0, '']);
});

test('a store that cannot be read is not taken for an empty calendar: the next morning it is tried again', async () => {
  const machine = new Machine();
  machine.fails = true;
  await expect(remind(machine.ports, true)).rejects.toThrow('journal.refused');
  expect([machine.settings.lookedOn, machine.alarm]).toEqual(['', new Date(2026, 5, 1, 9).getTime()]);
});

test('while the data is locked the deadlines of the pack are told, and the rest as soon as it is open, each once', async () => {
  const machine = new Machine();
  machine.settings = { ...machine.settings, lookedOn: '2026-06-08', told: ['an earlier one 7'] };
  machine.locked = true;
  machine.now = new Date(2026, 5, 9, 10);
  const said = async (): Promise<string[]> => {
    const before = machine.shown.length;
    await remind(machine.ports, false);
    return machine.shown.slice(before).map(({ message }) => message);
  };
  expect(await said()).toEqual(['承诺阶段：还有 1 天（2026-06-10）。点开查看。']);
  expect(await said()).toEqual([]);
  expect(machine.settings).toMatchObject({ lookedOn: '2026-06-08' });
  expect(machine.settings.told).toContain('an earlier one 7');
  machine.locked = false;
  expect(await said()).toEqual(['您加的截止日期：还有 3 天（2026-06-12）。点开查看。']);
  expect(machine.settings.lookedOn).toBe('2026-06-09');
  expect(await said()).toEqual([]);
});
