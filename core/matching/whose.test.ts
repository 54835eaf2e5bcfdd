import { expect, it } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { control, page, text } from './described.fixture.ts';
import { matchForm } from './match.ts';
import { type Identity, isSamePerson } from './same-person.ts';
import { identitiesOn, secondKey } from './whose.ts';

const identity = (path: string, value: string): Identity => ({ ref: 'f0:t1', path, value });
const name = identity('name', '示例甲');

it('reads by what a page tells whose form it shows', () => {
  const texts = [text('姓名', '示例甲'), text('身份证号', '9999991990****0017'), text('民族', '汉族')];
  const shown = page([], { texts });
  expect(identitiesOn([shown], matchForm([shown], memberPledge))).toMatchObject([
    { path: 'name', value: '示例甲' },
    { path: 'idNumber', value: '9999991990****0017' },
  ]);
});

it('names nobody where the name is empty, or was not read', () => {
  for (const texts of [[text('姓名', '—')], [text('身份证号', '9999991990****0017')]]) {
    const shown = page([control('备注')], { texts });
    expect(identitiesOn([shown], matchForm([shown], memberPledge))).toEqual([]);
  }
});

it.each([
  ['the same name', [name], [name], true],
  ['another name', [name], [identity('name', '示例乙')], false],
  ['a part of the name', [name], [identity('name', '示例')], false],
  ['a homonym', [name, identity('idNumber', '1')], [name, identity('idNumber', '2')], false],
  ['a number that is no longer shown', [name, identity('idNumber', '1')], [name], true],
  ['nobody', [name], [], false],
  ['nobody before', [], [], false],
  ['the same twice', [name], [name, name], true],
  ['two names', [name], [name, identity('name', '示例乙')], false],
])('%s', (_, before, now, same) => {
  expect(isSamePerson(before, now)).toBe(same);
});

it('gives the second key masked, and none where two are shown', () => {
  const number = identity('idNumber', '999999199001010017');
  expect(secondKey([name, number])).toBe('999***********0017');
  expect(secondKey([name, number, identity('idNumber', '999999199001010025')])).toBeUndefined();
  expect(secondKey([name])).toBeUndefined();
});
