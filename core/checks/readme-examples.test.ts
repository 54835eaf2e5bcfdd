import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from '../model/zod.ts';
import { checkBatch } from '../engine/check-batch.ts';
import { checkRecord } from '../engine/check-record.ts';
import { findingText } from '../engine/words.ts';
import { type Finding, Outcome } from '../model/finding.ts';
import { Field, type FieldInput, FormType } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import { IsoDate, isRows, parsePath, textOf, Values } from '../model/values.ts';
import type { CheckDefinition } from './check.ts';
import type { CheckWords } from './words.ts';

/**
 * An example in a README: a fenced block of JSON. `fields` and `pack` give what the example needs of a form and a
 * pack; fields that are not described are plain text. `shown` are the places that a page has, where the values are a
 * page's. `records` are what a check of many records looks at, each with its values and its form. `expect` lists every finding, in order.
 */
const Example = z.strictObject({
  name: z.string(),
  params: z.record(z.string(), z.unknown()),
  fields: z._default(z.array(z.looseObject({ id: z.string() })), []),
  pack: z._default(z.record(z.string(), z.unknown()), {}),
  today: z._default(IsoDate, '2016-06-01'),
  values: z._default(Values, {}),
  records: z.optional(
    z.array(z.strictObject({ id: z.string(), form: z._default(z.string(), 'example'), values: Values })),
  ),
  shown: z.optional(z.array(z.string())),
  expect: z
    .array(
      z.strictObject({
        outcome: Outcome,
        code: z.string(),
        path: z.optional(z.string()),
        record: z.optional(z.string()),
        quote: z.optional(z.string()),
      }),
    )
    .check(z.minLength(1)),
});
type Example = z.infer<typeof Example>;

const here = new URL('.', import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function examplesOf(folder: string): Example[] {
  const readme = readFileSync(new URL(`${folder}/README.md`, here), 'utf8');
  return Array.from(readme.matchAll(/```json\n([\s\S]*?)```/g), ([, json = '']) =>
    Example.parse(JSON.parse(json)),
  );
}

async function load(folder: string): Promise<{ check: CheckDefinition; words: CheckWords }> {
  const { default: check } = (await import(`./${folder}/index.ts`)) as { default: CheckDefinition };
  const { default: words } = (await import(`./${folder}/words.ts`)) as { default: CheckWords };
  return { check, words };
}

/** A form with what the example describes, what stands in it, and what is expected to be told of as missing. */
function formOf({ fields, values: own, records = [], expect: expected }: Example): FormType {
  const missing = expected.flatMap(({ path }) => (path === undefined ? [] : [[parsePath(path).field, '']]));
  const values: Values = Object.assign(
    Object.fromEntries(missing),
    ...records.map((record) => record.values),
    own,
  );
  const described = fields.map((field) => Field.parse({ label: field.id, type: 'text', ...field }));
  const rest = Object.entries(values)
    .filter(([id]) => !described.some((field) => field.id === id))
    .map(([id, value]): FieldInput => {
      if (!isRows(value)) return { id, label: id, type: 'text' };
      const columns = [...new Set(value.flatMap((row) => Object.keys(row)))];
      return {
        id,
        label: id,
        type: 'rows',
        columns: columns.map((column) => ({ id: column, label: column, type: 'text' })),
      } as FieldInput;
    });
  return FormType.parse({
    id: 'example',
    title: '',
    subjectKind: 'person',
    source: '',
    fields: [...described, ...rest],
  });
}

function packOf({ pack, params, records = [] }: Example, checkId: string): Pack {
  const formTypeIds = [...new Set(['example', ...records.map(({ form }) => form)])];
  return Pack.parse({
    id: 'example',
    version: '1',
    title: '',
    issuer: '',
    source: { file: '', title: '', readOn: '2026-11-20' },
    parameters: [],
    sets: [],
    stages: [],
    routes: [],
    provisions: [],
    notes: [],
    ...pack,
    checks: [{ id: 'use', checkId, formTypeIds, params }],
  });
}

function findingsOf(example: Example, check: CheckDefinition): Finding[] {
  const pack = packOf(example, check.id);
  const formType = formOf(example);
  const { values, records, today, shown } = example;
  if (!records) return checkRecord({ pack, formType, values, today, checks: [check], shown }).findings;
  const batch = records.map(({ id, form, values: own }) => ({
    id,
    label: id,
    formType: { ...formType, id: form },
    values: own,
  }));
  return checkBatch({ pack, records: batch, today, checks: [check] }).together;
}

test('there are checks to show', () => {
  expect(folders.length).toBeGreaterThanOrEqual(15);
});

describe.each(folders)('%s', (folder) => {
  const examples = examplesOf(folder);

  test('shows an accepted, a rejected and a doubtful form', async () => {
    const { check, words } = await load(folder);
    expect([check.id, words.id]).toEqual([folder, folder]);
    const shown = new Set(examples.flatMap((example) => example.expect.map(({ outcome }) => outcome)));
    expect(shown).toContain('pass');
    expect(shown).toContain('review');
    expect(shown.has('fail')).toBe(check.advisory !== true);
  });

  test('shows every code that it can answer with', async () => {
    const { words } = await load(folder);
    const shown = new Set(examples.flatMap((example) => example.expect.map(({ code }) => code)));
    expect(Object.keys(words.messages).filter((code) => !shown.has(code))).toEqual([]);
  });

  // Then the compiler refuses an answer that there are no words for.
  test('answers with the codes of its words alone', () => {
    const code = readFileSync(new URL(`${folder}/index.ts`, here), 'utf8');
    expect(code).toMatch(/export default define(?:Batch)?Check<Params, typeof words>\(/);
    expect(code).toContain("import type words from './words.ts';");
  });

  test.each(examples)('$name', async (example) => {
    const { check, words } = await load(folder);
    const findings = findingsOf(example, check);
    const found = findings.map(({ outcome, code, path, recordId, evidence }, index) => ({
      outcome,
      code,
      ...(example.expect[index]?.record === undefined ? {} : { record: recordId }),
      ...(example.expect[index]?.path === undefined ? {} : { path }),
      ...(example.expect[index]?.quote === undefined
        ? {}
        : { quote: evidence.map(({ quote }) => quote).join('|') }),
    }));
    expect(found).toEqual(example.expect);
    for (const finding of findings) {
      expect(findingText(finding, [words], 'zh-CN')).not.toMatch(/\{|undefined/);
      expect(findingText(finding, [words], 'en')).not.toMatch(/\{|undefined/);
      for (const { recordId, path, quote, start, end } of finding.evidence) {
        const record = example.records?.find(({ id }) => id === recordId);
        expect(textOf(record?.values ?? example.values, path)?.slice(start, end)).toBe(quote);
      }
    }
  });
});
