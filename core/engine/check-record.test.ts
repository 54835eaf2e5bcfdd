import { expect, test } from 'vitest';
import { type CheckDefinition, type CheckResult, defineCheck } from '../checks/check.ts';
import type { CheckWords } from '../checks/words.ts';
import { FormType } from '../model/form-type.ts';
import { type CheckUse, Pack, type PackInput } from '../model/pack.ts';
import { z } from '../model/zod.ts';
import { checkRecord } from './check-record.ts';
import { findingText } from './words.ts';

const formType = FormType.parse({
  id: 'form',
  title: '样表',
  subjectKind: 'person',
  source: 'test',
  fields: [{ id: 'name', label: '姓名', type: 'text' }],
});

function packWith(uses: Partial<CheckUse>[], more: Partial<PackInput> = {}): Pack {
  return Pack.parse({
    id: 'pack',
    version: '3',
    title: '样例',
    issuer: '',
    source: { file: '', title: '', readOn: '2026-11-20' },
    parameters: [
      { id: 'most', label: '上限', value: 5 },
      { id: 'open', label: '未定的数' },
    ],
    sets: [],
    stages: [],
    routes: [],
    provisions: [],
    notes: [],
    ...more,
    checks: uses.map((use, index) => ({
      id: `use-${index}`,
      checkId: 'echo',
      formTypeIds: ['form'],
      ...use,
    })),
  });
}

const words: CheckWords = {
  id: 'echo',
  title: { zh: '回声', en: 'Echo' },
  messages: {
    said: { zh: '说了{most}', en: 'Said {most}' },
    missing: { zh: '没有写，请补填', en: 'Add', review: { zh: '没有写，请人工判断', en: 'Judge' } },
  },
};

/** Answers what its parameters say. */
function echo(
  answers: (params: { most?: number | undefined }) => CheckResult[],
  advisory = false,
): CheckDefinition {
  return defineCheck({
    id: 'echo',
    params: z.strictObject({ most: z.optional(z.number()) }),
    ...(advisory ? { advisory: true as const } : {}),
    run: (_, params) => answers(params),
  });
}

const said = echo(({ most }) => [{ outcome: 'pass', code: 'said', params: { most: most ?? 'nothing' } }]);

function brief(pack: Pack, checks: readonly CheckDefinition[]): string[] {
  return checkRecord({
    pack,
    formType,
    values: { name: '王样一' },
    today: '2016-06-01',
    checks,
  }).findings.map(
    ({ useId, outcome, code, params }) => `${useId} ${outcome} ${code} ${JSON.stringify(params)}`,
  );
}

test('numbers of the pack are filled in; one that has no value is told', () => {
  const uses = [{ params: { most: { $parameter: 'most' } } }, { params: { most: { $parameter: 'open' } } }];
  expect(brief(packWith(uses), [said])).toEqual([
    'use-0 pass said {"most":5}',
    'use-1 pass said {"most":"nothing"}',
    'use-1 na engine.partly-unset {"check":"echo","parameter":"未定的数"}',
  ]);
});

/** Has a bound that a pack may leave open. */
function bounded(outcome: 'pass' | 'fail'): CheckDefinition {
  const check = echo(() => [{ outcome, code: 'said', params: { most: 1 }, path: 'name' }]);
  return { ...check, unset: { bounds: ['most'] } };
}

test('where a bound has no value nothing passes, and a fail stays', () => {
  const use = { params: { most: { $parameter: 'open' } } };
  const { findings } = checkRecord({
    pack: packWith([use]),
    formType,
    values: {},
    today: '2016-06-01',
    checks: [bounded('pass')],
  });
  expect(findings).toMatchObject([{ outcome: 'na', code: 'engine.bound-unset', path: 'name' }]);
  expect(findings.map((finding) => findingText(finding, [words], 'zh-CN')).join()).toContain('“未定的数”');
  expect(brief(packWith([use]), [bounded('fail')])).toEqual(['use-0 fail said {"most":1}']);
});

function blames(path: string): CheckDefinition {
  return echo(() => [{ outcome: 'fail', code: 'said', params: { most: 1 }, path }]);
}

test('a field that the form does not have is not called empty: its check was written for another form', () => {
  expect(brief(packWith([{}]), [blames('strange')])).toEqual([
    'use-0 error engine.no-field {"check":"echo","field":"strange"}',
  ]);
  expect(brief(packWith([{}]), [blames('strange[0].item')])).toEqual([
    'use-0 error engine.no-field {"check":"echo","field":"strange"}',
  ]);
  expect(brief(packWith([{}]), [blames('name')])).toEqual(['use-0 fail said {"most":1}']);
});

test('what a check tells itself is not told twice', () => {
  const use = { params: { most: { $parameter: 'open' } } };
  expect(brief(packWith([use]), [{ ...said, unset: { told: ['most'] } }])).toEqual([
    'use-0 pass said {"most":"nothing"}',
  ]);
});

test('a check that needs a number without a value is not run', () => {
  const strict: CheckDefinition = { ...said, params: z.strictObject({ most: z.number() }) };
  expect(brief(packWith([{ params: { most: { $parameter: 'open' } } }]), [strict])).toEqual([
    'use-0 na engine.parameter-unset {"check":"echo","parameter":"未定的数"}',
  ]);
});

test('what is wrong by itself is said, whatever else has no value yet', () => {
  const params = z.strictObject({ most: z.number(), least: z.optional(z.number().check(z.nonnegative())) });
  const strict: CheckDefinition = { ...said, params };
  const most = { $parameter: 'open' };
  expect(brief(packWith([{ params: { most, least: -5 } }]), [strict])).toEqual([
    'use-0 error engine.bad-params {"check":"echo","where":"least"}',
  ]);
  expect(brief(packWith([{ params: { most, never: 1 } }]), [strict])).toEqual([
    'use-0 error engine.bad-params {"check":"echo","where":""}',
  ]);
  expect(brief(packWith([{ params: { most, least: 5 } }]), [strict])).toMatchObject([
    expect.stringContaining('engine.parameter-unset'),
  ]);
});

test.each([
  ['an unknown check', { checkId: 'nowhere' }, [said], 'engine.unknown-check'],
  ['an unknown number', { params: { most: { $parameter: 'nowhere' } } }, [said], 'engine.unknown-parameter'],
  ['a parameter that is not accepted', { params: { least: 1 } }, [said], 'engine.bad-params'],
  [
    'a check that breaks',
    {},
    [
      echo(() => {
        throw new TypeError('broken');
      }),
    ],
    'engine.crashed',
  ],
  [
    'a quote that does not stand there',
    {},
    [
      echo(() => [
        { outcome: 'pass', code: 'said', evidence: [{ path: 'name', quote: '李', start: 0, end: 1 }] },
      ]),
    ],
    'engine.bad-result',
  ],
  [
    'a fail of an advisory check',
    {},
    [echo(() => [{ outcome: 'fail', code: 'said' }], true)],
    'engine.bad-result',
  ],
])('%s is one error, and the other uses still answer', (_, use, checks, code) => {
  const fine: CheckDefinition = { ...said, id: 'fine' };
  const pack = packWith([use, { checkId: 'fine' }]);
  const { findings } = checkRecord({
    pack,
    formType,
    values: { name: '王样一' },
    today: '2016-06-01',
    checks: [...checks, fine],
  });
  expect(findings.map((finding) => [finding.outcome, finding.code])).toEqual([
    ['error', code],
    ['pass', 'said'],
  ]);
  for (const finding of findings) {
    expect(findingText(finding, [words, { ...words, id: 'fine' }], 'zh-CN')).not.toContain('{');
    expect(findingText(finding, [words, { ...words, id: 'fine' }], 'en')).not.toContain('{');
  }
});

test('silence of a check is said', () => {
  expect(brief(packWith([{}]), [echo(() => [])])).toEqual([
    'use-0 na engine.nothing-to-check {"check":"echo"}',
  ]);
});

test('a use may leave the verdict to a person', () => {
  const fails = echo(() => [{ outcome: 'fail', code: 'said' }]);
  expect(brief(packWith([{ worst: 'review' }, {}]), [fails])).toEqual([
    'use-0 review said {}',
    'use-1 fail said {}',
  ]);
});

test('uses for other forms stay out', () => {
  expect(brief(packWith([{ formTypeIds: ['other'] }]), [said])).toEqual([]);
});

test('findings name pack, versions and criteria; those of the answer go before those of the use', () => {
  const own = echo(() => [
    { outcome: 'pass', code: 'said', criterionIds: ['pack/set/own'] },
    { outcome: 'pass', code: 'said' },
  ]);
  const pack = packWith([{ criterionIds: ['pack/set/use'] }]);
  const { findings } = checkRecord({ pack, formType, values: {}, today: '2016-06-01', checks: [own] });
  expect(findings.map(({ criterionIds }) => criterionIds)).toEqual([['pack/set/own'], ['pack/set/use']]);
  expect(findings[0]).toMatchObject({ packId: 'pack', packVersion: '3', checkId: 'echo' });
  expect(findings[0]?.engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
});

test('missing words and missing parameters are errors of ours', () => {
  const { findings } = checkRecord({
    pack: packWith([{}]),
    formType,
    values: {},
    today: '2016-06-01',
    checks: [echo(() => [{ outcome: 'pass', code: 'said' }])],
  });
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  expect(() => findingText(finding, [words], 'zh-CN')).toThrow('checks.wordsMissing');
  expect(() => findingText(finding, [], 'zh-CN')).toThrow('checks.wordsMissing');
  const mumbled = { ...finding, code: 'mumbled' };
  expect(() => findingText(mumbled, [words], 'zh-CN')).toThrow('checks.wordsMissing');
});

test('what is left to people is not told as something to correct', () => {
  const missing = echo(() => [{ outcome: 'fail', code: 'missing' }]);
  const pack = packWith([{}, { worst: 'review' }]);
  const { findings } = checkRecord({ pack, formType, values: {}, today: '2016-06-01', checks: [missing] });
  expect(findings.map((finding) => findingText(finding, [words], 'zh-CN'))).toEqual([
    '没有写，请补填',
    '没有写，请人工判断',
  ]);
});

test('a check that needs one of two bounds is not broken where the only one that is named has no value', () => {
  const params = z
    .strictObject({ least: z.optional(z.number()), most: z.optional(z.number()) })
    .check(z.refine(({ least, most }) => least !== undefined || most !== undefined, { path: ['least'] }));
  const eitherBound: CheckDefinition = { ...said, params };
  expect(brief(packWith([{ params: { most: { $parameter: 'open' } } }]), [eitherBound])).toMatchObject([
    expect.stringContaining('na engine.parameter-unset'),
  ]);
});
