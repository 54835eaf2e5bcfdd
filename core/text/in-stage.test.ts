import { expect, test } from 'vitest';
import { deadlinesIn } from './deadline.ts';
import { placeInStage } from './in-stage.ts';

function place(text: string, reference?: string): string {
  const [deadline] = deadlinesIn(text);
  if (!deadline) return 'none';
  const { code, days } = placeInStage(deadline, { from: '2016-05-01', to: '2016-12-31' }, reference);
  return days ? `${code} ${days.latest}` : code;
}

test.each([
  // The day after the stage, left out by 前.
  ['元旦前', 'inside 2016-12-31'],
  ['元旦之前', 'inside 2016-12-31'],
  ['元旦以前', 'inside 2016-12-31'],
  ['2017年1月1日前', 'inside 2016-12-31'],
  ['明年元旦前夕', 'inside 2016-12-31'],
  // Words that hold the day itself, and a day further on.
  ['截至2017年1月1日', 'after-stage 2017-01-01'],
  ['不迟于2017年1月1日', 'after-stage 2017-01-01'],
  ['2017年1月1日', 'after-stage 2017-01-01'],
  ['2017年1月2日前', 'after-stage 2017-01-02'],
  // 前 on the last day of the stage holds it; on its first day nobody can tell.
  ['12月31日前', 'inside 2016-12-31'],
  ['5月1日前', 'approximate 2016-05-01'],
  ['2017年1月前', 'approximate 2017-01-31'],
  ['4月30日前', 'before-stage 2016-04-30'],
])('where the edge is: %s', (text, expected) => {
  expect(place(text)).toBe(expected);
});

test.each([
  ['收到通知后七日内', 'needs-reference'],
  ['入职三年内', 'needs-reference'],
  ['公示结束五个工作日内', 'needs-reference'],
  ['国庆节后一个月内', 'inside 2016-11-07'],
  ['国庆节后88天内', 'approximate 2017-01-03'],
  ['12月20日起一个月内', 'after-stage 2017-01-20'],
  ['活动开始后两个月内', 'inside 2016-07-01'],
  ['秋季学期开学后两周内', 'inside 2016-09-24'],
  ['三个月内', 'inside 2016-08-10'],
])('what a span counts from: %s', (text, expected) => {
  expect(place(text, '2016-05-10')).toBe(expected);
});
