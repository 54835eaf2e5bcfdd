import { expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { formIn } from '../forms/form-in.ts';
import { checkRecord } from './check-record.ts';

test('a date that does not exist is told of once, and the checks that compare it say that it is told', () => {
  const { findings } = checkRecord({
    pack: packs.find(({ id }) => id === 'general')!,
    formType: formIn(forms, 'annual-assessment'),
    values: { name: '王样一', birthDate: '1980-01', workStartDate: '2000-13-40', postSince: '2010-09' },
    today: '2026-12-20',
    checks,
  });
  const about = findings.filter(({ path }) => path === 'workStartDate');
  expect(about.map(({ useId, outcome, code }) => `${useId} ${outcome} ${code}`)).toEqual([
    'work-start-date fail impossible-date',
    'born-before-work na engine.told',
    'work-before-post na engine.told',
  ]);
});

test('what is surely wrong is not told again where it would be left to people', () => {
  const { findings } = checkRecord({
    pack: packs.find(({ id }) => id === 'general')!,
    formType: formIn(forms, 'member-pledge'),
    values: {
      name: '王样一',
      signedOn: '2026-13-01',
      pledges: [{ item: '听课20节', deadline: '2026-12-31' }],
    },
    today: '2026-12-20',
    checks,
  });
  const about = findings.filter(({ path }) => path === 'signedOn').filter(({ code }) => code !== 'filled');
  expect(about.map(({ useId, outcome }) => `${useId} ${outcome}`)).toEqual([
    'signed-date fail',
    'deadline-after-signing na',
  ]);
});
