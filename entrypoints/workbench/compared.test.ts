import { expect, test } from 'vitest';
import { FormType } from '#core/model/form-type.ts';
import { type CheckUse, Pack } from '#core/model/pack.ts';
import { boundsIn } from './compared.ts';

const PATH = 'pledges[].item';

function formOf(id: string): FormType {
  return FormType.parse({ id, title: '', subjectKind: 'person', source: '', fields: [] });
}

function use(id: string, form: string, more: Partial<CheckUse>): Partial<CheckUse> {
  return { id, checkId: 'duplicate-pledges', formTypeIds: [form], params: { path: PATH }, ...more };
}

function packOf(...checks: Partial<CheckUse>[]): Pack {
  return Pack.parse({
    id: 'sample',
    version: '1',
    title: '',
    issuer: '',
    source: { file: '', title: '', readOn: '2026-11-20' },
    parameters: [
      { id: 'alike', label: '最低相似度', value: 0.6 },
      { id: 'open', label: '未定的数' },
    ],
    sets: [],
    stages: [],
    routes: [],
    provisions: [],
    notes: [],
    checks,
  });
}

/** Bounds with the ids of their uses, at the path of the pledges. */
function boundsOf(pack: Pack | undefined, ...forms: string[]) {
  return boundsIn(pack, new Set([PATH]), forms.map(formOf)).map(({ threshold, uses }) => [
    threshold,
    uses.map(({ id }) => id),
  ]);
}

test('the bound is that of the uses of the forms that are listed', () => {
  const pack = packOf(
    use('a', 'a-form', { params: { path: PATH, threshold: 0.9 } }),
    use('b', 'b-form', { params: { path: PATH, threshold: { $parameter: 'alike' } } }),
    use('b2', 'b-form', { params: { path: PATH, threshold: 0.6 } }),
  );
  expect(boundsOf(pack, 'b-form')).toEqual([[0.6, ['b', 'b2']]]);
  expect(boundsOf(pack, 'a-form')).toEqual([[0.9, ['a']]]);
  // Two that differ: a person says which.
  expect(boundsOf(pack, 'a-form', 'b-form')).toEqual([
    [0.9, ['a']],
    [0.6, ['b', 'b2']],
  ]);
  expect(boundsOf(pack, 'c-form')).toEqual([]);
  expect(boundsOf(undefined, 'a-form')).toEqual([]);
});

test('a use without a bound, or with one that has no value yet, asks for the usual one; one that is off asks for none', () => {
  const pack = packOf(
    use('plain', 'a-form', {}),
    use('open', 'a-form', { params: { path: PATH, threshold: { $parameter: 'open' } } }),
    use('off', 'a-form', { enabled: false, params: { path: PATH, threshold: 0.8 } }),
    use('elsewhere', 'a-form', { params: { path: 'summary', threshold: 0.8 } }),
    use('other', 'a-form', { checkId: 'word-count' }),
  );
  expect(boundsOf(pack, 'a-form')).toEqual([[undefined, ['plain', 'open']]]);
});
