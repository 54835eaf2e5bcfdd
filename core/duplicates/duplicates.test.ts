import { describe, expect, test } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { type DuplicateItem, Duplicates } from './duplicates.ts';

const MATHS = '每周为留守儿童辅导数学两次，走访学生家庭20户，留下家访记录';
const SAFETY = '每月检查实验室一次，把线路老化的情况写进台账，月底公布整改进度';
const CLEAN = '带领青年教师打扫操场，听语文课30节，评课时重点看板书';
const SLOGAN = '认真学习贯彻党的二十大精神，牢固树立四个意识，落实立德树人根本任务';

function reportOf(items: readonly (string | Partial<DuplicateItem<number>>)[]) {
  const duplicates = new Duplicates<number>();
  for (const [id, item] of items.entries())
    duplicates.add({ id, text: '', ...(typeof item === 'string' ? { text: item } : item) });
  const report = duplicates.finish();
  if (!report) throw new Error('cancelled');
  return report;
}

function earliestOf(...items: (string | Partial<DuplicateItem<number>>)[]): boolean[] {
  return reportOf(items).earliest;
}

function kindOf(earlier: string, later: string): string | undefined {
  return reportOf([earlier, later]).pairs[0]?.kind;
}

test.each([
  ['same', MATHS, MATHS],
  ['punctuation', MATHS, '每周为留守儿童辅导数学两次 走访学生家庭２０户；留下「家访记录」！'],
  ['punctuation', MATHS, '每週為留守兒童輔導數學兩次，走訪學生家庭20戶，留下家訪記錄'],
  ['punctuation', MATHS, '1.每周为留守儿童辅导数学两次\n2.走访学生家庭20户\n3.留下家访记录'],
  ['punctuation', MATHS, '（一）每周为留守儿童辅导数学两次；（二）走访学生家庭20户；（三）留下家访记录'],
  ['numbers', MATHS, '每周为留守儿童辅导数学三次，走访学生家庭一百二十户，留下家访记录'],
  ['order', MATHS, '留下家访记录，走访学生家庭20户，每周为留守儿童辅导数学两次'],
  ['added', MATHS, `${MATHS}，${CLEAN}`],
  ['removed', `${MATHS}，${SAFETY}`, MATHS],
  [
    'replaced',
    `${MATHS}，${SAFETY}，${CLEAN}`,
    `${MATHS}，${SAFETY}，筹集文具四十份，送给单亲家庭学生，用照片作证明`,
  ],
  ['wording', `${MATHS}，${SAFETY}`, `${MATHS}，${SAFETY}`.replace('辅导', '补习').replace('检查', '查看')],
])('%s', (kind, earlier, later) => {
  expect(kindOf(earlier, later)).toBe(kind);
});

test.each([
  ['different words', MATHS, SAFETY],
  ['the campaign alone', `${SLOGAN}，${MATHS}`, `${SLOGAN}，${CLEAN}`],
  ['one subject', '每周给留守儿童补两次数学，家访二十户并做记录', MATHS],
  ['a word', '无', '无'],
  ['a short item', '家访10户', '家访10户'],
  ['a short item with another number', '全年听课不少于20节', '全年听课不少于30节'],
])('%s is no copy', (_, one, other) => {
  expect(reportOf([one, other]).pairs).toEqual([]);
});

test('the name of the writer proves nothing', () => {
  const [one, other] = ['示例甲', '示例乙'].map((name) => ({ text: `${name}承诺：${MATHS}`, names: [name] }));
  expect(reportOf([one!, other!]).pairs).toMatchObject([{ similarity: 1, kind: 'names' }]);
});

test('what everybody writes counts for less than what two share', () => {
  const opening = '依托本校阳光少年成长营这个平台，联合社区工作站与家长志愿队一道推进';
  const own = [MATHS, SAFETY, CLEAN, '为毕业班学生整理错题本，利用午休讲解难点，考前做心理疏导'];
  const others = Array.from(
    { length: 40 },
    (_, at) => `${opening}，在第${at}组试用${'甲乙丙丁戊己庚辛'[at % 8]}法${own[at % 4]?.slice(0, 3)}`,
  );
  const pairs = reportOf([...own.map((text) => `${opening}，${text}`), ...others]).pairs;
  expect(pairs.filter(({ a, b }) => a < 4 && b < 4)).toEqual([]);
});

test('a sentence that dozens write is no sign of a copy, though it be the whole of a text', () => {
  const common = '争取家长投诉为零，用台账作证明';
  const random = seeded(7);
  const own = (): string =>
    Array.from({ length: 8 }, () => String.fromCharCode(random.integer(0x4e00, 0x9000))).join('');
  const others = Array.from({ length: 40 }, () => `${common}，${own()}`);
  expect(reportOf([common, ...others]).pairs).toEqual([]);
});

describe('scopes', () => {
  test('earlier years are compared with the batch, not with each other', () => {
    const { pairs } = reportOf([
      { text: MATHS },
      { text: MATHS, scope: 'past' },
      { text: MATHS, scope: 'past' },
    ]);
    expect(pairs.map(({ a, b, scope }) => [a, b, scope])).toEqual([
      [1, 0, 'past'],
      [2, 0, 'past'],
    ]);
  });

  test('of two copies of a model each is told with it, and neither with the other', () => {
    const model = { text: `${MATHS}；${SAFETY}`, scope: 'model' as const };
    const copies = [`${MATHS}；${SAFETY}；${CLEAN}`, `${MATHS}；${SAFETY}；争取家长满意度达到九成`];
    const { pairs, clusters } = reportOf([...copies, model]);
    expect(pairs.map(({ a, b, scope }) => [a, b, scope])).toEqual([
      [2, 0, 'model'],
      [2, 1, 'model'],
    ]);
    expect(clusters).toEqual([[2, 0, 1]]);
  });
});

test('the earliest comes first, by date where dates are given', () => {
  const dated = ['2016-05-03', '2016-05-01', '2016-05-02'].map((date) => ({ text: MATHS, date }));
  expect(reportOf(dated).clusters).toEqual([[1, 2, 0]]);
  expect(reportOf([MATHS, SAFETY, MATHS]).clusters).toEqual([[0, 2]]);
});

test('which text is the earliest is known by dates and earlier years alone, never by the order of the list', () => {
  expect(earliestOf(MATHS, MATHS)).toEqual([false]);
  const may = { text: MATHS, date: '2016-05-01' };
  expect(earliestOf({ text: MATHS, date: '2016-06-01' }, may)).toEqual([true]);
  expect(earliestOf(may, may)).toEqual([false]);
  expect(earliestOf(may, MATHS)).toEqual([false]);
  // A year says nothing of a day in it.
  expect(earliestOf(may, { text: MATHS, date: '2016' })).toEqual([false]);
  expect(earliestOf(may, { text: MATHS, date: '2015' })).toEqual([true]);
  const past = { text: MATHS, scope: 'past' } as const;
  expect(earliestOf(MATHS, past)).toEqual([true]);
  expect(earliestOf(MATHS, past, past)).toEqual([false]);
  expect(earliestOf(MATHS, { ...past, date: '2014' }, { ...past, date: '2015' })).toEqual([true]);
  expect(earliestOf(MATHS, { text: MATHS, scope: 'model' })).toEqual([false]);
  expect(earliestOf(MATHS, SAFETY, MATHS, `${SAFETY}。`, { ...past, text: SAFETY })).toEqual([true, false]);
});

test('the bound that held is told', () => {
  expect(reportOf([MATHS]).threshold).toBe(0.37);
  expect(new Duplicates({ threshold: 0.6 }).finish()?.threshold).toBe(0.6);
});

test('texts too short to compare are counted', () => {
  expect(reportOf(['无', '同上', MATHS])).toMatchObject({ compared: 1, short: 2 });
});

/** More than the 2,000 up to which all are compared: invented words of random characters, and copies of some. */
function many(count: number): string[] {
  const random = seeded(5);
  const word = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(random.integer(0x4e00, 0x9000))).join('');
  const texts: string[] = [];
  while (texts.length < count) {
    const clauses = Array.from({ length: 5 }, () => word(12));
    texts.push(clauses.join('，'));
    if (texts.length % 10 !== 0) continue;
    const edits = [
      clauses.join('；'),
      clauses.toReversed().join('，'),
      [...clauses, word(12)].join('，'),
      [word(12), ...clauses.slice(1)].join('，'),
    ];
    texts.push(edits[random.integer(0, 3)] ?? '');
  }
  return texts;
}

test('large sets find what small ones find', { timeout: 30_000 }, () => {
  const texts = many(2200);
  const found = reportOf(texts);
  const copies = texts.flatMap((_, at) => (at % 10 === 0 && at > 0 ? [[at - 1, at]] : []));
  expect(found.pairs.map(({ a, b }) => [a, b])).toEqual(copies);
  const small = reportOf(texts.slice(0, 1500));
  const told = (pairs: typeof small.pairs) => pairs.map(({ a, b, kind }) => [a, b, kind]);
  expect(told(small.pairs)).toEqual(told(found.pairs.filter(({ b }) => b < 1500)));
});

test('the same input gives the same bytes', { timeout: 30_000 }, () => {
  const texts = many(2100);
  expect(JSON.stringify(reportOf(texts))).toBe(JSON.stringify(reportOf(texts)));
});

function filled(): Duplicates<number> {
  const duplicates = new Duplicates<number>();
  for (const [id, text] of many(2100).entries()) duplicates.add({ id, text });
  return duplicates;
}

test('it tells how far it is, and ends when it is cancelled', { timeout: 30_000 }, () => {
  const seen: number[] = [];
  expect(filled().finish({ onProgress: ({ done, total }) => seen.push(done / total) })).toBeDefined();
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  let asked = 0;
  const isCancelled = (): boolean => (asked += 1) === 3;
  expect(filled().finish({ isCancelled })).toBeUndefined();
  expect(asked).toBe(3);
});

test('a long text is no trouble', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `第${at}条${MATHS.slice(at % 20)}`).join('。');
  expect(reportOf([long, `${long}。${CLEAN}`]).pairs).toHaveLength(1);
});

test('short texts are compared where that is asked for: by their words, and but for numbers where words are left', () => {
  const texts = [
    '每学期听课1节',
    '每学期听课2节',
    '每学期听课１节。',
    '家访10户',
    '家访20户',
    '家访10户',
    '带2名徒弟',
    '同上',
    '详见附件',
    '详见附件',
  ];
  const found = (short: boolean) => {
    const compared = new Duplicates<number>({ short });
    for (const [id, text] of texts.entries()) compared.add({ id, text });
    const { pairs = [], compared: count, short: left } = compared.finish() ?? {};
    return { pairs: pairs.map(({ a, b, kind }) => `${a}-${b} ${kind}`), count, left };
  };
  expect(found(false)).toEqual({ pairs: [], count: 0, left: 10 });
  expect(found(true)).toEqual({
    pairs: ['0-1 numbers', '0-2 punctuation', '1-2 numbers', '3-5 same'],
    count: 7,
    left: 3,
  });
});
