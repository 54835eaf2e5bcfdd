import { shelfOf } from '#catalog/packs.ts';
import luwan from '#core/packs/luwan-2010/pack.ts';
import { expect, test, vi } from 'vitest';
import { type JournalEvent, type Payload, PAYLOAD_KINDS } from '#core/model/event.ts';
import { control, page as shownPage } from '#core/matching/described.fixture.ts';
import { taughtAt } from '#core/teaching/teaching.fixture.ts';
import { id, layout, template, unlaid } from './journal-words.fixture.ts';
import { eventWords } from './journal-words.ts';
import { labelsOf } from './shelf-labels.ts';

const labels = labelsOf(shelfOf({ authored: [], tunings: [] }));

vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });

const page = 'http://portal.example/form';
const field = { ref: 'f0:c1', path: 'name', label: '姓名', old: '', new: '甲', ms: 1 };
const report = {
  fields: [
    { ...field, outcome: { state: 'verified' as const } },
    // Three boxes of one date are one field.
    ...['f0:c2', 'f0:c3', 'f0:c4'].map((ref) => ({
      ...field,
      ref,
      path: 'birthDate',
      outcome: { state: 'verified' as const },
    })),
    { ...field, path: 'post', outcome: { state: 'failed' as const, reason: 'notAccepted', params: {} } },
  ],
  clicks: [],
  ms: 1,
};
const values = { name: '甲一', post: '教师', phone: '19900001234' };
const put: Payload = { kind: 'subject.put', subject: { id, kind: 'person', values } };
const record: Payload = {
  kind: 'record.put',
  recordId: id,
  formTypeId: 'member-pledge',
  subjectId: id,
  values: { signedOn: '2016-05-03' },
};
const exported = { exportId: id, file: '汇总.xlsx', rows: 3, contract: 'ruoyi', purpose: '报备案' };

function said(payload: Payload, before?: Payload, settles?: string[]) {
  return eventWords(
    { payload, settles } as JournalEvent,
    before && ({ payload: before } as JournalEvent),
    labels,
  );
}

const removed: Payload = { kind: 'subject.removed', subjectId: id };
const verdict: Payload = {
  kind: 'review.verdict',
  reviewId: id,
  packId: 'p',
  target: { subjectName: '甲一', formTypeId: 'member-pledge', page },
  verdict: { criterionId: 'p/s/i', verdict: 'notMet', machine: 'review', comment: '见 11010519491231002X' },
};
const origin = {
  hash: 'a'.repeat(64),
  device: id,
  claimedAt: '2026-11-19T08:00:00.000Z',
  who: '审核员乙',
};
const lesson = {
  kind: 'taught.put',
  taught: taughtAt([shownPage([control('值班热线')])], 0, 'phone'),
} as const satisfies Payload;
const dropped: Payload = { kind: 'template.removed', templateId: id };
const unlearnt: Payload = { kind: 'taught.removed', taughtId: lesson.taught.id };
const pack = {
  kind: 'pack.put',
  authored: { pack: { ...luwan, id: 'own', title: '本校标准包' }, examples: [] },
} as const satisfies Payload;
const shelvedOff: Payload = { kind: 'pack.removed', packId: 'own' };
const entry = {
  kind: 'calendar.put',
  entry: {
    id,
    kind: 'meeting',
    date: '2026-05-08',
    title: '联席会议',
    note: '见 11010519491231002X',
    held: true,
  },
} as const satisfies Payload;
const struck: Payload = { kind: 'calendar.removed', entryId: id };
const asked = { packId: luwan.id, count: 2, per: 'quarter' } as const;
const cases: [Payload, Payload | undefined, string, RegExp][] = [
  [put, undefined, '新增人员', /^3 项内容$/],
  [
    { ...put, subject: { ...put.subject, values: { ...values, post: '主任', phone: '19900011234' } } },
    put,
    '修改人员',
    /^职务：教师 → 主任；联系电话：已改为 199\*{4}1234$/,
  ],
  [put, removed, '恢复人员', /^3 项内容$/],
  [put, put, '修改人员', /^内容没有变化$/],
  [removed, put, '移除人员', /^$/],
  [record, undefined, '新建填报记录', /^党员公开承诺书；1 项内容$/],
  [{ kind: 'record.removed', recordId: id }, record, '移除填报记录', /^党员公开承诺书$/],
  [
    { kind: 'import.done', importId: id, file: '花名册.xlsx', sheet: '表1', imported: 9, refused: 1 },
    undefined,
    '导入',
    /“花名册.xlsx”的工作表“表1”：导入 9 人，不能导入 1 人/,
  ],
  [{ kind: 'fill.started', fillId: id, recordId: id, page }, undefined, '开始填写页面', /portal\.example/],
  [
    { kind: 'fill.finished', fillId: id, recordId: id, page, report },
    undefined,
    '填写页面',
    /已填并核对 2 项，未填 0 项，失败 1 项/,
  ],
  [{ kind: 'fill.undone', fillId: id, page, report }, undefined, '撤销填写', /已恢复 2 项，共 3 项/],
  [verdict, undefined, '给出结论', /p\/s\/i：不符合（自动检查：需人工判断）；意见：见 110\*{11}002X/],
  [{ kind: 'review.withdrawn', reviewId: id, criterionId: 'p/s/i' }, verdict, '撤回结论', /^p\/s\/i$/],
  [
    { kind: 'review.withdrawn', reviewId: id, criterionId: 'p/s/i', origin },
    verdict,
    '撤回结论',
    /^p\/s\/i；合并而来：审核员乙，/,
  ],
  [
    {
      kind: 'review.decided',
      reviewId: id,
      packId: 'p',
      target: verdict.target,
      decision: 'returned',
      comment: '没有期限',
      criterionIds: [],
    },
    undefined,
    '审核决定',
    /^党员公开承诺书；退回；意见：没有期限$/,
  ],
  [{ kind: 'review.unmerged', reviewId: id, mergeId: id }, undefined, '合并撤销', /^$/],
  [
    { kind: 'calibration.put', calibration: { id, packId: 'p', target: verdict.target } },
    undefined,
    '标为校准表单',
    /^党员公开承诺书$/,
  ],
  [
    { kind: 'calibration.removed', calibrationId: id },
    { kind: 'calibration.put', calibration: { id, packId: 'p', target: verdict.target } },
    '取消校准表单',
    /^党员公开承诺书$/,
  ],
  [lesson, undefined, '教一次', /^“值班热线”：联系电话；https:\/\/portal\.example\/form$/],
  [
    { kind: 'taught.put', taught: { ...lesson.taught, target: { is: 'none' } } },
    lesson,
    '修改教过的栏目',
    /^“值班热线”：不填；/,
  ],
  [unlearnt, lesson, '删除教过的栏目', /^值班热线；https/],
  [lesson, unlearnt, '恢复教过的栏目', /值班热线/],
  [template, undefined, '核对导入模板', /^“模板.xlsx”（党员公开承诺书）：工作表“导入”，填写 1 列$/],
  [template, template, '修改核对过的模板', /模板.xlsx/],
  [
    { ...template, template: { ...template.template, title: '11010519491231002X.xlsx' } },
    undefined,
    '核对导入模板',
    /^“110\*{11}002X.xlsx”/,
  ],
  [dropped, template, '删除核对过的模板', /^“模板.xlsx”/],
  [template, dropped, '恢复核对过的模板', /模板.xlsx/],
  [
    layout,
    undefined,
    '记住表头对应',
    /^姓名、得分、单位：党员公开承诺书；“得分” → 不导入；“单位” → 联系电话$/,
  ],
  [layout, layout, '修改表头对应', /^姓名/],
  [unlaid, layout, '删除表头对应', /^姓名、得分、单位：/],
  [layout, unlaid, '恢复表头对应', /^姓名/],
  [pack, undefined, '导入标准包', /^本校标准包$/],
  [shelvedOff, pack, '删除标准包', /^本校标准包$/],
  [pack, shelvedOff, '恢复标准包', /^本校标准包$/],
  [
    {
      kind: 'review.decided',
      reviewId: id,
      packId: 'p',
      target: { subjectName: '甲一', formTypeId: 'member-pledge' },
      decision: 'returned',
      comment: '缺日期',
      criterionIds: [],
    },
    undefined,
    '审核决定',
    /^党员公开承诺书；退回；意见：缺日期$/,
  ],
  [entry, undefined, '加入活动日程', /^2026-05-08 联席会议（已开）：联席会议（见 110\*{11}002X）$/],
  [
    { ...entry, entry: { ...entry.entry, kind: 'deadline', title: '交表', note: '' } },
    entry,
    '修改活动日程',
    /^2026-05-08 截止日期：交表；原为 2026-05-08 联席会议/,
  ],
  [struck, entry, '删除活动日程', /联席会议（已开）/],
  [entry, struck, '恢复活动日程', /^2026-05-08/],
  [
    { kind: 'calendar.required', requirement: asked },
    undefined,
    '修改联席会议次数',
    new RegExp(`^${luwan.title}；每季度最少 2 次$`),
  ],
  [
    { kind: 'calendar.required', requirement: { ...asked, count: null } },
    undefined,
    '修改联席会议次数',
    /不再规定次数$/,
  ],
  [
    { kind: 'pack.tuned', tuning: { packId: luwan.id, parameters: { 'publicity-days': 7 }, checks: {} } },
    undefined,
    '修改标准包的设置',
    /^五好五带头/,
  ],
  [{ kind: 'export.started', ...exported }, undefined, '准备导出', /汇总.xlsx，3 行/],
  [
    { kind: 'export.done', ...exported, print: true },
    undefined,
    '导出',
    /3 行；.*打开了打印窗口，是否印出不得而知/,
  ],
  [
    { kind: 'export.done', ...exported, insisted: 2 },
    undefined,
    '导出',
    /汇总.xlsx，3 行；导入规范：若依.+；仍有 2 处.+；用途：报备案/,
  ],
  [{ kind: 'backup.saved', file: '备份.json', events: 7 }, undefined, '保存备份', /备份.json，7 条/],
  [
    { kind: 'backup.restored', savedAt: '2026-03-01T08:00:00.000Z', events: 7 },
    undefined,
    '从备份恢复',
    /2026.+保存的备份，7 条/,
  ],
  [
    { kind: 'run.started', runId: id, formTypeId: 'member-pledge', entries: [{ name: '甲一' }] },
    undefined,
    '新建批量填报',
    /^党员公开承诺书；1 人$/,
  ],
  [{ kind: 'run.resumed', runId: id }, undefined, '批量填报：开始或继续', /^$/],
  [{ kind: 'run.paused', runId: id }, undefined, '批量填报：暂停', /^$/],
  [
    {
      kind: 'run.step',
      runId: id,
      at: 0,
      state: 'saved',
      reason: 'interrupted',
      counts: { verified: 3, skipped: 0, failed: 1 },
      seenBy: 'page',
    },
    undefined,
    '批量填报：一步',
    /^已保存；填写中途停下；已填 3 项，未填 0 项，失败 1 项；页面已换$/,
  ],
  [{ kind: 'run.retried', runId: id, at: [1, 2] }, undefined, '批量填报：重试', /^2 人$/],
  [{ kind: 'run.finished', runId: id }, undefined, '批量填报：做完', /^$/],
  [
    { kind: 'sample.added', sample: { id, subjectIds: [id, id], recordIds: [id], reviewIds: [] } },
    undefined,
    '放入示例数据',
    /^2 人，1 份填报记录$/,
  ],
  [{ kind: 'sample.removed', sampleId: id }, undefined, '移除示例数据', /^$/],
  [
    {
      kind: 'review.decided',
      reviewId: id,
      packId: 'p',
      target: { subjectName: '甲', formTypeId: 'member-pledge' },
      decision: 'returned',
      comment: '见 11010519491231002X',
      criterionIds: [],
    },
    undefined,
    '审核决定',
    /^党员公开承诺书；退回；意见：见 110\*{11}002X$/,
  ],
  [{ kind: 'vault.changed', change: 'on' }, undefined, '数据加密', /^开启数据加密$/],
  [
    { kind: 'reveal.done', revealId: id, field: 'idNumber', subjectId: id, purpose: '核对' },
    undefined,
    '查看完整内容',
    /^身份证号.*；用途：核对$/,
  ],
  [
    { kind: 'erasure.done', subjects: 1, records: 2, reviews: 0, events: 9 },
    undefined,
    '清除内容',
    /^1 人、2 份填报记录、0 份审核，共 9 条操作记录$/,
  ],
];

test.each(cases)('%# $kind', (payload, before, did, text) => {
  const words = said(payload, before);
  expect(words.did).toBe(did);
  expect(words.text).toMatch(text);
});

test('there is a case for every kind of event', () => {
  expect(new Set(cases.map(([payload]) => payload.kind))).toEqual(new Set(PAYLOAD_KINDS));
});

test('a decision between two versions says so', () => {
  expect(said(put, put, ['f'.repeat(64)]).text).toContain('在两个版本中选定了一个');
  expect(said(removed, put, ['f'.repeat(64)]).text).toBe('');
});
