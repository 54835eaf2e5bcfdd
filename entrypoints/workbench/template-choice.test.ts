import { expect, test } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import { triedTemplate } from '#tests/fixtures/workbench-views.ts';
import type { OpenedTemplate } from './open-template.ts';
import { isWorthKeeping, keptOf, NO_CHOICE } from './template-choice.ts';

const file: OpenedTemplate = {
  name: '11010519491231002X的模板.xlsx',
  bytes: new Uint8Array(),
  sheets: [],
  read: triedTemplate.template as OpenedTemplate['read'],
};

test('nothing is kept before a template is there', () => {
  expect(keptOf(NO_CHOICE, memberPledge, '{表单}')).toBeUndefined();
});

test('a file that is called after somebody’s number is kept under a masked name', () => {
  expect(keptOf({ ...NO_CHOICE, file }, memberPledge, '{表单}')?.title).toBe('110***********002X的模板.xlsx');
});

/** Which columns are kept as required or not, after this was said. */
function requiredAfter(said: Record<string, boolean>): (boolean | undefined)[] | undefined {
  const corrections = { ...NO_CHOICE.corrections, required: said };
  const kept = keptOf({ ...NO_CHOICE, file, corrections }, memberPledge, '');
  return kept?.columns.map((column) => column.required);
}

test('what is required is kept only where the user has said so', () => {
  expect([requiredAfter({}), requiredAfter({ A: false })]).toEqual([[undefined], [false]]);
});

test('a template that hardly anything goes into is kept only where the user has said something of it', () => {
  const headers = ['A', 'B', 'C'].map((column, at) => ({
    column,
    header: column,
    path: at === 0 ? 'name' : null,
    evidence: 'none' as const,
    required: false,
  }));
  const template = { ...file.read, columns: headers };
  expect(isWorthKeeping(NO_CHOICE, template)).toBe(false);
  expect(isWorthKeeping(NO_CHOICE, { ...template, columns: headers.slice(0, 2) })).toBe(true);
  const said = { ...NO_CHOICE.corrections, dates: { A: 'yyyyMMdd' } };
  expect(isWorthKeeping({ ...NO_CHOICE, corrections: said }, template)).toBe(true);
});
