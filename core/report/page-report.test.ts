import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { control, label, page, text } from '../matching/described.fixture.ts';
import { planFill } from '../matching/plan.ts';
import type { DescribedPage, FillReport } from '../model/page.ts';
import { PageReport } from '../model/page-report.ts';
import type { Values } from '../model/values.ts';
import { taughtAt } from '../teaching/teaching.fixture.ts';
import { pageReport, type PageReportSources } from './page-report.ts';

const ID = '11010519491231002X';
const values: Values = {
  name: '王样一',
  idNumber: ID,
  phone: '13800000000',
  workUnit: '样例小学',
  employeeNumber: '1024',
  pledges: [{ item: '导读', deadline: '年底' }],
  scores: [{ item: '出勤', value: '9' }],
  extra: [{ label: '血型', value: 'A' }],
};

const name = control('姓名');
const idNumber = control('身份证号');
const workUnit = control('工作单位', { value: '示例中学' });
const branch = control('所在党支部');
const motto = control('座右铭', { labels: [label('座右铭'), label('格言', { confidence: 0.5 })], value: ID });
const bare = control('', { section: ['其他'] });
const before = page([name, idNumber, workUnit, branch, motto, bare], {
  texts: [text('联系电话', '13800000000'), text('制表', '系统')],
});

const shows = (now: Record<string, string>, more: typeof before.controls = []): DescribedPage => ({
  ...before,
  controls: [...before.controls.map((each) => ({ ...each, value: now[each.ref] ?? each.value })), ...more],
});

function made(more: Partial<PageReportSources> = {}): PageReport {
  return PageReport.parse(
    pageReport({
      madeAt: '2026-01-02T03:04:05.000Z',
      page: { url: 'http://127.0.0.1/form', title: '填报', foreignFrames: 0 },
      form: { type: memberPledge, detection: 'detected' },
      values,
      plan: planFill([before], memberPledge, values),
      before: [before],
      after: [before],
      now: [before],
      fill: undefined,
      stopped: undefined,
      undo: undefined,
      findings: [],
      describeMs: 4,
      revealed: true,
      sentence: (code, params) => [code, ...Object.values(params)].join(' '),
      ...more,
    }),
  );
}

const byLabel = (report: PageReport) =>
  Object.fromEntries(report.controls.map((each) => [each.label, each] as const));

const ok = { state: 'verified' } as const;
const fill: FillReport = {
  fields: [
    { ref: name.ref, path: 'name', label: '姓名', old: '', new: '王样一', outcome: ok, ms: 3 },
    {
      ref: idNumber.ref,
      path: 'idNumber',
      label: '身份证号',
      old: '',
      new: ID,
      outcome: { state: 'failed', reason: 'readBackDiffers', params: { shown: ID } },
      ms: 5,
    },
  ],
  clicks: ['input name'],
  held: ['form a'],
  ms: 9,
};

test('every control is there, with its label, field, values and reason', () => {
  const report = made();
  expect(report.stage).toBe('preview');
  expect(report.controls.map(({ ref }) => ref)).toEqual(before.controls.map(({ ref }) => ref));
  const controls = byLabel(report);
  expect(controls['姓名']).toMatchObject({ field: 'name', new: '王样一', reason: 'notFilledYet' });
  expect(controls['工作单位']).toMatchObject({
    field: 'workUnit',
    old: '示例中学',
    new: '样例小学',
    now: '示例中学',
    outcome: 'skipped',
    reason: 'present',
    evidence: 'gridLeft',
    confidence: 0.9,
  });
  expect(controls['所在党支部']).toMatchObject({ field: 'partyBranch', new: null, reason: 'noValue' });
  expect(controls['座右铭']).toMatchObject({ field: null, old: ID, reason: 'noField' });
  expect(controls['座右铭']?.labels).toHaveLength(2);
  expect(controls['']).toMatchObject({ evidence: null, section: ['其他'], reason: 'noLabel' });
  expect(report.texts.map(({ field, value }) => [field, value])).toEqual([
    ['phone', '13800000000'],
    [null, '系统'],
  ]);
  expect(report.totals).toMatchObject({ controls: 6, verified: 0, skipped: 6, failed: 0, describeMs: 4 });
});

test('what the record holds and the page or the form has no place for is told', () => {
  const { leftAlone } = made();
  expect(leftAlone).toContainEqual(
    expect.objectContaining({ field: 'extra[0].value', label: '血型', value: 'A' }),
  );
  const left = leftAlone.map(({ field, value, reason }) => [field, value, reason]);
  expect(left).toEqual([
    ['phone', '13800000000', 'noControl'],
    ['pledges[0].item', '导读', 'noControl'],
    ['pledges[0].deadline', '年底', 'noControl'],
    ['employeeNumber', '1024', 'noControl'],
    ['scores[0].value', '9', 'noControl'],
    ['extra[0].value', 'A', 'noControl'],
  ]);
});

test('after a fill: outcomes, what the page shows, and what came up meanwhile', () => {
  const child = control('子女姓名');
  const after = [shows({ [name.ref]: '王样一' }, [child])];
  const report = made({ fill, after, now: after });
  expect(report.stage).toBe('filled');
  const controls = byLabel(report);
  expect(controls['姓名']).toMatchObject({
    old: '',
    new: '王样一',
    now: '王样一',
    outcome: 'verified',
    ms: 3,
  });
  expect(controls['姓名']?.reason).toBeNull();
  expect(controls['身份证号']).toMatchObject({ outcome: 'failed', reasonText: `readBackDiffers ${ID}` });
  expect(controls['子女姓名']).toMatchObject({ outcome: 'skipped', reason: 'appearedLater' });
  expect(report).toMatchObject({ clicks: ['input name'], heldBack: ['form a'] });
  expect(report.totals).toMatchObject({ controls: 7, verified: 1, failed: 1, skipped: 5, fillMs: 9 });
});

test('after undoing: each control restored or not, and any other that differs', () => {
  const undo: FillReport = {
    fields: [
      { ...fill.fields[0]!, old: '王样一', new: '' },
      { ...fill.fields[1]!, old: ID, new: '' },
    ],
    clicks: [],
    ms: 2,
  };
  const report = made({
    fill,
    undo,
    after: [shows({ [name.ref]: '王样一' })],
    now: [shows({ [branch.ref]: '一支部' })],
  });
  expect(report.stage).toBe('undone');
  expect(byLabel(report)['姓名']).toMatchObject({ now: '王样一', outcome: 'verified' });
  expect(report.undo?.controls.map(({ label: each, restored, reason }) => [each, restored, reason])).toEqual([
    ['姓名', true, null],
    ['身份证号', false, 'readBackDiffers'],
    ['所在党支部', false, 'notRestored'],
  ]);
  expect(report.totals).toMatchObject({ restored: 1, notRestored: 2, undoMs: 2 });
});

test('a fill of an earlier window is judged by what its undoing says', () => {
  const undo: FillReport = {
    fields: [{ ...fill.fields[0]!, old: '王样一', new: '' }],
    clicks: [],
    ms: 2,
  };
  const report = made({ undo, before: [shows({ [name.ref]: '王样一', [branch.ref]: '一支部' })] });
  expect(report.undo?.controls).toMatchObject([{ label: '姓名', old: '', now: '', restored: true }]);
});

test('a page of somebody else says so once and for every control', () => {
  const other = shows({ [name.ref]: '李样二' });
  const report = made({
    before: [other],
    after: [other],
    now: [other],
    plan: planFill([other], memberPledge, values),
  });
  expect(report.refusal).toEqual({ reason: 'otherPerson', reasonText: 'otherPerson 李样二' });
  expect(new Set(report.controls.slice(0, 4).map(({ reason }) => reason))).toEqual(new Set(['otherPerson']));
  expect(report.controls.every(({ new: next }) => next === null)).toBe(true);
});

test('a page that was only read has its fields, and one of no known form its labels', () => {
  const read = made({ plan: undefined, values: undefined });
  expect(read.stage).toBe('read');
  expect(byLabel(read)['姓名']).toMatchObject({ field: 'name', reason: 'nobodyChosen' });
  expect(read.leftAlone).toEqual([]);
  const unknown = made({ plan: undefined, values: undefined, form: undefined });
  expect(unknown.form).toBeNull();
  expect(byLabel(unknown)['姓名']).toMatchObject({ field: null, reason: 'formUnknown' });
});

test('numbers are masked unless they were asked for, wherever they stand', () => {
  const after = [shows({ [idNumber.ref]: ID })];
  const masked = JSON.stringify(made({ fill, after, now: after, revealed: false }));
  expect(masked).not.toContain(ID);
  expect(masked).not.toContain('13800000000');
  expect(masked).toContain('110***********002X');
});

test('what the user has taught is the evidence for the label, before the fill and after it', () => {
  const taught = taughtAt([before], 4, 'phone');
  const plan = planFill([before], memberPledge, values, [{ taught, disputed: false }]);
  expect(byLabel(made({ plan }))['座右铭']?.evidence).toBe('taught');
  const field = { ref: motto.ref, path: 'phone', label: '座右铭', old: '', new: '1', outcome: ok, ms: 1 };
  const done: FillReport = { fields: [field], clicks: [], ms: 1 };
  expect(byLabel(made({ plan, fill: done }))['座右铭']?.evidence).toBe('taught');
});

test('nor do names, titles, headings and findings tell a number', () => {
  const wide = '１１０１０５４９１２３１００２';
  const own = control(`${ID}的姓名`, { section: [`证号 ${ID}`], row: { table: ID, index: 0 } });
  const described = page([own], { texts: [text(`联系 ${wide}`, '无', { section: [ID] })] });
  const undo: FillReport = { fields: [], clicks: [], ms: 0 };
  const items = [{ outcome: 'fail' as const, text: `${ID} 有误`, quotes: [ID], field: null }];
  const sources: Partial<PageReportSources> = {
    page: { url: 'http://127.0.0.1/form', title: `${ID} 的承诺书`, foreignFrames: 0 },
    before: [described],
    after: [described],
    now: [{ ...described, controls: [{ ...own, value: '改了' }] }],
    fill: { fields: [], clicks: [], ms: 0 },
    undo,
    findings: [{ pack: 'any', about: 'page', items }],
  };
  const masked = made({ ...sources, revealed: false });
  expect(JSON.stringify(masked)).not.toContain(ID);
  expect(JSON.stringify(masked)).not.toContain(wide);
  const full = made(sources);
  expect(full.page.title).toContain(ID);
  expect(full.findings[0]?.items[0]).toMatchObject({ text: `${ID} 有误`, quotes: [ID] });
});

test('what may be pressed is there, ticked or not, with what came of it', () => {
  const offered = { kind: 'addRow', place: '承诺事项', times: 2, expects: ['承诺事项'] } as const;
  const acts = [
    { ...offered, ref: 'f0:a1', label: `增加 ${ID}`, expects: [...offered.expects], ticked: true },
    { ...offered, ref: 'f0:a2', label: '展开', expects: [...offered.expects], ticked: false },
  ];
  const plan = { ...planFill([before], memberPledge, values), acts };
  expect(made({ plan }).acts.map(({ reason }) => reason)).toEqual(['notFilledYet', 'notTicked']);
  const outcome = { state: 'failed', reason: 'actInterrupted', params: {} } as const;
  const done = { ref: 'f0:a1', kind: 'addRow', label: acts[0]!.label, times: 2, done: 1, outcome } as const;
  const report = made({ plan, fill: { ...fill, acts: [done] }, revealed: false });
  expect(report.acts).toMatchObject([
    { ref: 'f0:a1', ticked: true, done: 1, outcome: 'failed', reason: 'actInterrupted' },
    { ref: 'f0:a2', ticked: false, done: 0, outcome: 'skipped', reason: 'notTicked' },
  ]);
  expect(JSON.stringify(report)).not.toContain(ID);
});

test('a control that a press brought and another hid again is reported as it was last seen', () => {
  const added = control('承诺事项');
  const report = made({
    fill: {
      ...fill,
      fields: [
        { ...fill.fields[0]!, ref: added.ref, path: 'pledges[0].item', label: '承诺事项', new: '导读' },
      ],
    },
    between: [shows({}, [{ ...added, value: '导读' }])],
    after: [page([branch])],
  });
  expect(byLabel(report)['承诺事项']).toMatchObject({
    field: 'pledges[0].item',
    now: '导读',
    outcome: 'verified',
  });
});
