import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { control, page, text } from '../matching/described.fixture.ts';
import type { Draft, JournalEvent, Payload } from '../model/event.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import type { Subject } from '../model/subject.ts';
import type { Values } from '../model/values.ts';
import { entriesOfChosen, entriesOfNames } from './entries.ts';
import { countStates, currentOf, foldRun, retriable } from './fold.ts';
import { readNames } from './names.ts';
import { mayGoOn, readScreen, stillThere } from './screen.ts';
import { timeLeft } from './time-left.ts';

const runId = '3f1c2a54-8a55-4c0e-9d0b-0d6a1d3c7e11';
const fillId = '4c1c9a0e-53f4-4b0c-9d0c-0a8f3f2b7a11';
const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const person = (index: number, values: Values): Subject => ({ id: idOf(index), kind: 'person', values });
const counts = { verified: 3, skipped: 0, failed: 0 };

type Told = Payload | { payload: Payload; second: number };

/** Events of one run, a minute apart unless said otherwise. */
function eventsOf(told: readonly Told[]): JournalEvent[] {
  let head = EMPTY_HEAD;
  return told.map((each, index) => {
    const { payload, second } = 'payload' in each ? each : { payload: each, second: index * 60 };
    const draft: Draft = { entity: `run:${runId}`, base: null, payload };
    const claimedAt = new Date(Date.UTC(2016, 4, 3, 8, 0, second)).toISOString();
    const [event] = chain([draft], head, { device: runId, counter: index, claimedAt, who: '' });
    if (!event) throw new Error('no event');
    head = { count: event.sequence, hash: event.hash };
    return event;
  });
}

const started = (names: readonly string[]): Payload => ({
  kind: 'run.started',
  runId,
  formTypeId: 'member-pledge',
  entries: names.map((name, index) => ({ name, subjectId: idOf(index) })),
});
type Step = Extract<Payload, { kind: 'run.step' }>;
const step = (at: number, state: Step['state'], more: Partial<Step> = {}): Step => ({
  kind: 'run.step',
  runId,
  at,
  state,
  ...more,
});
const saved = (at: number): Step => step(at, 'saved', { seenBy: 'page', counts });

test('a run is what its events say, and goes on where they end', () => {
  const begun = [
    started(['甲', '乙', '丙']),
    step(0, 'filling', { fillId, origin: 'https://portal.example' }),
    step(0, 'filled', { fillId, counts }),
    saved(0),
    step(1, 'filling', { fillId }),
  ];
  const run = foldRun(eventsOf(begun));
  expect(run?.people.map(({ state }) => state)).toEqual(['saved', 'filling', 'waiting']);
  expect(run && currentOf(run)?.entry.name).toBe('乙');
  expect(run?.origin).toBe('https://portal.example');
  expect(run?.people[0]?.fillIds).toEqual([fillId]);

  // Cut off after any event, everybody is somewhere and nobody is ahead of what was journaled.
  for (let length = 1; length <= begun.length; length += 1) {
    const cut = foldRun(eventsOf(begun.slice(0, length)));
    expect(cut?.people).toHaveLength(3);
    expect(cut && currentOf(cut)?.at).toBe(length < 4 ? 0 : 1);
  }
  expect(foldRun(eventsOf([saved(0)]))).toBeUndefined();
});

test('what did not go in stays said when the portal has saved', () => {
  const failed = { ...counts, failed: 1 };
  const run = foldRun(
    eventsOf([
      started(['甲', '乙']),
      step(0, 'filled', { counts: failed }),
      step(0, 'saved', { seenBy: 'page' }),
      step(1, 'filled', { counts, reason: 'interrupted' }),
      step(1, 'saved', { seenBy: 'user' }),
    ]),
  );
  expect(run?.people.map(({ state, reason }) => [state, reason])).toEqual([
    ['partly', undefined],
    ['partly', 'interrupted'],
  ]);
});

test('another pass is over those who failed or were passed over, and over nobody else', () => {
  const first = started(['甲', '乙', '丙', '丁']);
  if (first.kind === 'run.started' && first.entries[3]) first.entries[3].unfit = 'homonym';
  const events: Told[] = [
    first,
    saved(0),
    step(1, 'failed', { reason: 'fieldsFailed', fillId }),
    step(2, 'skipped', { reason: 'byUser' }),
    { kind: 'run.finished', runId },
  ];
  const run = foldRun(eventsOf(events));
  if (!run) throw new Error('no run');
  expect(run.status).toBe('finished');
  expect(currentOf(run)).toBeUndefined();
  const again = retriable(run).map(({ at }) => at);
  expect(again).toEqual([1, 2]);
  const next = foldRun(eventsOf([...events, { kind: 'run.retried', runId, at: again }]));
  expect(next?.people.map(({ state }) => state)).toEqual(['saved', 'waiting', 'waiting', 'skipped']);
  expect(next?.people[1]?.fillIds).toEqual([fillId]);
  expect(next?.status).toBe('open');
});

const at = (second: number, payload: Payload): Told => ({ payload, second });

test('time left is the median of those saved, and a pause is nobody’s time', () => {
  const run = foldRun(
    eventsOf([
      at(0, started(['甲', '乙', '丙', '丁', '戊'])),
      at(20, saved(0)),
      at(50, saved(1)),
      at(60, { kind: 'run.paused', runId }),
      at(9000, { kind: 'run.resumed', runId }),
      at(9040, saved(2)),
    ]),
  );
  if (!run) throw new Error('no run');
  expect(run.took).toEqual([20_000, 30_000, 40_000]);
  expect(timeLeft(run)).toBe(2 * 30_000);
  expect(timeLeft({ ...run, took: [20_000] })).toBeUndefined();
  expect(countStates(run)).toMatchObject({ saved: 3, waiting: 2 });
});

const roster = [
  person(1, { name: '王样一', employeeNumber: 'S0001' }),
  person(2, { name: '李样同', employeeNumber: 'S0002' }),
  person(3, { name: '李样同', employeeNumber: 'S0003' }),
  person(4, { name: '张例甲' }),
  person(5, { name: '张例甲' }),
  person(6, { name: '陈试言', idNumber: '11010519491231002X' }),
];

test('of a list, those nobody has, those given twice and namesakes without a second key are told', () => {
  const rows = readNames(
    [
      '王样一',
      '李样同\tS0003',
      '李样同',
      '张例甲',
      '赵无人',
      '王样一',
      '陈试言 11010519491231002x',
      '陈试言,440524188001010014',
    ].join('\n'),
  );
  expect(entriesOfNames(rows, roster).map(({ name, subjectId, unfit }) => [name, subjectId, unfit])).toEqual([
    ['王样一', idOf(1), undefined],
    ['李样同', idOf(3), undefined],
    ['李样同', undefined, 'homonym'],
    ['张例甲', undefined, 'homonym'],
    ['赵无人', undefined, 'missing'],
    ['王样一', idOf(1), 'duplicate'],
    ['陈试言', idOf(6), undefined],
    ['陈试言', undefined, 'missing'],
  ]);
});

test('a list with a line of headers is read by them, one without by what the cells look like', () => {
  expect(readNames('序号\t姓名\t工号\t备注\n1\t王样一\tS0001\t病假')).toEqual([
    { name: '王样一', employeeNumber: 'S0001' },
  ]);
  expect(readNames('1、 王样一 19900001234\n\n李样同；1980-05-01；教师')).toEqual([
    { name: '王样一', phone: '19900001234' },
    { name: '李样同', birthDate: '1980-05-01' },
  ]);
  expect(readNames(' \n')).toEqual([]);
});

test('of people chosen, namesakes that nothing tells apart are left out, and nobody comes twice', () => {
  const chosen = entriesOfChosen([idOf(2), idOf(3), idOf(4), idOf(2), idOf(6)], roster);
  expect(chosen.map(({ unfit }) => unfit)).toEqual([undefined, undefined, 'homonym', 'duplicate', undefined]);
  expect(chosen[4]?.key).toBe('110***********002X');
});

const values: Values = { name: '王样一', phone: '19900001234', post: '教师', employeeNumber: 'S0001' };
const screen = (
  controls: ReturnType<typeof control>[],
  homonym = false,
  texts: ReturnType<typeof text>[] = [],
) => readScreen([page(controls, { texts })], memberPledge, values, homonym);

test('a form is filled only where it is empty or the person’s own', () => {
  expect(screen([control('姓名'), control('联系电话')]).whose).toEqual({ kind: 'empty' });
  expect(screen([control('姓名', { value: '王样一' }), control('联系电话')]).whose).toEqual({ kind: 'own' });
  expect(screen([control('姓名', { value: '李样同' }), control('联系电话')]).whose).toEqual({
    kind: 'other',
    shown: '李样同',
  });
  expect(screen([control('联系电话')]).whose).toEqual({ kind: 'unclear', why: 'noName' });
  expect(screen([], false, [text('姓名', '王样一')]).whose).toEqual({ kind: 'none' });
});

test('a form without a name that still holds somebody’s text is nobody’s', () => {
  const left = screen([control('姓名'), control('联系电话', { value: '19911110000' })]);
  expect(left.whose).toEqual({ kind: 'unclear', why: 'leftovers' });
  // What the portal writes in for everybody is no such text.
  const branch = control('所在党支部', { value: '样例小学第一党支部' });
  expect(screen([control('姓名'), branch]).whose).toEqual({ kind: 'empty' });
});

test('the name of several people needs a second key on the screen', () => {
  const own = control('姓名', { value: '王样一' });
  expect(screen([own, control('联系电话')], true).whose).toEqual({ kind: 'unclear', why: 'homonym' });
  expect(screen([own, control('工号', { value: 'S0001' })], true).whose).toEqual({ kind: 'own' });
  expect(screen([own, control('联系电话')], true, [text('工号', 'S0001')]).whose).toEqual({ kind: 'own' });
});

test('a form is gone when it is emptied, another’s or closed, and not when a field of it is changed by hand', () => {
  const filled = [
    control('姓名', { value: '王样一' }),
    control('联系电话', { value: '19900001234' }),
    control('职务', { value: '教师' }),
  ];
  const before = screen(filled).held;
  expect([...before].toSorted()).toEqual(['name', 'phone', 'post']);
  expect(stillThere(screen(filled), before)).toBe(true);
  const [name, phone] = filled;
  if (!name || !phone) throw new Error('no controls');
  expect(stillThere(screen([name, phone, control('职务', { value: '班主任' })]), before)).toBe(true);
  expect(stillThere(screen([control('姓名'), control('联系电话'), control('职务')]), before)).toBe(false);
  expect(stillThere(screen([control('姓名', { value: '李样同' })]), before)).toBe(false);
  expect(stillThere(screen([]), before)).toBe(false);
  expect(mayGoOn(screen([control('职务')]))).toBe(true);
  expect(mayGoOn(screen([control('姓名'), control('职务')]))).toBe(false);
});
