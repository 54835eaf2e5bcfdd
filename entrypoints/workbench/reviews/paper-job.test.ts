import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { publicRequest } from './paper-job.ts';

const choice = { title: '公示', what: '承诺', from: '', to: '', office: '', contact: '', fieldIds: [] };
const store = { shelf: { packs: [], forms }, labels: { formTitle: () => '承诺书' } } as never;

function item(name: string, standing: number): ReviewItem {
  const decided = Array.from({ length: standing }, () => ({ decision: 'passed', stage: 'passed' }));
  return {
    name,
    unit: '',
    values: { name },
    formTypeId: 'member-pledge',
    stage: 'passed',
    state: { standing: decided },
  } as never;
}

test('a form whose decisions stand side by side is not made public', () => {
  const request = publicRequest(choice, [item('示例甲', 1), item('示例乙', 2)], store);
  expect(request?.entries.map(({ name }) => name)).toEqual(['示例甲']);
});
