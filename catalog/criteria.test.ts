import { expect, test } from 'vitest';
import general from '#core/packs/general/pack.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import { criteriaOf } from './criteria.ts';
import { forms } from './forms.ts';

test('criteria that a form is not about come last, and none is left out', () => {
  const form = forms.find(({ id }) => id === 'democratic-review')!;
  const about = { pack: general, form, forms, values: {}, refs: new Map(), locale: 'zh-CN' } as const;
  const shown = criteriaOf(about, [], [], undefined);
  const all = setsFor(general, form).flatMap(({ criteria }) => criteria.map(({ id }) => id));
  expect(shown.map(({ id }) => id).sort()).toEqual([...all].sort());
  expect(shown.slice(-4).map(({ name, how }) => [name, how?.elsewhere])).toEqual(
    ['承诺内容', '完成时限', '责任人', '公示内容'].map((name) => [name, true]),
  );
  expect(shown.slice(0, -4).filter(({ how }) => how?.elsewhere)).toEqual([]);
  // What a document settles is told by no check, and stays where it was.
  expect(shown[0]?.name).toBe('审定承诺');
});
