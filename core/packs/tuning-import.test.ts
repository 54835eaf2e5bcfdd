import { expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { packs } from '#catalog/packs.ts';
import { isTuned } from '../model/pack-tuning.ts';
import type { Pack } from '../model/pack.ts';
import { readTuningFile, writeTuningFile } from '../model/tuning-file.ts';
import { planTuningImport, sharedTuning, tuningChanges } from './tuning-import.ts';

const pack = packs.find(({ id }) => id === 'general')!;
const withDays: Pack = {
  ...pack,
  parameters: [
    { id: 'days', label: '公示天数', unit: '天', value: 7 },
    { id: 'kind', label: '天数算法' },
  ],
};
const useId = pack.checks[0]?.id ?? '';
const tuning = { packId: pack.id, parameters: { days: 5, kind: '工作日' }, checks: { [useId]: false } };
const shared = sharedTuning(tuning, withDays);

test('what is set otherwise is told old and new, against what was set before and against the pack', () => {
  expect(tuningChanges(withDays, undefined, tuning)).toMatchObject([
    { kind: 'number', parameter: { label: '公示天数', unit: '天' }, before: 7, after: 5 },
    { kind: 'number', before: undefined, after: '工作日' },
    { kind: 'check', use: { id: useId }, before: true, after: false },
  ]);
  const before = { ...tuning, parameters: { days: null, kind: '工作日' } };
  expect(tuningChanges(withDays, before, tuning)).toMatchObject([{ before: undefined, after: 5 }]);
  expect(tuningChanges(withDays, tuning, tuning)).toEqual([]);
});

test('a file says the same again, and what of it has no place here is left and told', () => {
  const [read] = readTuningFile(writeTuningFile([shared], '2026-05-01T08:00:00.000Z'));
  expect(read).toEqual(shared);
  const odd = { ...shared, version: '0.1', parameters: { ...shared.parameters, gone: 3 } };
  const plan = planTuningImport(
    [odd, { ...shared, packId: 'nowhere', title: '别处的包' }],
    [withDays],
    [],
    checks,
  );
  expect(plan.unknown).toEqual(['别处的包']);
  expect(plan.changed).toMatchObject([{ tuning, madeFor: '0.1', left: 1 }]);
  expect(planTuningImport([shared], [withDays], [tuning], checks)).toMatchObject({
    changed: [],
    same: [pack.title],
  });
  expect([tuning, { packId: 'p', parameters: {}, checks: {} }].map(isTuned)).toEqual([true, false]);
});

test('words where a number belongs, and two entries for one pack, are refused', () => {
  const wrong = { ...shared, parameters: { days: '七' } };
  expect(() => planTuningImport([wrong], [withDays], [], checks)).toThrow(
    expect.objectContaining({
      code: 'tuningFile.value',
      params: { entry: 1, pack: pack.title, parameter: '公示天数' },
    }),
  );
  expect(() => planTuningImport([shared, shared], [withDays], [], checks)).toThrow('tuningFile.twice');
});

test.each([
  ['days', -5, 'tuningFile.value'],
  ['days', 1e21, 'tuningFile.value'],
  ['days', '', 'tuningFile.value'],
  ['kind', -1, 'tuningFile.value'],
  ['words', 7, 'tuningFile.text'],
  ['words', ' ', 'tuningFile.text'],
])('%s set to %j, which the page would not take, is refused', (id, value, code) => {
  const words = { id: 'words', label: '算法', value: '自然日' };
  const own = { ...withDays, parameters: [...withDays.parameters, words] };
  const wrong = { ...shared, parameters: { [id]: value } };
  expect(() => planTuningImport([wrong], [own], [], checks)).toThrow(expect.objectContaining({ code }));
});

test.each<[id: string, value: number | string, code: string, more: object]>([
  ['publicity-day-kind', 7, 'words', { value: 7, words: '自然日、工作日' }],
  ['publicity-day-kind', '七日', 'words', { value: '七日' }],
  ['publicity-days', 2.5, 'whole', { value: 2.5 }],
  ['turnout-percent', 120, 'most', { bound: 100 }],
  ['holidays', 7, 'text', { value: 7 }],
])(
  '%s set to %j, which no check takes, is refused, saying where and what it may be',
  (id, value, code, more) => {
    const label = pack.parameters.find((parameter) => parameter.id === id)?.label;
    const wrong = { ...shared, parameters: { [id]: value }, checks: {} };
    expect(() => planTuningImport([wrong], [pack], [], checks)).toThrow(
      expect.objectContaining({
        code: `tuningFile.refused.${code}`,
        params: expect.objectContaining({ entry: 1, pack: pack.title, parameter: label, ...more }),
      }),
    );
  },
);

test('settings of which the pack has nothing leave what the office set itself', () => {
  const foreign = { ...shared, parameters: { elsewhere: 3 }, checks: {} };
  expect(planTuningImport([foreign], [withDays], [tuning], checks)).toEqual({
    changed: [],
    same: [],
    unknown: [],
    foreign: [pack.title],
  });
  // Nothing set at all is a setting.
  const none = { ...shared, parameters: {}, checks: {} };
  expect(planTuningImport([none], [withDays], [tuning], checks).changed).toHaveLength(1);
});

test('a pack with a long title and no version is handed on, and taken without a word of versions', () => {
  const long = { ...withDays, title: '长'.repeat(500), version: '' };
  const [read] = readTuningFile(writeTuningFile([sharedTuning(tuning, long)], '2026-05-01T08:00:00.000Z'));
  expect(read?.title).toHaveLength(400);
  const newer = { ...long, version: '1.0' };
  expect(planTuningImport(read ? [read] : [], [newer], [], checks).changed).toMatchObject([
    { madeFor: undefined },
  ]);
});

test.each([
  ['{', 'tuningFile.notJson'],
  ['{"format":"jiannuo-taught","version":1,"taught":[]}', 'tuningFile.notTunings'],
  ['{"format":"jiannuo-pack-tunings","version":2,"tunings":[{}]}', 'tuningFile.newer'],
  ['{"format":"jiannuo-pack-tunings","version":1,"tunings":[]}', 'tuningFile.empty'],
  ['{"format":"jiannuo-pack-tunings","version":1,"tunings":[{"packId":"p"}]}', 'tuningFile.entry'],
])('%s is refused as %s', (text, code) => {
  expect(() => readTuningFile(text)).toThrow(expect.objectContaining({ code }));
});
