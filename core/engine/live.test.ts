import { expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import type { Row, Values } from '../model/values.ts';
import { checkRecord } from './check-record.ts';
import { LiveChecks } from './live.ts';

const today = '2016-06-01';

function valuesOf(index: number): Values {
  const person = people()[index] ?? {};
  const pledges = pledgesOf(person.name ?? '', index) as unknown as Row[];
  return { ...person, pledgerRole: '党员', pledges, signedOn: '2016-05-10' };
}

const cases = packs.flatMap((pack) =>
  forms
    .filter((form) => pack.checks.some(({ formTypeIds }) => formTypeIds.includes(form.id)))
    .map((formType) => [`${pack.id} ${formType.id}`, pack, formType] as const),
);

test.each(cases)(
  '%s: after every single change it says what all checks together say',
  (_, pack, formType) => {
    const live = new LiveChecks({ pack, formType, checks });
    let values = valuesOf(0);
    const look = () => {
      const shown = formType.fields.map(({ id }) => id);
      const { findings, ran } = live.look({ values, today, shown });
      expect(findings).toEqual(checkRecord({ pack, formType, values, today, checks, shown }).findings);
      return ran.length;
    };
    look();
    for (const { id, type } of formType.fields) {
      const { [id]: before, ...without } = values;
      values = without;
      look();
      const text = type === 'number' ? '999999' : type === 'date' ? '2099-01-01' : '学习１次';
      const rows: Row[] = [{ item: '每周听课', deadline: '2015-01-01' }];
      values = { ...without, [id]: type === 'rows' ? rows : type === 'choices' ? [text] : text };
      look();
      values = before === undefined ? without : { ...without, [id]: before };
      look();
    }
    // Nothing has changed: nothing is run.
    expect(look()).toBe(0);
  },
);

test('only the checks that look at the changed field are run', () => {
  const pack = packs.find(({ id }) => id === 'three-compare-2016');
  const formType = forms.find(({ id }) => id === 'member-pledge');
  if (!pack || !formType) throw new Error('no pack');
  const live = new LiveChecks({ pack, formType, checks });
  const shown = formType.fields.map(({ id }) => id);
  const values = valuesOf(1);
  const all = live.look({ values, today, shown }).ran.length;
  const { ran } = live.look({ values: { ...values, phone: '12' }, today, shown });
  expect(ran.length).toBeGreaterThan(0);
  expect(ran.length).toBeLessThan(all / 2);
  const uses = pack.checks.filter(({ id }) => ran.includes(id));
  expect(uses.map(({ checkId }) => checkId)).toContain('phone');
});
