import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { triedIn } from '#tests/harness/try.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** Trials of pages that want more than values: nobody's name, or frames of elsewhere. */
let portals: Portals;
let folder: string;

beforeAll(async () => {
  portals = await startPortals();
  folder = mkdtempSync(join(tmpdir(), 'jiannuo-try-'));
});
beforeEach(() => portals.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await portals.close();
});

test('for a record that names nobody, no name is invented', async () => {
  const ratings = [
    { subject: '李样二', item: '德', grade: '优秀' },
    { subject: '王试样', item: '能', grade: '称职' },
  ];
  const path = join(folder, 'ratings.json');
  writeFileSync(path, JSON.stringify({ values: { ratings } }));
  const { code, output, report } = await triedIn(
    folder,
    '--url',
    `${portals.origin}/matrix/form`,
    '--record',
    path,
  );
  expect(code, output).toBe(0);
  const [page] = report.pages;
  expect(page).toMatchObject({ status: 'filled', refusal: null, totals: { verified: 2, failed: 0 } });
  const name = page?.controls?.find(({ label }) => label === '姓名');
  expect(name).toMatchObject({ field: 'name', new: null, now: '', outcome: 'skipped', reason: 'noValue' });
  const graded = page?.controls?.filter(({ outcome }) => outcome === 'verified');
  expect(graded?.map(({ field, now }) => [field, now])).toEqual([
    ['ratings[0].grade', '优秀'],
    ['ratings[1].grade', '称职'],
  ]);
  expect(JSON.stringify(page)).not.toContain('未命名');
});

test('what the popup offers to press is pressed with --acts, and nothing without', async () => {
  const person = people()[0];
  const values = {
    ...person,
    pledgerRole: '党员',
    publicityFrom: '2016-04-25',
    publicityTo: '2016-05-03',
    pledges: pledgesOf(person?.name ?? '', 0),
  };
  const path = join(folder, 'pledge.json');
  writeFileSync(path, JSON.stringify({ form: 'member-pledge', values }));
  const asked = ['--url', `${portals.origin}/growing/form`, '--record', path];

  const plain = (await triedIn(folder, ...asked)).report.pages[0];
  expect(plain?.acts?.map(({ kind, ticked, done, reason }) => [kind, ticked, done, reason])).toEqual([
    ['addRow', false, 0, 'notTicked'],
    ['tab', false, 0, 'notTicked'],
  ]);
  expect(plain?.controls?.some(({ field }) => field?.startsWith('pledges'))).toBe(false);

  const pressed = (await triedIn(folder, ...asked, '--acts')).report.pages[0];
  expect(pressed?.acts?.map(({ kind, ticked, done, outcome }) => [kind, ticked, done, outcome])).toEqual([
    ['addRow', true, values.pledges.length, 'verified'],
    ['tab', true, 1, 'verified'],
  ]);
  expect(pressed?.clicks?.filter((click) => click.includes('增加一行'))).toHaveLength(values.pledges.length);
  const at = (field: string) => pressed?.controls?.find((control) => control.field === field);
  expect(at('pledges[0].item')).toMatchObject({ now: values.pledges[0]?.['item'], outcome: 'verified' });
  expect(at('publicityTo')).toMatchObject({ now: '2016-05-03', outcome: 'verified' });
  expect(portals.state.presses).toEqual([]);
  expect(portals.state.submissions).toEqual([]);
});

test('frames of another origin are told as not read', async () => {
  const path = join(folder, 'person.json');
  writeFileSync(path, JSON.stringify({ values: { name: '王样一' } }));
  const urls = ['iframe', 'frameset'].flatMap((kind) => ['--url', `${portals.origin}/foreign/${kind}`]);
  const { report, output } = await triedIn(folder, ...urls, '--record', path);
  for (const page of report.pages) {
    expect(page.page?.foreignFrames, output).toBe(1);
    expect(page.controls).toEqual([]);
    expect(page.message).toContain('页面里有 1 个来自其他网站的框架');
  }
});
