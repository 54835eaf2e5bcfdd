import { match, polyphonic } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { people } from '#tests/fixtures/people.ts';
import { matchPinyin } from './match.ts';

/** pinyin-pro, from which the table was made. */
const oracle = (text: string, query: string): number[] | null =>
  match(text, query, { continuous: true, precision: 'first', v: true });

const uro = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i));

function readingsOf(character: string): string[] {
  const [readings] = polyphonic(character, { toneType: 'none', type: 'array' });
  return [readings ?? []]
    .flat()
    .filter((reading) => reading !== character)
    .map((reading) => reading.replace('ü', 'v').replace('ê', 'e'));
}

/** Where we mean to find more: ü typed as u, and of two readings of which one begins the other (di, die) both. */
function findsMore(character: string): boolean {
  const readings = readingsOf(character);
  return readings.some(
    (reading) =>
      /v/.test(reading) || readings.some((other) => other !== reading && other.startsWith(reading)),
  );
}

describe('the table', () => {
  test('has every reading that pinyin-pro knows of every character', () => {
    const others = Array.from({ length: 0x3ffff }, (_, code) => code)
      .filter((code) => code >= 0x80 && (code < 0xd800 || code > 0xdfff))
      .map((code) => String.fromCodePoint(code));
    const lost = others.flatMap((character) =>
      readingsOf(character)
        .filter((reading) => matchPinyin(character, reading) === undefined)
        .map((reading) => `${character} ${reading}`),
    );
    expect(lost).toEqual([]);
  });

  test.each(['单 shan dan', '曾 zeng ceng', '仇 qiu chou', '解 xie jie', '覃 qin tan', '重 zhong chong'])(
    'finds a family name by each of its readings: %s',
    (line) => {
      const [character = '', ...readings] = line.split(' ');
      for (const reading of readings) expect(matchPinyin(`${character}样`, `${reading}y`)).toEqual([0, 1]);
    },
  );

  test('takes ü as v and as u', () => {
    expect(['lvyang', 'luyang', 'ly'].map((query) => matchPinyin('吕样', query))).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('the matcher', () => {
  const random = seeded(20161120);
  const rare = (): string => Array.from({ length: random.integer(2, 4) }, () => random.pick(uro)).join('');
  const names = [
    ...people(60).map(({ name = '' }) => name),
    ...Array.from({ length: 3000 }, rare),
    '单于样',
    '长孙重',
    '万俟乐',
    '仇解',
    '西安',
    '先',
    '样x一',
    '𫭟样',
  ].map((name) => name.replaceAll('·', ''));

  /** Some way of typing a stretch of the name; every third is spoilt. */
  function queryFor(name: string): string {
    const characters = [...name];
    const start = random.integer(0, characters.length - 1);
    const stretch = characters.slice(start, random.integer(start + 1, characters.length));
    const typed = stretch
      .map((character) => {
        const readings = readingsOf(character);
        const reading = random.pick(readings.length === 0 ? ['x'] : readings);
        return random.integer(0, 1) === 0 ? reading : reading.slice(0, 1);
      })
      .join('');
    const cut = typed.slice(0, Math.max(1, typed.length - random.integer(0, 2)));
    return random.integer(0, 2) === 0 ? cut + random.pick([...'aeghinouxz']) : cut;
  }
  const cases = names.flatMap((name) => Array.from({ length: 4 }, () => ({ name, query: queryFor(name) })));

  test('finds whatever pinyin-pro finds, and no later in the name', () => {
    const less = cases.filter(({ name, query }) => {
      const theirs = oracle(name, query);
      const ours = matchPinyin(name, query);
      return theirs && (ours === undefined || (ours[0] ?? 0) > (theirs[0] ?? 0));
    });
    expect(less).toEqual([]);
    expect(cases.filter(({ name, query }) => oracle(name, query)).length).toBeGreaterThan(cases.length / 2);
  });

  test('finds nothing else', () => {
    const more = cases.filter(
      ({ name, query }) => matchPinyin(name, query) && !oracle(name, query) && ![...name].some(findsMore),
    );
    expect(more).toEqual([]);
    expect(cases.filter(({ name, query }) => !oracle(name, query)).length).toBeGreaterThan(cases.length / 10);
  });

  test('takes the first find, and of those the longest', () => {
    expect(matchPinyin('西安', 'xian')).toEqual([0, 1]);
    expect(matchPinyin('王样一', 'y')).toEqual([1]);
    expect(matchPinyin('王样一', 'yy')).toEqual([1, 2]);
    expect(matchPinyin('王样一', 'wyx')).toBeUndefined();
  });
});
