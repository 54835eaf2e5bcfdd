import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from '../model/zod.ts';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { packs } from '#catalog/packs.ts';
import { checkRecord } from '../engine/check-record.ts';
import type { Finding } from '../model/finding.ts';
import { type Expectation, PackExample } from '../model/pack-example.ts';

function casesOf(packId: string): unknown {
  return JSON.parse(readFileSync(new URL(`${packId}/cases.json`, import.meta.url), 'utf8'));
}

function matches(finding: Finding, wanted: Expectation): boolean {
  return (
    finding.useId === wanted.useId &&
    finding.outcome === wanted.outcome &&
    (wanted.code === undefined || finding.code === wanted.code) &&
    (wanted.path === undefined || finding.path === wanted.path) &&
    (wanted.criterionId === undefined || finding.criterionIds.includes(wanted.criterionId))
  );
}

const brief = ({ useId, outcome, code, path, criterionIds }: Finding) =>
  [useId, outcome, code, path ?? '', ...criterionIds].join(' ');

describe.each(packs)('$id', (pack) => {
  const cases = z.array(PackExample).parse(casesOf(pack.id));

  it('has enough cases, with every outcome a form can have', () => {
    expect(cases.length).toBeGreaterThanOrEqual(10);
    const outcomes = new Set(cases.flatMap((sample) => sample.expect.map(({ outcome }) => outcome)));
    expect([...outcomes].toSorted()).toEqual(['fail', 'na', 'pass', 'review']);
  });

  it.each(cases)('$name', (sample) => {
    const { formTypeId, values, today } = sample;
    const { findings } = checkRecord({ pack, formType: formIn(forms, formTypeId), values, today, checks });
    const missing = sample.expect.filter((wanted) => !findings.some((finding) => matches(finding, wanted)));
    const unexpected = findings
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
      .filter((finding) => !sample.expect.some((wanted) => matches(finding, wanted)))
      .map(brief);
    expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  });
});
