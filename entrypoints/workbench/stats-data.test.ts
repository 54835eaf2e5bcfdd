import { beforeAll, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import threeCompare from '#core/packs/three-compare-2016/pack.ts';
import { campaignDrafts } from '#tests/fixtures/campaign.ts';
import { reviewerEvents, scoringPack } from '#tests/fixtures/reviewers.ts';
import { StatsData, type StatsPart, type StatsQuery } from './stats-data.ts';

const data = new StatsData();
/** What is handed over, piece by piece. */
const stored: StatsPart[] = [];
const query: StatsQuery = {
  packId: threeCompare.id,
  formTypeId: '',
  organisation: undefined,
  by: 'workUnit',
  speaker: 'person',
  score: 'review',
  today: '2026-05-10',
};
const go = async (): Promise<boolean> => true;

beforeAll(() => {
  const drafts = campaignDrafts(threeCompare, 'member-pledge', 60);
  const stamp = { device: crypto.randomUUID(), counter: 0, claimedAt: '2026-05-01T08:00:00.000Z', who: '' };
  const events = chain(drafts, EMPTY_HEAD, stamp);
  data.add({ packs });
  data.add({ forms });
  for (const { payload, hash: stamped } of events) {
    if (payload.kind === 'subject.put')
      stored.push({ subjects: [{ value: payload.subject, stamp: stamped }] });
    if (payload.kind !== 'record.put') continue;
    const { recordId: id, formTypeId, subjectId, values } = payload;
    stored.push({ records: [{ value: { id, formTypeId, subjectId, values }, stamp: stamped }] });
  }
  stored.push({ events: events.filter(({ payload }) => payload.kind.startsWith('review.')) });
  for (const part of stored) data.add(part);
});

test('numbers add up, of all and of each organisation', async () => {
  const report = await data.answer(query, go);
  const { rows, all } = report?.progress ?? { rows: [], all: undefined };
  expect(all?.total).toBe(60);
  expect(all?.counts.unfilled).toBe(12);
  expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(60);
  expect(report?.offeredBy).toEqual(['workUnit', 'partyBranch']);
  for (const organisation of report?.organisations ?? []) {
    const part = await data.answer({ ...query, organisation }, go);
    expect(part?.progress.all.counts).toEqual(rows.find((row) => row.organisation === organisation)?.counts);
    expect(part?.organisations).toEqual(report?.organisations);
  }
  const { returned = 0, incomplete = 0 } = report?.reasons.decisions ?? {};
  expect([returned, incomplete]).toEqual([all?.counts.returned, all?.counts.incomplete]);
  const [row] = report?.coverage?.rows ?? [];
  const sum = Object.values(row?.all ?? {}).reduce((total, each) => total + each, 0);
  expect(sum).toBe(48);
});

test('the machine’s answers are checked once, and given up for a later question', async () => {
  let pauses = 0;
  const machine = { ...query, speaker: 'machine' as const };
  expect(await data.answer(machine, async () => (pauses += 1) < 1)).toBeUndefined();
  const report = await data.answer(machine, go);
  const spoken = report?.coverage?.rows.filter(({ all }) => all.met + all.notMet > 0) ?? [];
  expect(spoken.length).toBeGreaterThan(0);
  expect(await data.answer(machine, go)).toEqual(report);
});

test('without a pack there are no criteria, and every form in store counts', async () => {
  const report = await data.answer({ ...query, packId: '' }, go);
  expect(report?.coverage).toBeUndefined();
  expect(report?.scores).toBeUndefined();
  expect(report?.progress.all.total).toBe(60);
  const none = await data.answer({ ...query, packId: '', formTypeId: 'appraisal' }, go);
  expect(none?.progress.all.counts.unfilled).toBe(none?.progress.all.total);
});

test('a pack of scored criteria without a check has the forms that its reviews are of', async () => {
  const merged = new StatsData();
  merged.add({ packs: [scoringPack] });
  merged.add({ forms });
  merged.add({ events: reviewerEvents('赵示例', 1, 38) });
  // Criteria about people have nothing to do with a form about a school.
  const school = { id: crypto.randomUUID(), kind: 'organisation' as const, values: { name: '示例小学' } };
  merged.add({ subjects: [{ value: school, stamp: '' }] });
  const report = await merged.answer({ ...query, packId: scoringPack.id }, go);
  expect(report?.progress.all).toMatchObject({ total: 38, counts: { open: 38 } });
});

test('what comes after a question is known by what it is: nobody’s outcomes stand for another', async () => {
  const machine = { ...query, speaker: 'machine' as const };
  const whole = await data.answer(machine, go);
  const late = new StatsData();
  late.add({ packs });
  late.add({ forms });
  const half = Math.ceil(stored.length / 2);
  for (const part of stored.slice(0, half)) late.add(part);
  await late.answer(machine, go);
  for (const part of stored.slice(half)) late.add(part);
  expect((await late.answer(machine, go))?.coverage).toEqual(whole?.coverage);
});
