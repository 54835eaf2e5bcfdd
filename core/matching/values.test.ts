import { expect, it } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { control, page, text } from './described.fixture.ts';
import { matchForm } from './match.ts';
import { valuesFromPage } from './values.ts';

it('reads the values that a page holds in the spelling of the form', () => {
  const shown = page(
    [
      control('承诺日期', { kind: 'date', value: '2016年5月1日' }),
      control('政治面貌', { kind: 'select', value: '党员' }),
      control('公示途径', { kind: 'checkboxes', value: ['公示栏', 'LED屏'] }),
      control('承诺事项二', { value: '听课' }),
      control('性别', { kind: 'select', value: '请选择' }),
    ],
    { texts: [text('姓名', '张试样'), text('民族', '汉族'), text('族别', '回族')] },
  );
  expect(valuesFromPage([shown], matchForm([shown], memberPledge), memberPledge)).toEqual({
    name: '张试样',
    signedOn: '2016-05-01',
    politicalStatus: '中共党员',
    publicityRoutes: ['公开栏', '电子屏'],
    pledges: [{}, { item: '听课' }],
  });
});

it('takes for text what somebody wrote, and for nothing what stands where nothing is', () => {
  const boxes = page([control('承诺内容', { kind: 'longText', value: '请先进党员监督小组把关' })]);
  expect(valuesFromPage([boxes], matchForm([boxes], memberPledge), memberPledge)).toEqual({
    pledgeText: '请先进党员监督小组把关',
  });
  const read = page([], { texts: [text('姓名', '—'), text('承诺内容', '请先进党员监督小组把关')] });
  expect(valuesFromPage([read], matchForm([read], memberPledge), memberPledge)).toEqual({
    pledgeText: '请先进党员监督小组把关',
  });
});
