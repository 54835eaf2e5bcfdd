import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { FormType } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import { Values } from '../model/values.ts';
import { compileCondition, type ConditionResult, describeCondition } from './condition.ts';

const guide = readFileSync(new URL('../../docs/conditions.md', import.meta.url), 'utf8');
const values = Values.parse(JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''));
const examples = Array.from(
  guide.matchAll(/^\| `(.+?)`\s+\| (合格|不合格|需人工判断|不适用)\s+\|$/gm),
  (match) => ({
    text: match[1] ?? '',
    outcome: match[2] ?? '',
  }),
);

/** The fields of both forms that the guide draws on. */
const form: FormType = {
  ...memberPledge,
  fields: [
    ...memberPledge.fields,
    ...democraticReview.fields.filter(({ id }) => memberPledge.fields.every((field) => field.id !== id)),
  ],
};
const pack = Pack.parse({
  id: 'guide',
  version: '1',
  title: '',
  issuer: '',
  source: { file: '', title: '', readOn: '2026-11-20' },
  parameters: [
    { id: 'days', label: '公示天数', value: 5 },
    { id: 'people', label: '最多人数' },
  ],
  sets: [],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [],
  grades: ['优秀', '合格', '基本合格', '不合格'].map((name, at) => ({ id: `grade-${at}`, name })),
  wordLists: [
    { id: 'clean', name: '廉洁', entries: [{ word: '廉洁', synonyms: ['清廉'] }, { word: '不收礼' }] },
  ],
});

function outcomeOf({ value, doubt }: ConditionResult): string {
  if (value !== undefined) return value ? '合格' : '不合格';
  return doubt?.kind === 'blank' || doubt?.kind === 'unset' ? '不适用' : '需人工判断';
}

test('the guide has examples', () => {
  expect(examples.length).toBeGreaterThan(45);
});

describe('every example of docs/conditions.md', () => {
  test.each(examples)('$text', ({ text, outcome }) => {
    const condition = compileCondition(text, { form, pack });
    expect(outcomeOf(condition.run({ values, today: '2016-06-01' }))).toBe(outcome);
    expect(describeCondition(text, { form, pack })).toMatch(/^满足以下条件为合格：./);
  });
});
