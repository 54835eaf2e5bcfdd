import { expect, test } from 'vitest';
import { ACTS, BODIES, eitherOf, NOT_SUBJECT, POSTS } from './agent-words.ts';
import { agentsIn } from './agents.ts';

const surely = (text: string): boolean => agentsIn(text).some(({ isSure }) => isSure);
const maybe = (text: string): boolean => agentsIn(text).length > 0;

test.each([
  ['titles', '会计'],
  ['heads', '楼层长'],
  ['leaders', '带班领导'],
  ['members', '安全员'],
  ['masters', '厨师'],
  ['medics', '校医'],
  ['persons', '经办人'],
] as const)('posts, %s: %s', (kind, post) => {
  expect(post).toMatch(new RegExp(`(?:${POSTS[kind]?.join('|')})$`));
  expect(maybe(`${post}验收`)).toBe(true);
});

test.each([
  ['groups', '备课组'],
  ['rooms', '办公室'],
  ['offices', '设备科'],
  ['committees', '开发区管委会'],
  ['party', '党总支'],
  ['sides', '维修班'],
] as const)('bodies, %s: %s', (kind, body) => {
  expect(body).toMatch(new RegExp(`(?:${BODIES[kind]?.join('|')})$`));
  expect(maybe(`${body}审核`)).toBe(true);
});

test.each([
  ['intent', '拟'],
  ['manner', '逐'],
  ['relation', '在'],
  ['charge', '牵头'],
  ['control', '验收'],
  ['record', '登记'],
  ['duty', '值守'],
  ['teaching', '主讲'],
  ['doing', '答复'],
] as const)('what one who acts does, %s: %s', (kind, verb) => {
  expect(verb).toMatch(new RegExp(`^(?:${ACTS[kind]?.join('|')})`));
  expect(surely(`保管员${verb}器材`)).toBe(true);
});

test.each([
  ['relations', '为'],
  ['denials', '未'],
  ['rhythms', '定期'],
  ['modals', '要'],
  ['numbers', '两'],
  ['being', '现任'],
  ['helping', '走访'],
  ['asking', '要求'],
  ['studying', '读'],
  ['handling', '设'],
] as const)('what begins otherwise leaves a post to a person, %s: %s', (kind, word) => {
  expect(word).toMatch(new RegExp(`^(?:${NOT_SUBJECT[kind]?.join('|')})`));
  expect(surely(`${word}保管员登记`)).toBe(false);
  expect(maybe(`${word}保管员登记`)).toBe(true);
});

test('every first character that begins otherwise leaves a post to a person', () => {
  for (const first of new RegExp(eitherOf(NOT_SUBJECT)).source.match(/[\u4e00-\u9fff]/g) ?? []) {
    expect(maybe(`${first}保管员登记`), first).toBe(true);
  }
});
