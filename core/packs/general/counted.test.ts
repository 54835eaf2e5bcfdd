import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { FormNames } from '../../authoring/form-names.ts';
import { runExample } from '../../authoring/run-examples.ts';
import { z } from '../../model/zod.ts';
import general from './pack.ts';
import { valued } from './valued.fixture.ts';

const Shown = z.object({ useId: z.string(), outcome: z.string(), code: z.optional(z.string()) });

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

it('counts what the pack holds', () => {
  const { notes, parameters, checks: uses, sets, provisions, grades, comments, exports } = general;
  const row = (part: string): number[] =>
    (new RegExp(`^\\| ${part} +\\|([^|]*)\\|`, 'm').exec(read('README.md'))?.[1]?.match(/\d+/g) ?? []).map(
      Number,
    );
  expect(row('criterion sets')).toEqual([sets.length]);
  expect(row('provisions, grades')).toEqual([provisions.length, grades.length]);
  expect(row('notes')).toEqual([notes.length]);
  const withValue = parameters.filter(({ value }) => value !== undefined);
  expect(row('parameters')).toEqual([parameters.length, withValue.length]);
  const off = uses.filter(({ enabled }) => !enabled);
  const checked = new Set(uses.filter(({ enabled }) => enabled).flatMap(({ formTypeIds }) => formTypeIds));
  expect(row('uses of checks')).toEqual([uses.length, off.length, checked.size]);
  expect(row('phrases for reviewers, layouts')).toEqual([comments.length, exports.length]);
  const byFile = Array.from(
    (read('README.md').split('file by file')[1] ?? '').matchAll(
      /^\|[^|]*\| (\d+) +\| `(?:\.\.\/)?[a-z-]+\.ts` +\|$/gm,
    ),
  );
  expect(byFile.map(([, count]) => Number(count)).reduce((sum, count) => sum + count, 0)).toBe(uses.length);
});

it('checks every form of the program', () => {
  const checked = new Set(general.checks.flatMap(({ enabled, formTypeIds }) => (enabled ? formTypeIds : [])));
  expect(ids(forms).filter((id) => !checked.has(id))).toEqual([]);
});

it.each(valued.map(([parameters, example]) => [example.name, parameters, example] as const))(
  'with the number of an office: %s',
  (_, parameters, example) => {
    const pack = {
      ...general,
      parameters: general.parameters.map((each) =>
        parameters[each.id] === undefined ? each : { ...each, value: parameters[each.id] },
      ),
    };
    const result = runExample(example, pack, new FormNames(pack.forms, known.forms), known);
    expect(result).toEqual({ missing: [], unexpected: [] });
  },
);

it('shows each use that is on with something else than a pass, and than that its number is not set', () => {
  const Cases = z.array(z.object({ expect: z.array(Shown) }));
  const cases = Cases.parse(JSON.parse(read('cases.json')));
  const shown = new Set(
    [...cases, ...valued.map(([, example]) => example)]
      .flatMap((sample): readonly z.infer<typeof Shown>[] => sample.expect)
      .filter(({ outcome, code }) => outcome !== 'pass' && code !== 'engine.parameter-unset')
      .map(({ useId }) => useId),
  );
  const on = general.checks.filter(({ enabled }) => enabled);
  expect(ids(on).filter((id) => !shown.has(id))).toEqual([]);
});
