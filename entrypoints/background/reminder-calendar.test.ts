import { expect, test } from 'vitest';
import type { Pack } from '#core/model/pack.ts';
import { beginAnew, open, PASSPHRASE } from '#utils/vault/vault.fixture.ts';
import { readCalendar } from './reminder-calendar.ts';

const pack = { id: 'pack', stages: [], parameters: [], checks: [] } as unknown as Pack;
const entry = {
  id: crypto.randomUUID(),
  kind: 'deadline',
  date: '2026-06-12',
  title: '样例',
  note: '',
} as const;

test('of locked data the pack of the program is read, unless the office has set something of it', async () => {
  beginAnew();
  const { journal, vault } = open();
  const read = () =>
    readCalendar({
      journal,
      shelf: async () => ({ packs: [pack] }),
      programPacks: () => [pack],
      packId: 'pack',
    });
  const put = { kind: 'calendar.put', entry } as const;
  await journal.append([{ entity: `calendar:${entry.id}`, base: null, payload: put }]);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  expect(await read()).toEqual({ pack, entries: [entry], isWhole: true });
  await vault.lock();
  expect(await read()).toEqual({ pack, entries: [], isWhole: false });
  await vault.unlock(PASSPHRASE);
  const tuning = { packId: 'pack', parameters: {}, checks: {} };
  await journal.append([{ entity: 'tuning:pack', base: null, payload: { kind: 'pack.tuned', tuning } }]);
  expect(await read()).toMatchObject({ pack, isWhole: true });
  await vault.lock();
  expect(await read()).toEqual({ pack: undefined, entries: [], isWhole: false });
}, 60_000);
