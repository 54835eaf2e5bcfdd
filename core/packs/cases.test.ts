import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from '../model/zod.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { packs } from '#catalog/packs.ts';
import { FormNames } from '../authoring/form-names.ts';
import { runExample } from '../authoring/run-examples.ts';
import { PackExample } from '../model/pack-example.ts';

function casesOf(packId: string): unknown {
  return JSON.parse(readFileSync(new URL(`${packId}/cases.json`, import.meta.url), 'utf8'));
}

describe.each(packs)('$id', (pack) => {
  const cases = z.array(PackExample).parse(casesOf(pack.id));
  const forms = new FormNames(pack.forms, known.forms);

  it('has enough cases, with every outcome a form can have', () => {
    expect(cases.length).toBeGreaterThanOrEqual(10);
    const outcomes = new Set(cases.flatMap((sample) => sample.expect.map(({ outcome }) => outcome)));
    expect([...outcomes].toSorted()).toEqual(['fail', 'na', 'pass', 'review']);
  });

  it.each(cases)('$name', (sample) => {
    const { missing, unexpected } = runExample(sample, pack, forms, known);
    const silent = missing.map(({ index, actual }) => ({ wanted: sample.expect[index], actual }));
    expect({ silent, unexpected }).toEqual({ silent: [], unexpected: [] });
  });
});
