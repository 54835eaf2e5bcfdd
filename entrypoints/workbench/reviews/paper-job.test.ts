import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { keptPaperHref, paperFile, paperHref, paperJobIn, publicRequest } from './paper-job.ts';

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

const jobIn = (href: string) => paperJobIn(decodeURIComponent(href.replace('#/print/', '')));

test('what was typed for the list stands in no address, and is printed all the same', () => {
  const job = {
    kind: 'public' as const,
    ids: ['a'],
    packId: 'p',
    file: '王样一名单',
    publicList: { ...choice, contact: '王样一 13100000011' },
  };
  const href = keptPaperHref(job);
  expect(decodeURIComponent(href)).not.toMatch(/王样一|131/);
  expect(jobIn(href)).toEqual(job);
  expect(paperJobIn('kept-of-another-window')).toBeUndefined();
});

test('one form is printed under its person’s name, which its address does not have', () => {
  const job = {
    kind: 'sheets' as const,
    ids: ['a'],
    packId: 'p',
    file: '承诺书-审核表',
    named: true as const,
  };
  const href = paperHref(job);
  expect(jobIn(href)).toEqual(job);
  const items = [{ ...item('示例/甲', 1), id: 'a' }];
  expect(paperFile(job, items)).toMatch(/^承诺书-审核表-示例.甲$/);
  expect(paperFile(job, [])).toBe('承诺书-审核表');
  expect(paperFile({ ...job, named: undefined } as never, items)).toBe('承诺书-审核表');
});
