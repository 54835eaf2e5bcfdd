import { expect, test } from 'vitest';
import type { ReviewItem } from '#core/review/items.ts';
import { bulkQuestion } from './use-decisions.ts';

function item(text: string): ReviewItem {
  return {
    id: 'one',
    packId: 'pack',
    formTypeId: 'form',
    record: undefined,
    subjectId: undefined,
    others: [],
    values: { pledgeText: text },
    name: '示例甲',
    unit: '',
    state: undefined,
    stage: 'open',
    disputed: false,
    editedSince: false,
  };
}

test('what was edited while the question stood open is not passed on what the checks said before', () => {
  const { plan } = bulkQuestion('passed', ['one'], () => ({ pass: 3, fail: 0, review: 0 }), []);
  expect(plan([item('每周家访两次')]).chosen).toHaveLength(1);
  expect(plan([item('每周家访两次')]).chosen).toHaveLength(1);
  const edited = plan([item('努力工作')]);
  expect(edited.chosen).toEqual([]);
  expect(edited.left.get('unchecked')).toHaveLength(1);
});
