import { expect, it } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { checkRecord } from '../../engine/check-record.ts';
import lianshan from './pack.ts';

const turnedOn = {
  ...lianshan,
  checks: lianshan.checks.map((use) => ({ ...use, enabled: use.id === 'coverage-party-worker' })),
};

function strengthsIn(item: string): string[] {
  const formType = formIn(forms, 'member-pledge');
  const values = { pledgerRole: '党务工作者', pledges: [{ item }] };
  const { findings } = checkRecord({ pack: turnedOn, formType, values, today: '2010-10-08', checks });
  return findings
    .filter(({ outcome }) => outcome === 'pass')
    .flatMap(({ criterionIds }) => criterionIds)
    .map((id) => id.slice('lianshan-2010/five-strong/'.length));
}

it.each([
  ['每季度参加党性教育1次，写党性分析材料', ['spirit']],
  ['参加党务干部培训2次，协助做好党员档案整理', ['ability']],
  ['创新支部活动，形成1个特色项目', ['innovation']],
  ['每天提前到校，不迟到、不早退，求真务实', ['style']],
  ['不收受礼品，厉行节约', ['discipline']],
  ['认真做好各项工作', []],
  ['没有开展党性教育', []],
])('%s', (item, strengths) => {
  expect(strengthsIn(item)).toEqual(strengths);
});
