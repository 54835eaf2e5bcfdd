import { describe, expect, test } from 'vitest';
import { checkWords } from '#catalog/check-words.ts';
import { GRID, judged, lackingText, pack, problemText, rowsOf } from '#tests/fixtures/review-sheet.ts';
import { JournalEvent } from '../../model/event.ts';
import { chain, EMPTY_HEAD } from '../../model/journal.ts';
import { foldReviews, machineSaid } from '../fold.ts';
import { decisionDraft, machineKept } from './decide.ts';
import { judgeSheet } from './judge.ts';
import { adviceFor } from './reason.ts';
import { isReturned } from './returns.ts';

const phrase = (id: string, criterionIds: string[], said: string) => ({
  id,
  verdict: 'unmet' as const,
  criterionIds,
  text: said,
});

const asks = (path: string, outcome: 'fail' | 'pass') => ({
  checkId: 'required',
  useId: 'x',
  outcome,
  criterionIds: ['x/y/z'],
  message: { code: 'required.missing', params: {} },
  evidence: [],
  path,
});

describe('what a reviewer did not say', () => {
  const rows = rowsOf(GRID);
  const sheet = judged(rows);

  test('rows that nobody decided about are on the list of returns only where that is asked for', () => {
    const wrong = sheet.rows.filter(({ machine }) => machine === 'fail');
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((row) => isReturned(row, undefined, false))).toEqual([]);
    expect(wrong.filter((row) => isReturned(row, undefined, true))).toEqual(wrong);
  });

  test('what to do is said by a phrase of the very criterion that was named, and by no other', () => {
    const [one = '', other = ''] = pack.sets.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    const own = {
      ...pack,
      comments: [
        phrase('a', [one], '请写明完成时限'),
        phrase('b', [], '请改好'),
        phrase('c', [other], '请写明措施'),
        phrase('d', [other], '请写明责任人'),
      ],
    };
    const row = sheet.rows[0]!;
    expect(adviceFor(own, row, [])).toBe('');
    expect(adviceFor(own, row, [one])).toBe('请写明完成时限');
    // Which of two is meant nobody said.
    expect(adviceFor(own, row, [other])).toBe('');
  });

  test('what the checks said is kept with the decision, and comes out of the fold', () => {
    const wrong = sheet.rows.find(({ machine }) => machine === 'fail')!;
    const draft = decisionDraft(
      wrong.row,
      { reviewId: '00000000-0000-4000-8000-0000000000aa', base: null },
      { decision: 'returned', comment: '号码不对', criterionIds: [], machine: machineKept(wrong) },
      { file: '表.xlsx', packId: pack.id },
    );
    const stamp = { device: '00000000-0000-4000-8000-0000000000dd', counter: 0, who: '' };
    const events = chain([draft], EMPTY_HEAD, { ...stamp, claimedAt: '2026-11-20T08:00:00.000Z' });
    const [state] = foldReviews(events.map((event) => JournalEvent.parse(event))).values();
    expect(machineSaid(state!)).toEqual({ counts: wrong.counts, outcomes: wrong.outcomes });
    expect(state!.decisions[0]!.criterionIds).toEqual([]);
    expect(machineKept({ counts: { pass: 0, fail: 0, review: 0 }, outcomes: {} })).toBeUndefined();
    const nobodys = sheet.rows.find(({ machine }) => machine === 'unchecked')!;
    expect(machineKept(nobodys)?.counts).toEqual({ pass: 0, fail: 1, review: 0 });
  });

  test('a column that the sheet lacks is said of the sheet once, and is no failure of any row', () => {
    const full = judged(rowsOf(GRID));
    const all = rowsOf(GRID).filter(({ form, lost }) => form && !lost);
    const report = {
      packId: pack.id,
      records: all.map(({ id }) => ({
        recordId: id,
        formTypeId: 'member-pledge',
        findings: [asks('signedOn', 'fail'), asks('name', 'pass')],
      })),
      together: [],
    };
    const found = judgeSheet({
      rows: all,
      report: report as never,
      pack,
      words: checkWords,
      locale: 'zh-CN',
      problemText,
      lackingText,
    });
    expect(full.rows.length).toBeGreaterThan(all.length - 1);
    expect(found.together).toEqual([{ outcome: 'review', text: '表没有承诺日期' }]);
    const clean = found.rows.filter(({ row }) => row.problems.length === 0);
    expect(clean.length).toBeGreaterThan(0);
    for (const { machine, findings, lacking, outcomes } of clean) {
      expect([machine, findings, lacking, outcomes['x/y/z']]).toEqual(['review', [], ['承诺日期'], 'review']);
    }
  });
});
