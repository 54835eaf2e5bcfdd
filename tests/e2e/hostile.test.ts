import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { wrongsOf } from '#tests/portals/hostile/judge.ts';
import { observe, type Observation, person } from '#tests/portals/hostile/observe.ts';
import { type HostilePages, holdsOf, hostileIds, startHostilePages } from '#tests/portals/hostile/server.ts';

/** Pages that set traps, each filled and undone through the popup. A page mostly waits: some are worked on side by side. */
const AT_A_TIME = 2;
let extension: RunningExtension;
let servers: HostilePages[] = [];
const observed = new Map<string, Promise<Observation>>();

/** Every other page in the usual run, all of them where `JIANNUO_ALL_PAGES` asks for it. */
const chosen = hostileIds.filter((_, at) => process.env['JIANNUO_ALL_PAGES'] !== undefined || at % 2 === 0);

beforeAll(async () => {
  extension = await launchExtension();
  await seedPeople(extension, [{ values: person }]);
  servers = await Promise.all(Array.from({ length: AT_A_TIME }, startHostilePages));
  for (const [index, pages] of servers.entries()) {
    let before: Promise<unknown> = Promise.resolve();
    for (const id of chosen.filter((_, at) => at % AT_A_TIME === index)) {
      const run = before.then(() => observe(id, pages, extension));
      // What went wrong is told by the test of the page.
      before = run.catch(() => undefined);
      observed.set(id, run);
    }
  }
});
afterAll(async () => {
  await extension.close();
  await Promise.all(servers.map((pages) => pages.close()));
});

test.each(chosen)('%s', async (id) => {
  const observation = (await observed.get(id)) ?? expect.unreachable();
  expect(wrongsOf(holdsOf(id), observation)).toEqual([]);
});
