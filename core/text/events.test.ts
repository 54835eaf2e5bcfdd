import { expect, test } from 'vitest';
import { deadlinesIn } from './deadline.ts';

const eventsOf = (text: string): string[] =>
  deadlinesIn(text)
    .filter(({ kind }) => kind === 'event')
    .map(({ quote }) => quote);

test.each([
  ['雨季来临前疏通排水沟', '雨季来临前'],
  ['赶在上冻以前包好水管', '上冻以前'],
  ['校庆前夕完成校史馆布展', '校庆前夕'],
  ['毕业考试前过一遍错题', '毕业考试前'],
  ['读书节期间捐书', '读书节期间'],
  ['爱眼日当天义诊', '爱眼日当天'],
  ['正月十五前走访完', '正月十五前'],
  ['本聘期内带出两名徒弟', '聘期内'],
  ['立秋前', '立秋前'],
])('%s: %s', (text, quote) => {
  expect(eventsOf(text)).toEqual([quote]);
});

test.each([
  '每次考试前发提纲',
  '课前检查仪器',
  '饭后漱口',
  '工作日期间到岗',
  '各环节前后衔接',
  '逢运动会前排练',
  '上下学期间护学',
  '大雪后及时清扫积雪',
])('%s limits nothing', (text) => {
  expect(eventsOf(text)).toEqual([]);
});
