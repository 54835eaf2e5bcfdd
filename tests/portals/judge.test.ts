import { expect, test } from 'vitest';
import { flatten, judge } from './judge.ts';
import { sampleValues } from './samples.ts';
import { formTruth, holdoutIds, portalIds, portalModel } from './truth.ts';

test('nested models become flat, and what is empty is left out', () => {
  const state = {
    xm: '',
    px: 0,
    tags: ['1', '2'],
    none: [],
    rows: [{ item: '甲' }, { item: null }],
    on: true,
  };
  expect(flatten(state)).toEqual({ px: '0', tags: ['1', '2'], 'rows[0].item': '甲', on: 'true' });
});

for (const portal of [...portalIds, ...holdoutIds]) {
  const truth = formTruth(portal);
  const values = sampleValues(truth.formTypeId, 1);
  const full = portalModel({ ...truth, controls: truth.controls.filter(({ leave }) => !leave) }, values);

  test(`${portal}: a faithful fill is right everywhere`, () => {
    const judgement = judge(truth, values, {}, full);
    expect(judgement.wrong).toEqual([]);
    expect(judgement.untouched).toEqual([]);
    expect(judgement.right.toSorted()).toEqual(Object.keys(full).toSorted());
  });

  test(`${portal}: a swapped, a lost and a forbidden value are each seen`, () => {
    const forbidden = truth.controls.find(({ leave, key }) => leave && key)?.key ?? '';
    const [first = '', second = ''] = Object.keys(full);
    const bad = { ...full, [first]: '另一值', [forbidden]: '不该有' };
    delete bad[second];
    const judgement = judge(truth, values, {}, bad);
    expect(judgement.wrong.map(({ key }) => key).toSorted()).toEqual([first, forbidden].toSorted());
    expect(judgement.untouched).toEqual([second]);
  });

  test(`${portal}: every control is a field or says why it is left alone`, () => {
    for (const { label, path, leave } of truth.controls) {
      expect(path !== null || leave !== undefined, label).toBe(true);
    }
    const keys = truth.controls.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
}
