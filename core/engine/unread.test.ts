import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { defineCheck } from '../checks/check.ts';
import { forEachFilled, PathPattern } from '../checks/places.ts';
import required from '../checks/required/index.ts';
import requiredWords from '../checks/required/words.ts';
import rowCount from '../checks/row-count/index.ts';
import rowCountWords from '../checks/row-count/words.ts';
import type { CheckWords } from '../checks/words.ts';
import { Pack } from '../model/pack.ts';
import { z } from '../model/zod.ts';
import { checkBatch } from './check-batch.ts';
import { findingText } from './words.ts';

const Params = z.strictObject({ path: PathPattern });
const lengthWords = {
  id: 'length',
  title: { zh: '字数', en: 'Length' },
  messages: { absent: { zh: '“{field}”没有填写。', en: '{field}' }, long: { zh: '够', en: 'enough' } },
} satisfies CheckWords;
const length = defineCheck<z.infer<typeof Params>, typeof lengthWords>({
  id: 'length',
  params: Params,
  run: (context, { path }) =>
    forEachFilled(context, path, (place) => ({ outcome: 'pass', code: 'long', path: place.path })),
});
const checks = [required, rowCount, length];
const words = [requiredWords, rowCountWords, lengthWords];
const use = (checkId: string, params: Record<string, unknown>) => ({
  id: checkId,
  checkId,
  formTypeIds: ['member-pledge'],
  params,
});
const pack = Pack.parse({
  id: 'pack',
  version: '1',
  title: '样例',
  issuer: '',
  source: { file: '', title: '', readOn: '2026-11-20' },
  parameters: [],
  sets: [],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [
    use('required', { paths: ['partyBranch', 'post', 'pledges[].item'] }),
    use('row-count', { rows: 'pledges', min: 2 }),
    use('length', { path: 'pledges[].deadline' }),
  ],
});

const told = (unread?: ReadonlyMap<string, string>) => {
  const values = { name: '示例甲', pledges: [{ item: '家访' }] };
  const report = checkBatch({
    pack,
    records: [{ id: '1', label: '', formType: memberPledge, values, unread }],
    today: '2026-06-01',
    checks,
  });
  return report.records[0]?.findings.map((finding) => [
    finding.outcome,
    findingText(finding, words, 'zh-CN'),
  ]);
};

test('a place that was written in and not read is for a person to look at, and neither missing nor blank', () => {
  expect(
    told(
      new Map([
        ['partyBranch', '同上'],
        ['pledges[0].deadline', '″'],
      ]),
    ),
  ).toEqual([
    ['review', '“所在党支部”这一格写的“同上”没有读出内容，请人工核对。'],
    ['fail', expect.stringContaining('没有填写')],
    ['pass', '“承诺事项 1”已填写。'],
    ['review', '“完成时限 1”这一格写的“″”没有读出内容，请人工核对。'],
    ['review', '“完成时限 1”这一格写的“″”没有读出内容，请人工核对。'],
  ]);
});

test('what is blank in truth is answered as ever', () => {
  expect(told()?.map(([outcome]) => outcome)).toEqual(['fail', 'fail', 'pass', 'fail', 'na']);
});
