import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import buildExtension from '#tests/harness/build.ts';
import { launchExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { startPortals } from '#tests/portals/server.ts';
import { medianAtMost, publish, quick } from './figures.ts';

/** How soon the popup shows something, and how soon the people can be chosen from. `--quick` opens it fewer times. */
const openings = quick ? 7 : 20;

buildExtension();
const portals = await startPortals();
const extension = await launchExtension();
await seedPeople(
  extension,
  people().map((person) => ({ values: { ...person } as Values })),
);
const portal = await extension.context.newPage();
await portal.goto(`${portals.origin}/jsp/form`, { waitUntil: 'networkidle' });
const tab = await extension.tabId(portal);

const painted: number[] = [];
const listed: number[] = [];
// The first opening compiles what later ones find in the browser's cache, and is not counted.
for (let opening = 0; opening <= openings; opening += 1) {
  const popup = await extension.open(`popup.html?tab=${tab}`);
  const list = await popup.waitForFunction(
    () => document.querySelector('[role=listbox] [role=option]') && performance.now(),
    undefined,
    { polling: 'raf' },
  );
  const paint = await popup.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  if (opening > 0) {
    painted.push(Number(await paint.jsonValue()));
    listed.push(Number(await list.jsonValue()));
  }
  await popup.close();
}
await extension.close();
await portals.close();

publish('popup', [
  medianAtMost('popup: first contentful paint (median)', painted, 'ms', 100),
  medianAtMost('popup: list of 40 people (median)', listed, 'ms', 400),
]);
