import { expect, it } from 'vitest';
import { forms as program } from '#catalog/forms.ts';
import { page, text } from '#core/matching/described.fixture.ts';
import type { PageClient } from '#utils/page-client.ts';
import { assertNamed, assertStillAt } from './still.ts';

const forms = async () => program;

type Request = Parameters<typeof assertNamed>[0] & Parameters<typeof assertStillAt>[1];

const address = 'http://portal.test/form';
const request = {
  page: address,
  formId: 'member-pledge',
  subjectName: '示例甲',
  typed: undefined,
  clues: [{ path: 'name', value: '示例甲' }],
  shown: [{ ref: 'f0:t1', path: 'name', value: '示例甲' }],
} as unknown as Request;

function client(changed: { missing?: string[]; unseen?: string[] }, name: string, at = address): PageClient {
  const pages = [page([], { texts: [text('姓名', name)] })];
  return {
    address: async () => at,
    changed: async () => ({ missing: [], unseen: [], ...changed }),
    describe: async () => ({ url: at, title: '', pages, foreignFrames: 0 }),
  } as unknown as PageClient;
}

it('takes a name that the page shows or the reviewer typed, and no other', () => {
  expect(() => assertNamed(request)).not.toThrow();
  expect(() => assertNamed({ ...request, subjectName: '示例乙', typed: '示例乙' })).not.toThrow();
  expect(() => assertNamed({ ...request, subjectName: '示例乙' })).toThrow('review.personMoved');
  expect(() => assertNamed({ ...request, clues: [] })).toThrow('review.personMoved');
});

it('judges what still stands, in sight or not', async () => {
  await assertStillAt(client({}, '示例甲'), request, forms);
  await assertStillAt(client({ unseen: ['f0:t1'] }, '示例甲'), request, forms);
  await assertStillAt(client({ unseen: ['f0:t1'] }, '—'), request, forms);
});

it.each([
  ['content that changed', client({ missing: ['f0:t1'] }, '示例甲'), 'review.personMoved'],
  [
    'another name where the one before is out of sight',
    client({ unseen: ['f0:t1'] }, '示例乙'),
    'review.personMoved',
  ],
  ['another address', client({}, '示例甲', 'http://portal.test/other'), 'review.pageMoved'],
])('refuses %s', async (_, tab, code) => {
  await expect(assertStillAt(tab, request, forms)).rejects.toThrow(code);
});
