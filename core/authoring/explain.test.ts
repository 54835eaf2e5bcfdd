import { expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { extendPack } from '../packs/extend.ts';
import { UseExplainer } from './explain.ts';

const base = extendPack(
  known.packs.find(({ id }) => id === 'three-compare-2016')!,
  known.packs,
);
const pack: Pack = {
  ...base,
  parameters: [
    { id: 'least', label: '承诺最少条数', unit: '条', value: 3 },
    { id: 'days', label: '公示天数', unit: '天' },
  ],
  wordLists: [{ id: 'slogans', name: '空话', entries: [{ word: '高度重视', synonyms: [] }] }],
};
const explainer = new UseExplainer(pack, known);

function use(checkId: string, params: CheckUse['params'], more: Partial<CheckUse> = {}): CheckUse {
  return {
    id: 'u',
    checkId,
    formTypeIds: ['member-pledge'],
    params,
    criterionIds: [],
    enabled: true,
    ...more,
  };
}

test('a bound is said with the value of its parameter, and which parameter gives it', () => {
  const words = explainer.explain(
    use('row-count', { rows: 'pledges', min: { $parameter: 'least' } }),
    'zh-CN',
  );
  expect(words.passes).toBe('填写的条数不少于3条（空行不算）');
  expect(words.settings).toContainEqual({ label: '最少', text: '3条', parameter: '承诺最少条数' });
  expect(words).toMatchObject({ type: '条数', otherwise: 'fail', unset: [] });
});

test('a parameter without a value is named: nothing is checked by it', () => {
  const words = explainer.explain(
    use('row-count', { rows: 'pledges', min: { $parameter: 'days' } }),
    'zh-CN',
  );
  expect(words.unset).toEqual(['公示天数']);
  expect(words.settings).toContainEqual({ label: '最少', text: '', parameter: '公示天数' });
});

test.each([
  ['holidays', []],
  ['minimumDays', ['公示天数']],
])('what a check goes on without, as its words say, is not called missing: %s', (key, unset) => {
  const dates = { approvedPath: 'approvedOn', fromPath: 'publicity.from', toPath: 'publicity.to' };
  const words = explainer.explain(use('publicity', { ...dates, [key]: { $parameter: 'days' } }), 'zh-CN');
  expect(words.unset).toEqual(unset);
});

test('a condition is said in words, its parameters with their values', () => {
  const words = explainer.explain(use('condition', { expression: '承诺条数 >= {承诺最少条数}' }), 'zh-CN');
  expect(words.passes).toBe('条数（承诺事项） 不小于 参数“承诺最少条数”（3条）');
  expect(words.settings).toContainEqual({ label: '承诺最少条数', text: '3条', parameter: '承诺最少条数' });
  const english = explainer.explain(use('condition', { expression: '承诺条数 >= {承诺最少条数}' }), 'en');
  expect(english.passes).toBe('this holds: “承诺条数 >= {承诺最少条数}”');
});

test('which way a list of words counts is said', () => {
  const words = explainer.explain(
    use('word-list', { paths: ['pledges[].item'], listId: 'slogans', mode: 'forbidden' }),
    'zh-CN',
  );
  expect(words.passes).toContain('空话');
  expect(words.settings.map(({ text }) => text)).toContain('不许出现');
});

test('what judges never fails anybody, and what a pack leaves to people does not either', () => {
  expect(explainer.explain(use('vague', { path: 'pledges[].item' }), 'zh-CN').otherwise).toBe('review');
  const required = use('required', { paths: ['name'] });
  expect(explainer.explain(required, 'zh-CN').otherwise).toBe('fail');
  expect(explainer.explain({ ...required, worst: 'review' }, 'zh-CN').otherwise).toBe('review');
});

test('a check that reads the key words of a set names the set', () => {
  const [set] = pack.sets;
  const words = explainer.explain(use('coverage', { paths: ['pledges[].item'], setId: set?.id }), 'en');
  expect(words.setIds).toEqual([set?.id]);
  expect(words.passes).toContain(`“${set?.name}”`);
});

test('a check that this program lacks is called by its id and explains nothing', () => {
  expect(explainer.explain(use('no-such', {}), 'zh-CN')).toMatchObject({ type: 'no-such', passes: '' });
});

test('every use of every pack of the program says when it passes, in both languages', () => {
  const silent = known.packs.flatMap((each) => {
    const whole = extendPack(each, known.packs);
    const own = new UseExplainer(whole, known);
    return whole.checks.flatMap((one) =>
      (['zh-CN', 'en'] as const).flatMap((locale) =>
        own.explain(one, locale).passes === '' ? [`${each.id} ${one.id} ${locale}`] : [],
      ),
    );
  });
  expect(silent).toEqual([]);
});

test('every check that authors may use says in English when it passes', () => {
  const silent = known.checks.filter(({ author }) => author && author.passesWhenEn === undefined);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test.each<[string, CheckUse['params'], string, string]>([
  [
    'ratio-cap',
    { path: 'branchGrade', grade: '优秀', percent: 20 },
    '评为“优秀”的人数不超过总数的20%',
    'at most 20% of all have the grade “优秀”',
  ],
  [
    'ratio-cap',
    { path: 'branchGrade', grade: '优秀', percent: { $parameter: 'days' } },
    '评为“优秀”的人数不超过规定的比例（比例还没有设置，未设置时不检查）',
    'at most the share that is set (not set yet, not checked until it is) of all have the grade “优秀”',
  ],
  [
    'pledge-slots',
    { rows: 'pledges', needs: ['quantity', 'deadline'] },
    '每条承诺都写到数量、时限',
    'every pledge gives its quantity, time limit',
  ],
  [
    'word-limit',
    { path: 'pledges[].item', min: 10, max: { $parameter: 'days' } },
    '字数不少于10、不多于规定的最多（还没有设置，未设置时不检查）',
    'the length is at least 10 and at most the most (not set yet, not checked until it is) characters',
  ],
])('%s says its own numbers and words in a sentence: %j', (checkId, params, chinese, english) => {
  expect(explainer.explain(use(checkId, params), 'zh-CN').passes).toBe(chinese);
  expect(explainer.explain(use(checkId, params), 'en').passes).toBe(english);
});
