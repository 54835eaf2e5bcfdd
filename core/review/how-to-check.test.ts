import { expect, it } from 'vitest';
import { authorableChecks } from '#catalog/authoring.ts';
import { forms } from '#catalog/forms.ts';
import { reviewPack, REVIEW_PACK } from '#tests/fixtures/review-pack.ts';
import general from '#core/packs/general/pack.ts';
import { UseExplainer } from '../authoring/explain.ts';
import type { Pack } from '../model/pack.ts';
import { howToCheck } from './how-to-check.ts';

const of = (pack: Pack, formTypeId: string) =>
  howToCheck(
    pack,
    formTypeId,
    new UseExplainer(pack, { forms, checks: authorableChecks }),
    ({ name, checkId }) => name ?? checkId,
    'zh-CN',
  );
const id = (item: string) => `${REVIEW_PACK}/neirong/${item}`;

it('names the checks that speak of a criterion on this form, and what they lack', () => {
  const { pack } = reviewPack;
  const whole = of(pack, 'democratic-review').get(id('wanzheng'));
  expect(whole?.checks.map(({ title, unset }) => [title, unset])).toEqual([
    ['必填内容', []],
    ['个人总结字数', ['最少字数']],
    ['写到实事', []],
  ]);
  expect(whole?.documents).toEqual([]);
  // The length of the summary is asked for on the other form only.
  expect(
    of(pack, 'member-pledge')
      .get(id('wanzheng'))
      ?.checks.map(({ title }) => title),
  ).toEqual(['必填内容', '写到实事']);
});

it('tells the present value of a parameter, the words that are looked for, and where a person looks', () => {
  const pack: Pack = {
    ...reviewPack.pack,
    parameters: reviewPack.pack.parameters.map((parameter) => ({ ...parameter, value: 200 })),
  };
  const how = of(pack, 'democratic-review');
  const limit = how.get(id('wanzheng'))?.checks.find(({ title }) => title === '个人总结字数');
  expect(limit?.passes).toContain('200');
  expect(limit?.unset).toEqual([]);
  expect(how.get(id('fuwu'))).toMatchObject({
    by: 'evidence',
    lexicon: ['帮扶', '家访', '辅导'],
    documents: ['实事办理记录'],
  });
});

const elsewhere = (pack: Pack, formTypeId: string): string[] =>
  [...of(pack, formTypeId)].flatMap(([key, how]) => (how.elsewhere ? [key] : []));

it('what a program settles on other forms alone is told; of what a person settles nobody can say', () => {
  const { pack } = reviewPack;
  expect(elsewhere(general, 'member-pledge')).toEqual([]);
  expect(elsewhere(general, 'democratic-review')).toEqual(
    ['item', 'deadline', 'person', 'publicity'].map((item) => `general/pledge-content/${item}`),
  );
  expect(elsewhere(pack, 'democratic-review')).toEqual([]);
  // Turned off, or without any check: it says nothing of the form.
  const off = { ...general, checks: general.checks.map((use) => ({ ...use, enabled: false })) };
  expect(elsewhere(off, 'member-pledge')).toEqual([]);
  expect(elsewhere({ ...general, checks: [] }, 'democratic-review')).toEqual([]);
});

it('a check that is turned off looks at nothing', () => {
  const pack: Pack = {
    ...reviewPack.pack,
    checks: reviewPack.pack.checks.map((use) => ({ ...use, enabled: false })),
  };
  expect(of(pack, 'democratic-review').get(id('fuwu'))).toMatchObject({ checks: [], lexicon: [] });
});
