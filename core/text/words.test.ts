import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { actionsIn, slogansIn } from './action.ts';
import { deadlinesIn } from './deadline.ts';
import { compileLexicon } from './lexicon.ts';
import { comparisonKey, normalise } from './normalise.ts';
import { personsIn } from './person.ts';
import { placeholderIn, saysNothing } from './placeholder.ts';
import { hasLooseNumeral, quantitiesIn, unnumberedIn } from './quantity.ts';

test('normalising folds width, quotes, dashes and spaces, and knows the way back', () => {
  const text = ' 每 周　“家访”２—３ 次（必须） ';
  const normal = normalise(text);
  expect(normal.text).toBe('每周"家访"2-3次(必须)');
  const at = normal.text.indexOf('2-3次');
  expect(normal.quote(at, at + 4)).toEqual({ quote: '２—３ 次', start: 9, end: 14 });
});

test('spaces stay between digits and letters, line breaks stay, circled numbers become marks', () => {
  expect(normalise('1 2月1日').text).toBe('1 2月1日');
  expect(normalise('家访\r\n  听课').text).toBe('家访\n听课');
  expect(normalise('①家访').text).toBe('(1)家访');
  expect(normalise('家\u200b访').text).toBe('家访');
  expect(normalise('𠮷样例').text).toBe('𠮷样例');
});

test('equality keys forget punctuation and case', () => {
  expect(comparisonKey('５A 级学校。')).toBe(comparisonKey('5a级学校'));
  expect(comparisonKey('合格')).not.toBe(comparisonKey('不合格'));
});

test.each(['无', '暂无', ' 无。', 'N/A', '没有'])('%s says there is nothing', (text) => {
  expect(placeholderIn(text)?.kind).toBe('none');
});

test.each([
  'XX',
  'xxx',
  '×××',
  '待定',
  '……',
  '同上',
  '略',
  '1111',
  '／',
  '-',
  '123456',
  '***',
  '。。。',
  '某某',
])('%s is no answer', (text) => {
  expect(placeholderIn(text)?.kind).toBe('whole');
  expect(saysNothing(text)).toBe(true);
});

test.each(['XX学校', '××同志负责', '20xx年', '____老师'])('%s leaves a gap', (text) => {
  expect(placeholderIn(text)?.kind).toBe('part');
  expect(saysNothing(text)).toBe(false);
});

test.each(['5A级学校', '无私奉献', '略阳中学', '11010519491231002X', '11', '王样例', 'exxon', '努力……'])(
  '%s is an answer',
  (text) => {
    expect(placeholderIn(text)).toBeUndefined();
  },
);

const lexicon = compileLexicon([
  { id: 'visit', terms: ['家访', '入户走访'] },
  { id: 'study', terms: ['学习', '带头学习提高'] },
  { id: 'pass', terms: ['合格'] },
  { id: 'fail', terms: ['不合格'] },
]);

function mentions(text: string): string[] {
  return lexicon.mentionsIn(text).map(({ ids, negated }) => (negated ? `not ${ids.join()}` : ids.join()));
}

test.each([
  ['每周家访一次', ['visit']],
  ['入户 走访', ['visit']],
  ['带头学习提高', ['study']],
  ['不断加强学习', ['study']],
  ['不仅自己学习', ['study']],
  ['学习不少于30小时', ['study']],
  ['非常重视学习', ['study']],
  ['无私帮助，坚持家访', ['visit']],
  ['别人家访我也家访', ['visit', 'visit']],
  ['没有开展家访', ['not visit']],
  ['不能按时参加学习', ['not study']],
  ['家访没有开展', ['not visit']],
  ['学习不够深入', ['not study']],
  ['学习不断进步', ['study']],
  ['学习抓得不紧', ['not study']],
  ['学习不能放松', ['study']],
  ['学习不能坚持', ['not study']],
  ['毫无怨言地家访', ['visit']],
  ['缺乏学习', ['not study']],
  ['不参加学习、家访', ['not study', 'not visit']],
  ['不迟到、坚持学习', ['study']],
  ['不迟到，坚持家访', ['visit']],
  ['未完成家访；学习认真', ['not visit', 'study']],
  ['评为不合格', ['fail']],
  ['不得不家访', ['visit']],
])('mentions in %s', (text, expected) => {
  expect(mentions(text)).toEqual(expected);
});

test.each([
  ['坚决不从事任何形式的有偿补课', ['clean']],
  ['杜绝有偿补课', ['clean']],
  ['周末搞有偿补课', ['not clean']],
])('a refusal is found wherever it refuses: %s', (text, expected) => {
  const refusing = compileLexicon([{ id: 'clean', terms: ['不搞有偿补课', '不收礼'] }]);
  const found = refusing
    .mentionsIn(text)
    .map(({ ids, negated }) => (negated ? `not ${ids.join()}` : ids.join()));
  expect(found).toEqual(expected);
});

test.each([
  '进一步提高认识，做好各项工作',
  '1、统一思想\n2、一心一意',
  '作为一名党员，落实三会一课',
  '2016年底前',
  '',
])('%s has no loose numeral', (text) => {
  expect(hasLooseNumeral(text)).toBe(false);
});

test.each(['五带头示范', '双减30'])('%s has a loose numeral', (text) => {
  expect(hasLooseNumeral(text)).toBe(true);
});

function kinds(text: string): string[] {
  return personsIn(text).map(({ kind, quote }) => `${kind} ${quote}`);
}

test('persons', () => {
  expect(kinds('本人承诺')).toEqual(['self 本人']);
  expect(kinds('由王样一负责')).toEqual(['named 由王样一负责']);
  expect(kinds('责任人：李样二')).toEqual(['named 责任人：李样二']);
  expect(kinds('教研组长每月检查')).toEqual(['mention 教研组长']);
  expect(kinds('我校学生')).toEqual([]);
  expect(kinds('我们将')).toEqual(['self 我们']);
  expect(kinds('我每周家访')).toEqual(['self 我']);
});

test.each([
  '开展批评与自我批评2次',
  '加强自我学习',
  '由于制度落实不到位',
  '由此落实三项制度',
  '由浅入深落实课改',
  '由点到面落实责任',
  '无正当理由不落实',
])('%s makes nobody answerable', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  '打扫办公室卫生',
  '参加校长讲座2次',
  '看望老书记2次',
  '向校长负责',
  '落实校长负责制',
  '党支部负责人到会',
])('%s speaks of an office that need not answer', (text) => {
  expect(kinds(text).map((kind) => kind.split(' ')[0])).toEqual(['mention']);
});

test.each([
  ['教务处负责', 'role 教务处'],
  ['校长亲自牵头', 'role 校长'],
  ['校长负总责', 'role 校长'],
  ['党支部书记为第一责任人', 'role 党支部书记'],
  ['责任人 年级组长', 'role 年级组长'],
  ['责任科室：德育处', 'named 责任科室：德育处'],
  ['由书记主持', 'named 由书记主持'],
])('%s: %s', (text, expected) => {
  expect(kinds(text)).toEqual([expected]);
});

test('slogans and actions', () => {
  expect(slogansIn('进一步提高认识，努力做好各项工作').length).toBeGreaterThan(2);
  expect(actionsIn('进一步提高认识，努力做好各项工作')).toEqual([]);
  expect(actionsIn('每周家访').map((mention) => mention.term)).toEqual(['家访']);
  expect(actionsIn('不家访')).toEqual([]);
  expect(actionsIn('杜绝有偿家教').map((mention) => mention.term)).toEqual(['有偿家教']);
  expect(actionsIn('有偿家教')).toEqual([]);
});

const writing = array(
  constantFrom(
    ...'每周不家访学习 　\n，。、“”‘’（）12３４①⑳一二两半次名个月日年底前至—-~XX×…无没有本人由负责\u200b𠮷½é'.split(
      '',
    ),
    '2016年',
    '2月30日',
    '不少于',
    '三会一课',
    'e\u0301',
    '1 2月1日一3 1日',
    '百分之九十',
  ),
  { maxLength: 40 },
).map((parts) => parts.join(''));

test('every quote stands in the text at its offsets', () => {
  assert(
    property(writing, (text) => {
      const placeholder = placeholderIn(text);
      const quotes = [
        ...quantitiesIn(text),
        ...unnumberedIn(text),
        ...deadlinesIn(text),
        ...lexicon.mentionsIn(text),
        ...personsIn(text),
        ...(placeholder ? [placeholder] : []),
      ];
      for (const { quote, start, end } of quotes) {
        expect(text.slice(start, end)).toBe(quote);
        expect(quote).not.toBe('');
      }
    }),
    { numRuns: 1000 },
  );
});

test('normalising twice changes nothing more', () => {
  assert(
    property(writing, (text) => {
      expect(normalise(normalise(text).text).text).toBe(normalise(text).text);
    }),
  );
});
