import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TriedPage } from '#cli/try/report.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { runTry, triedIn } from '#tests/harness/try.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

const person = people()[0];
const record = {
  form: 'member-pledge',
  values: { ...person, 血型: 'A', pledgerRole: '党员', pledges: pledgesOf(person?.name ?? '', 0) },
};

let portals: Portals;
let folder: string;

beforeAll(async () => {
  portals = await startPortals();
  folder = mkdtempSync(join(tmpdir(), 'jiannuo-try-'));
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
});
beforeEach(() => portals.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await portals.close();
});

const tried = (...args: string[]) => triedIn(folder, ...args);

const at = (page: TriedPage | undefined, field: string) =>
  page?.controls?.find((each) => each.field === field);

test('pages are filled from a record file, reported control by control, and undone', async () => {
  const pages = ['/jsp/form', '/jeecg/form', '/survey/form'].map((path) => portals.origin + path);
  const urls = [...pages, 'http://portal.example/form'].flatMap((url) => ['--url', url]);
  const { code, output, report } = await tried(...urls, '--record', join(folder, 'record.json'), '--undo');
  expect(
    report.pages.map(({ status }) => status),
    output,
  ).toEqual(['filled', 'filled', 'filled', 'refused']);
  expect(code).toBe(1);
  expect(report.pages[3]?.message).toContain('只试本机上的页面');
  for (const page of report.pages.slice(0, 3)) {
    expect(page.form).toMatchObject({ id: 'member-pledge', why: 'record' });
    expect(page.unknownFields).toEqual(['values.血型']);
    expect(page.cameToRest).toBe(true);
    expect(at(page, 'name'), page.url).toMatchObject({
      new: person?.name,
      now: person?.name,
      outcome: 'verified',
    });
    expect(page.controls?.every(({ outcome, reasonText }) => outcome === 'verified' || reasonText)).toBe(
      true,
    );
    expect(page.totals?.failed).toBe(0);
    expect(page.undo?.controls.filter(({ restored }) => !restored)).toEqual([]);
    expect(page.totals?.restored).toBe(page.totals?.verified);
  }
  expect(at(report.pages[0], 'idNumber')?.now).toBe(person?.idNumber);
  expect(report.pages[1]?.clicks?.length).toBeGreaterThan(0);
  expect(report.pages[0]?.leftAlone).toContainEqual(
    expect.objectContaining({ label: '血型', value: 'A', reasonText: expect.any(String) }),
  );
  const { summary } = report;
  expect(summary).toMatchObject({ pages: 4, filled: 3, refused: 1, failed: 0, heldBack: 0, notRestored: 0 });
  expect(summary.restored).toBe(summary.verified);
  expect(portals.state.presses).toEqual([]);
  expect(portals.state.submissions).toEqual([]);
});

test('a list is read and checked, and nothing is written', async () => {
  const list = join(folder, 'list.json');
  const other = { form: 'a-form-of-elsewhere', values: { name: '王样一' } };
  const pairs = [
    { url: `${portals.origin}/ruoyi/detail?id=2`, record: other },
    { url: `${portals.origin}/jsp/form`, record: 'record.json' },
  ];
  writeFileSync(list, JSON.stringify(pairs));
  const { code, output, report } = await tried('--list', list, '--read');
  expect(code, output).toBe(0);
  const [detail, form] = report.pages;
  const shown = sampleValues('democratic-review', 2);
  expect(detail).toMatchObject({
    status: 'read',
    form: { asked: other.form, id: 'democratic-review', why: 'detected' },
  });
  const texts = Object.fromEntries(detail?.texts?.map(({ field, value }) => [field, value]) ?? []);
  expect(texts).toMatchObject({ name: shown['name'], idNumber: shown['idNumber'] });
  expect(detail?.findings?.length).toBeGreaterThan(0);
  expect(detail?.findings?.flatMap(({ items }) => items).length).toBeGreaterThan(10);
  expect(form?.controls?.every((control) => control.new === null && control.outcome === 'skipped')).toBe(
    true,
  );
  expect(form?.clicks).toEqual([]);
  expect(report.summary).toMatchObject({ read: 2, verified: 0, clicks: 0 });
});

test('an error is the affair of its page, and the list goes on', async () => {
  const list = join(folder, 'list.txt');
  const wrong = { url: `${portals.origin}/jsp/form`, record: { values: { birthDate: { year: 1985 } } } };
  const lines = [
    `${portals.origin}/nothing-here record.json`,
    JSON.stringify(wrong),
    `${portals.origin}/jsp/form?id=3 record.json`,
  ];
  writeFileSync(list, lines.join('\n'));
  const { code, report } = await tried('--list', list);
  expect(code).toBe(1);
  expect(report.pages.map(({ status }) => status)).toEqual(['refused', 'refused', 'nothing']);
  const [gone, unread, others] = report.pages.map(({ message }) => message);
  expect(gone).toContain('HTTP 404');
  expect(unread).toMatch(/^values\.birthDate：/);
  expect(others).toContain('页面上是另一个人');
});

test('wrong use is told in words', async () => {
  const { code, output } = await runTry('--url', portals.origin);
  expect(code).toBe(2);
  expect(output).toContain('--report');
  expect(output).toContain('用法：');
});
