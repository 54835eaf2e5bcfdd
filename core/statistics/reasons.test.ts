import { expect, test } from 'vitest';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import { foldReviews } from '../review/fold.ts';
import { reasonsOf } from './reasons.ts';
import { type Act, id, person, record, reviewed } from './statistics.fixture.ts';
import { unitsOf } from './units.ts';

function found(...acts: readonly (readonly Act[])[]) {
  return reasonsOf(
    unitsOf({
      subjects: acts.map((_, at) => person(at, { name: `样例${at}` })),
      records: acts.map((_, at) => record(100 + at, at, 'form')),
      reviews: reviewed(...acts.map((each, at) => ({ target: { recordId: id(100 + at) }, acts: each }))),
      forms: [{ id: 'form', subjectKind: 'person' }],
      formIds: new Set(['form']),
      packId: undefined,
      by: 'workUnit',
    }),
  );
}

const back = (comment: string, ...criteria: string[]): Act => ({
  decide: 'returned',
  comment,
  for: criteria,
});

test('reasons that differ in spelling, numbers and names alone are one, each once per decision', () => {
  const reasons = found(
    [back('1. 承诺事项不足3条；\n2. 样例0没有写期限', 'pack/a/x', 'pack/a/x')],
    [back('承诺事项不足５条。', 'pack/a/x', 'pack/a/y')],
    [{ decide: 'incomplete', comment: '承诺事项不足3条，承诺事项不足3条' }],
    [back('样例3没有写期限')],
  );
  expect(reasons.decisions).toEqual({ returned: 3, incomplete: 1 });
  expect(reasons.criteria).toEqual([
    { key: 'pack/a/x', counts: { returned: 2, incomplete: 0 }, total: 2 },
    { key: 'pack/a/y', counts: { returned: 1, incomplete: 0 }, total: 1 },
  ]);
  expect(reasons.withoutCriterion).toBe(2);
  expect(reasons.comments.slice(0, 2)).toEqual([
    { key: '承诺事项不足3条', counts: { returned: 2, incomplete: 0 }, total: 2 },
    { key: '〔姓名〕没有写期限', counts: { returned: 2, incomplete: 0 }, total: 2 },
  ]);
});

const keys = (comment: string) => found([back(comment)]).comments.map(({ key }) => key);

test('sentences of one comment are one reason; lines and the places of a list are several', () => {
  expect(keys('“所在党支部”写得不一样，不符合要求。请改成一致。')).toEqual([
    '“所在党支部”写得不一样，不符合要求。请改成一致',
  ]);
  expect(keys('缺日期！请补上；补好再交')).toEqual(['缺日期！请补上；补好再交']);
  expect(keys('承诺内容：太空\r\n完成时限：没有写')).toEqual(['承诺内容：太空', '完成时限：没有写']);
  expect(keys('（一）缺日期；（二）缺签名。3.金额只写了 1.5 元。2026年补')).toEqual([
    '缺日期',
    '缺签名',
    '金额只写了 1.5 元。2026年补',
  ]);
  expect(keys('。\n！')).toEqual([]);
});

test('what was taken back is no return, and numbers of people are masked', () => {
  const reasons = found(
    [back('缺日期'), { decide: 'reopened' }, { decide: 'passed' }],
    [back('身份证号 11010519491231002X 有误')],
  );
  expect(reasons.decisions).toEqual({ returned: 1, incomplete: 0 });
  expect(reasons.comments.map(({ key }) => key)).toEqual(['身份证号 110***********002X 有误']);
});

test('one that was taken back beside a colleague’s pass is no return, and a return beside it stays one', () => {
  const reviewId = id(1);
  const about = {
    kind: 'review.decided' as const,
    reviewId,
    packId: 'pack',
    target: { subjectName: '', formTypeId: 'form' },
  };
  const say = (decision: 'returned' | 'passed' | 'reopened', comment: string) => ({
    entity: `review:${reviewId}` as const,
    payload: { ...about, decision, comment, criterionIds: [] },
  });
  const stamp = { device: id(2), counter: 0, claimedAt: '2026-05-01T08:00:00.000Z', who: '' };
  const journal = (taken: 0 | 1) => {
    const both = chain(
      [say('returned', '缺日期'), say('passed', '')].map((each) => ({ ...each, base: null })),
      EMPTY_HEAD,
      stamp,
    );
    const head = { count: 2, hash: both[1]!.hash };
    const reopened = { ...say('reopened', ''), base: both[taken]!.hash };
    return [...both, ...chain([reopened], head, { ...stamp, counter: 2 })];
  };
  const returnsIn = (events: ReturnType<typeof journal>) =>
    reasonsOf([{ reviews: [...foldReviews(events).values()], subjectName: '' } as never]).decisions.returned;
  // The author of the return takes it back; and whoever passed it does.
  expect([returnsIn(journal(0)), returnsIn(journal(1))]).toEqual([0, 1]);
});
