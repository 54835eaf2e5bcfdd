import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from '../model/zod.ts';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { packs } from '#catalog/packs.ts';
import { isBatchCheck } from '../checks/check.ts';
import { checkRecord } from '../engine/check-record.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { type ExampleRecord, isGroup, PackExample } from '../model/pack-example.ts';

const withOff = packs.filter((pack) => pack.checks.some(({ enabled }) => !enabled));

function casesOf(packId: string): PackExample[] {
  const text = readFileSync(new URL(`${packId}/cases.json`, import.meta.url), 'utf8');
  return z.array(PackExample).parse(JSON.parse(text));
}

function findingsOf(pack: Pack, cases: readonly PackExample[]): Finding[] {
  return cases.flatMap((sample) =>
    recordsOf(sample).flatMap(({ formTypeId, values }) => {
      const formType = formIn(forms, formTypeId);
      return checkRecord({ pack, formType, values, today: sample.today, checks }).findings;
    }),
  );
}

function recordsOf(sample: PackExample): readonly ExampleRecord[] {
  return isGroup(sample) ? sample.records : [sample];
}

/** Uses that one form of the cases can settle. */
function answerable(uses: readonly CheckUse[], cases: readonly PackExample[]): string[] {
  const formIds = new Set(cases.flatMap(recordsOf).map(({ formTypeId }) => formTypeId));
  const single = new Set(checks.filter((check) => !isBatchCheck(check)).map(({ id }) => id));
  return uses
    .filter(({ checkId, formTypeIds }) => single.has(checkId) && formTypeIds.some((id) => formIds.has(id)))
    .map(({ id }) => id);
}

it.each(withOff)('$id: what is off answers once it is turned on, and without an error', (pack) => {
  const cases = casesOf(pack.id);
  const off = pack.checks.filter(({ enabled }) => !enabled);
  const before = new Set(findingsOf(pack, cases).map(({ useId }) => useId));
  expect(off.filter(({ id }) => before.has(id))).toEqual([]);

  const allOn = { ...pack, checks: pack.checks.map((use) => ({ ...use, enabled: true })) };
  const findings = findingsOf(allOn, cases);
  expect(findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  const answered = new Set(findings.map(({ useId }) => useId));
  expect(answerable(off, cases).filter((id) => !answered.has(id))).toEqual([]);
});
