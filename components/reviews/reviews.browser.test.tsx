import '../base/tokens.css';
import '../base/base.css';
import '../base/virtual-table.css';
import '../overlay/overlay.css';
import '../workbench/workbench.css';
import './reviews.css';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bank } from '../overlay/model.ts';
import { TableMemory } from '../base/table-model.ts';
import { DecisionConflict } from './DecisionHistory.tsx';
import { JudgeCard, type JudgeActions, type JudgeDraft } from './JudgeCard.tsx';
import { type Asking, NO_FILTERS, type ReviewRow } from './model.ts';
import { piecesOf } from './ReviewFacts.tsx';
import { PackDisputes } from './PackDisputes.tsx';
import { ReviewList, type ReviewListProps } from './ReviewList.tsx';

let root: HTMLElement;
let log: unknown[][];

beforeEach(() => {
  log = [];
  root = document.createElement('div');
  root.className = 'jn-root';
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(view: VNode): Promise<void> {
  return act(() => render(view, root));
}

function noted(name: string): (...args: unknown[]) => void {
  return (...args) => log.push([name, ...args.filter((arg) => !(arg instanceof Event))]);
}

async function seriousFindings(): Promise<string[]> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

const row = (n: number): ReviewRow => ({
  id: `r${n}`,
  href: `#/reviews/r${n}`,
  name: `示例${n}`,
  key: '',
  organisation: '样例小学',
  form: '党员公开承诺书',
  pack: '示例标准包',
  stage: n === 0 ? 'returned' : 'open',
  counts: () => (n === 1 ? undefined : { pass: 3, fail: n, review: 1 }),
  lost: n === 1,
  sample: n === 0,
  judged: 2,
  criteria: 4,
  reviewer: '审核员甲',
  updated: '2026/11/20 08:00',
  at: '2026-11-20',
  disputed: n === 0,
  editedSince: false,
});

const asking: Asking = {
  decision: 'returned',
  names: ['示例0', '示例2'],
  left: [{ reason: 'disputed', count: 1, names: ['示例1'] }],
  against: [],
  comment: '',
  commentMissing: true,
  commentWrong: undefined,
  gap: undefined,
  phrases: ['请写明期限。'],
  criteria: [{ id: 'p/s/1', name: '有期限', ticked: true }],
};

function listProps(change: Partial<ReviewListProps> = {}): ReviewListProps {
  return {
    rows: [row(0), row(1), row(2)],
    total: 3,
    filters: NO_FILTERS,
    choices: { forms: [], packs: [], units: ['样例小学'], reviewers: ['审核员甲'] },
    selection: { picked: new Set(['r0']), onPicked: noted('picked') },
    memory: new TableMemory(),
    hidden: [],
    busy: false,
    progress: undefined,
    mustCheck: false,
    answer: undefined,
    asking: undefined,
    askingActions: {
      onComment: noted('comment'),
      onPhrase: noted('phrase'),
      onCriterion: noted('criterion'),
      onConfirm: noted('confirm'),
      onClose: noted('close'),
    },
    onFilters: noted('filters'),
    onHidden: noted('hidden'),
    onOpen: noted('open'),
    onDecide: noted('decide'),
    onCheck: noted('check'),
    onCancel: noted('cancel'),
    children: null,
    ...change,
  };
}

test('the list says of each form where it stands; what was not checked is not called clean', async () => {
  await show(<ReviewList {...listProps()} />);
  await expect.element(page.getByRole('link', { name: '示例2' })).toBeVisible();
  const texts = [...root.querySelectorAll('tbody tr')].map(({ textContent }) => textContent ?? '');
  expect(texts.find((text) => text.includes('示例0'))).toMatch(/结论不一致[^]*退回/);
  expect(texts.find((text) => text.includes('示例1'))).toContain('结果没有存');
  expect(texts.find((text) => text.includes('示例2'))).toMatch(/不通过 2[^]*需人工判断 1[^]*通过 3/);
  expect(await seriousFindings()).toEqual([]);
  await page.getByRole('button', { name: '退回…' }).click();
  await userEvent.selectOptions(page.getByLabelText('阶段'), 'returned');
  expect(log).toEqual([
    ['decide', 'returned'],
    ['filters', { stage: 'returned' }],
  ]);
});

test('a decision tells how many, who is left out and why, and what is missing', async () => {
  await show(<ReviewList {...listProps({ asking })} />);
  const dialog = page.getByRole('dialog');
  const said = root.querySelector('dialog')?.textContent;
  expect(said).toMatch(/^退回：2 份表单[^]*示例0、示例2[^]*不处理的 1 份：1 份有分歧，请先选定以哪个为准/);
  await expect.element(dialog.getByText('退回必须写明理由')).toBeVisible();
  await expect.element(dialog.getByRole('checkbox', { name: '有期限' })).toBeChecked();
  expect(await seriousFindings()).toEqual([]);
  await userEvent.selectOptions(dialog.getByLabelText('常用评语'), '请写明期限。');
  await dialog.getByRole('button', { name: '退回 2 份' }).click();
  expect(log).toEqual([['phrase', '请写明期限。'], ['confirm']]);
});

test('nothing can be confirmed about nobody', async () => {
  await show(<ReviewList {...listProps({ asking: { ...asking, names: [] } })} />);
  await expect.element(page.getByRole('button', { name: '退回 0 份' })).toBeDisabled();
});

test('an empty list says what to do', async () => {
  await show(<ReviewList {...listProps({ rows: [], total: 0 })} />);
  await expect.element(page.getByText('还没有可以审核的表单')).toBeVisible();
});

const criterion: Parameters<typeof JudgeCard>[0]['criterion'] = {
  id: 'p/s/1',
  set: '示例组',
  name: '有期限',
  requirement: '每条写明完成时间',
  citation: { document: '示例方案', section: '一' },
  machine: 'review',
  findings: [{ key: 'f', outcome: 'review', text: '没有期限', evidence: [], ref: 'pledges[0].deadline' }],
  verdict: undefined,
  agreement: 'open',
  how: { by: 'person', checks: [], lexicon: [], documents: [] },
  quoteGone: false,
  standing: [],
  maxScore: 10,
};
const draft: JudgeDraft = {
  comment: '',
  commentMissing: true,
  commentWrong: undefined,
  pending: 'notMet',
  score: '11',
  scoreWrong: 'outOfRange',
  saving: false,
  status: undefined,
};
const bank: Bank = {
  into: 'criterion',
  options: [{ key: 'k', from: 'pack', verdict: 'notMet', text: '请补充期限。', gaps: [] }],
  active: 0,
  loading: false,
};
const actions = new Proxy({} as JudgeActions, { get: (_, name) => noted(String(name)) });

test('the card keeps machine and person apart, and says what is missing', async () => {
  await show(
    <JudgeCard
      criterion={criterion}
      draft={draft}
      who=""
      bank={bank}
      how
      actions={actions}
      refs={{ comment: () => {}, score: () => {}, bank: () => {} }}
    />,
  );
  await expect.element(page.getByText('结论为“不符合”时必须写明意见')).toBeVisible();
  await expect.element(page.getByText('得分应在 0 到 10 之间，没有保存')).toBeVisible();
  await expect.element(page.getByText('由人对照要求判断，程序不下结论。')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: '3 不符合' }))
    .toHaveAttribute('aria-pressed', 'true');
  expect(await seriousFindings()).toEqual([]);
  await page.getByRole('button', { name: '没有期限' }).click();
  await page.getByLabelText('意见（C）').fill('请补');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('option', { name: /请补充期限/ }).click();
  expect(log).toEqual([['onShow', 'pledges[0].deadline'], ['onComment', '请补'], ['onCommit'], ['pick', 0]]);
});

const group = (name: string | RegExp) => page.getByRole('group', { name });

test('the verdict of somebody else is told as theirs, and one’s own press is one’s own', async () => {
  const verdict = { criterionId: 'p/s/1', verdict: 'met' as const, machine: 'review' as const, comment: '' };
  const standing = [{ hash: 'h', claimedAt: '2026-05-01T08:00:00.000Z', who: '审核甲', verdict }];
  const card = (who: string, pending?: 'notMet') =>
    show(
      <JudgeCard
        criterion={{ ...criterion, verdict, standing }}
        draft={{ ...draft, commentMissing: false, scoreWrong: undefined, pending }}
        who={who}
        bank={bank}
        how={false}
        actions={actions}
        refs={{ comment: () => {}, score: () => {}, bank: () => {} }}
      />,
    );
  await card('审核乙');
  await expect.element(group(/^审核甲的结论/)).toBeVisible();
  await card('审核乙', 'notMet');
  await expect.element(group('我的结论')).toBeVisible();
  await card('审核甲');
  await expect.element(group('我的结论')).toBeVisible();
});

test('decisions made without seeing each other stand side by side', async () => {
  const given = { comment: '', criteria: [], at: '8:00' };
  await show(
    <DecisionConflict
      standing={[
        { ...given, hash: 'h1', decision: 'passed', who: '甲' },
        { ...given, hash: 'h2', decision: 'returned', who: '乙', comment: '没有期限' },
      ]}
      busy={false}
      onSettle={noted('settle')}
    />,
  );
  await page.getByRole('button', { name: '以此为准：“退回”（乙）' }).click();
  expect(log).toEqual([['settle', 'h2']]);
});

test('disputes of other packs stand under their packs, and each is settled by itself', async () => {
  const given = { comment: '', criteria: [], at: '8:00' };
  const dispute = (pack: string) => ({
    reviewId: pack,
    pack,
    standing: [
      { ...given, hash: `${pack}1`, decision: 'passed' as const, who: '甲' },
      { ...given, hash: `${pack}2`, decision: 'returned' as const, who: '乙' },
    ],
    conflicts: [],
    onSettle: noted('verdict'),
    onSettleDecision: noted(pack),
  });
  await show(<PackDisputes disputes={[dispute('标准包A'), dispute('标准包B')]} busy={false} />);
  const second = page.getByRole('region', { name: '标准包B：有分歧' });
  await second.getByRole('button', { name: '以此为准：“退回”（乙）' }).click();
  expect(log).toEqual([['标准包B', '标准包B2']]);
  expect(await seriousFindings()).toEqual([]);
});

const marked = (text: string, quotes: string[]): string[] =>
  piecesOf(text, quotes).map(({ piece, marked: on }) => (on ? `[${piece}]` : piece));

test('quotes are marked where they stand, also side by side and over each other', () => {
  expect(marked('听课二十节，家访十户', ['二十节', '十户'])).toEqual([
    '听课',
    '[二十节]',
    '，家访',
    '[十户]',
  ]);
  expect(marked('听课二十节', ['二十', '十节', ''])).toEqual(['听课', '[二十节]']);
  expect(marked('听课', ['没有'])).toEqual(['听课']);
});
