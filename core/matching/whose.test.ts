import { expect, it } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { DescribedPage, DescribedText } from '../model/page.ts';
import { control, page, text } from './described.fixture.ts';
import { matchForm } from './match.ts';
import { valuesFromPage } from './values.ts';
import { cluesOn } from './whose.ts';

function clues(...texts: DescribedText[]) {
  const shown: DescribedPage = page([control('备注')], { texts });
  const matching = matchForm([shown], memberPledge);
  return cluesOn([shown], matching, valuesFromPage([shown], matching, memberPledge));
}

it('reads by what a page tells whose form it shows', () => {
  const number = text('身份证号', '9999991990****0017');
  expect(clues(text('姓名', '示例甲'), number, text('民族', '汉族'), text('所在党支部', '一支部'))).toEqual([
    { path: 'name', value: '示例甲' },
    { path: 'idNumber', value: '9999991990****0017' },
    { path: 'partyBranch', value: '一支部' },
  ]);
});

it('names nobody where the name is empty, or was not read', () => {
  for (const shown of [text('姓名', '—'), text('身份证号', '9999991990****0017')])
    expect(clues(shown)).toEqual([]);
});

it('takes no second key where two are shown', () => {
  const numbers = [text('身份证号', '999999199001010017'), text('身份证号', '999999199001010025')];
  expect(clues(text('姓名', '示例甲'), ...numbers)).toEqual([{ path: 'name', value: '示例甲' }]);
});
