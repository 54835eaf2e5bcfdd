import { expect, test } from 'vitest';
import { type ComparedText, copyGroups } from './groups.ts';

const MATHS = '每周为留守儿童辅导数学两次，走访学生家庭20户，留下家访记录';
const SAFETY = '每月检查实验室一次，把线路老化的情况写进台账，月底公布整改进度';
const CLEAN = '带领青年教师打扫操场，听语文课30节，评课时重点看板书';

function text(owner: string, words: string, more: Partial<ComparedText> = {}): ComparedText {
  return { owner, text: words, scope: 'batch', ...more };
}

/** What each member of the first group is: its role, or the place of the text that it is like. */
function rolesOf(...texts: ComparedText[]) {
  return copyGroups(texts)?.groups[0]?.members.map(({ role, like }) => role ?? like?.of);
}

test('a group has the text of the earliest year first, and each later one beside it', () => {
  const report = copyGroups([
    text('r1', `${MATHS}，${CLEAN}`),
    text('r2', SAFETY),
    text('old', MATHS, { scope: 'past', date: '2024' }),
    text('older', MATHS, { scope: 'past', date: '2022' }),
  ]);
  expect(report?.groups).toHaveLength(1);
  const [group] = report?.groups ?? [];
  expect(group?.members.map(({ item }) => item)).toEqual([3, 2, 0]);
  const [first, , last] = group?.members ?? [];
  expect(first).toEqual({ item: 3, role: 'earliest' });
  expect(last?.like).toMatchObject({ of: 3, scope: 'past', kind: 'added' });
  expect(last?.like?.clauses[0]).toEqual({
    theirs: '每周为留守儿童辅导数学两次',
    own: '每周为留守儿童辅导数学两次',
  });
  expect(report?.groups[0]?.members[1]).toEqual({ item: 2, role: 'source' });
  expect(report).toMatchObject({
    compared: 4,
    short: 0,
    threshold: 0.37,
    like: { batch: 0, past: 1, model: 0 },
  });
});

test('what is copied from a model is told as that, not as a copy of somebody else', () => {
  const report = copyGroups([
    text('r1', MATHS),
    text('r2', MATHS),
    text('past', MATHS, { scope: 'past' }),
    text('model', MATHS, { scope: 'model' }),
  ]);
  expect(report?.like).toEqual({ batch: 0, past: 0, model: 2 });
  expect(report?.groups[0]?.members[0]).toEqual({ item: 2, role: 'first' });
  const own = report?.groups[0]?.members.filter(({ item }) => item < 2) ?? [];
  expect(own.map(({ like }) => like?.of)).toEqual([3, 3]);
});

test('of texts of one batch none is called the earliest, nor are two of one record', () => {
  expect(rolesOf(text('r1', MATHS), text('r2', MATHS))).toEqual(['first', 0]);
  const both = `${MATHS}；${SAFETY}`;
  // The second is like what is listed after it, and stands first in no group.
  expect(rolesOf(text('r1', MATHS), text('r2', SAFETY), text('r3', both))).toEqual(['first', 'source', 1]);
  const twice = [text('r1', MATHS), text('r1', `${MATHS}。`), text('r2', MATHS)];
  expect(rolesOf(...twice)).toEqual(['first', 'source', 0]);
  const owns = [text('r1', both), text('r1', `${SAFETY}，${CLEAN}`), text('r2', MATHS)];
  expect(rolesOf(...owns)).toEqual(['first', 'own', 0]);
});

test('what one record says twice is nobody’s copy', () => {
  expect(copyGroups([text('r1', MATHS), text('r1', MATHS)])?.groups).toEqual([]);
});

test('long groups and many groups are cut, and what is left is counted', () => {
  const many = Array.from({ length: 40 }, (_, at) => text(`r${at}`, MATHS));
  expect(copyGroups(many)?.groups).toMatchObject([{ left: 10 }]);
});

test('whoever cancels gets nothing', () => {
  expect(copyGroups([text('r1', MATHS)], { isCancelled: () => true })).toBeUndefined();
});
