import { expect, test } from 'vitest';
import { packsFor } from '#catalog/checking.ts';
import { packs } from '#catalog/packs.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import { control, page } from '#core/matching/described.fixture.ts';
import type { DescribedPage } from '#core/model/page.ts';
import { taughtAt } from '#core/teaching/teaching.fixture.ts';
import { checkedPage, checkedRecord, findingsOf } from './checks.ts';

const [pack] = packsFor(memberPledge.id, { packs, forms: [memberPledge] });

/** Outcomes of what is said about fields that ask to be filled in. */
async function asked(pages: DescribedPage[], about: 'page' | 'record'): Promise<string[]> {
  const values = { name: '甲一' };
  const checked =
    about === 'page' ? checkedPage(pages, memberPledge) : checkedRecord(values, pages, memberPledge);
  const { items } = await findingsOf(checked, memberPledge, pack!);
  return items.filter(({ key }) => /^pledge-(?:required|present) /.test(key)).map(({ outcome }) => outcome);
}

test('a page is asked only for what it has a place for, a record for everything', async () => {
  const pages = [page([control('姓名', { value: '甲一' }), control('承诺日期')])];
  // 姓名, 所在党支部, 承诺日期, then the pledges themselves.
  expect(await asked(pages, 'page')).toEqual(['pass', 'review', 'fail', 'review']);
  expect(await asked(pages, 'record')).toEqual(['pass', 'fail', 'fail', 'fail']);
});

test('a page that is no form of ours fails nothing', async () => {
  expect(await asked([page([control('验证码')])], 'page')).toEqual(['review', 'review', 'review', 'review']);
});

test('a page is checked with what was taught about it', () => {
  const shown = page([control('当事人', { value: '甲一' }), control('姓名')]);
  const taught = [{ taught: taughtAt([shown], 0, 'name'), disputed: false }];
  const { values, refs } = checkedPage([shown], memberPledge, taught);
  expect([values['name'], refs.get('name')]).toEqual(['甲一', shown.controls[0]?.ref]);
});
