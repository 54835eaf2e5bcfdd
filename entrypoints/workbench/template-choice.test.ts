import { expect, test } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import { triedTemplate } from '#tests/fixtures/workbench-views.ts';
import type { OpenedTemplate } from './open-template.ts';
import { keptOf, NO_CHOICE } from './template-choice.ts';

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

test('what is required is kept only where the user has said so', () => {
  const required = (said: Record<string, boolean>) =>
    keptOf(
      { ...NO_CHOICE, file, corrections: { ...NO_CHOICE.corrections, required: said } },
      memberPledge,
      '',
    )?.columns.map((column) => column.required);
  expect([required({}), required({ A: false })]).toEqual([[undefined], [false]]);
});
