import { expect, test } from 'vitest';
import type { ChecklistView } from '#components/overlay/model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { Drafts } from './drafts.ts';

const criterion = (id: string, comment?: string): ChecklistCriterion => ({
  id,
  set: '甲组',
  name: id,
  requirement: '',
  citation: { document: '示例方案', section: '一、' },
  machine: undefined,
  agreement: 'open',
  how: undefined,
  maxScore: undefined,
  quoteGone: false,
  findings: [],
  verdict:
    comment === undefined ? undefined : { criterionId: id, verdict: 'met', machine: 'review', comment },
  standing: [],
});

function view(change: Partial<ChecklistView> = {}): ChecklistView {
  return {
    locale: 'zh-CN',
    who: '',
    goOn: true,
    forms: [],
    formId: 'sample-form',
    obstacle: undefined,
    read: 1,
    foreignFrames: 0,
    packs: [],
    packId: 'sample',
    page: 'http://portal.test/1',
    pageTitle: '示例门户',
    subjectName: '示例甲',
    typed: undefined,
    personNow: undefined,
    clues: [{ path: 'name', value: '示例甲' }],
    shown: [],
    reviewId: '',
    head: null,
    list: undefined,
    stage: 'open',
    decided: [],
    phrases: [],
    known: {},
    formFindings: [],
    criteria: [criterion('sample/a/one'), criterion('sample/a/two', '已保存的')],
    ...change,
  };
}

test('a comment belongs to its person, page, form and pack', () => {
  const drafts = new Drafts();
  const clues = [{ path: 'name', value: '示例甲' }];
  const own = view({ clues: [...clues, { path: 'partyBranch', value: '甲支部' }] });
  drafts.note(own, 'sample/a/one', '请补充');
  expect(drafts.textOn(own, criterion('sample/a/one'))).toBe('请补充');
  // The page says less, or more, of the same person.
  for (const more of [[], [{ path: 'idNumber', value: '999999199001010017' }]]) {
    const same = view({ clues: [...clues, ...more] });
    expect(drafts.textOn(same, criterion('sample/a/one'))).toBe('请补充');
  }
  for (const other of [
    { subjectName: '示例乙', clues: [{ path: 'name', value: '示例乙' }] },
    {
      clues: [
        { path: 'name', value: '示例甲' },
        { path: 'partyBranch', value: '乙支部' },
      ],
    },
    { page: 'http://portal.test/2' },
    { packId: 'other' },
    { formId: 'other-form' },
  ]) {
    expect(drafts.textOn(view(other), criterion('sample/a/one'))).toBe('');
  }
});

test('what was typed after the saved comment is still unsaved', () => {
  const drafts = new Drafts();
  drafts.note(view(), 'sample/a/one', '请补充时限');
  drafts.saved(view(), 'sample/a/one', '请补充');
  expect(drafts.unsaved(view())).toEqual({ here: [0], count: 1 });
  drafts.saved(view(), 'sample/a/one', '请补充时限');
  expect(drafts.unsaved(view())).toEqual({ here: [], count: 0 });
});

test('comments of another person are counted, those a verdict carries are not', () => {
  const drafts = new Drafts();
  drafts.note(view(), 'sample/a/two', '已保存的');
  drafts.note(view(), 'sample/a/one', ' ');
  expect(drafts.unsaved(view()).count).toBe(0);
  drafts.note(view({ subjectName: '示例乙' }), 'sample/a/one', '请补充');
  expect(drafts.unsaved(view())).toEqual({ here: [], count: 1 });
});
