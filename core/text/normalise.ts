import { toSimplified } from '../matching/han.ts';
import { remember } from './remember.ts';

/** Part of a text as it stands in the field. Offsets are UTF-16 units, end exclusive. */
export interface Quote {
  quote: string;
  start: number;
  end: number;
}

/** A text in one spelling, and the way back from each place in it to the text as written. */
export interface Normalised {
  source: string;
  text: string;
  /** What stands in the source at `[start, end)` of the normalised text. */
  quote(start: number, end: number): Quote;
  /** Where in the normalised text a place of the source stands. */
  placeOf(offset: number): number;
}

const QUOTES = /[“”„‟‘’‚‛「」『』﹁﹂﹃﹄＂＇"'`]/;
const DASHES = /[‐‑‒–—―−﹘﹣－~～〜∼]/;
const DOTS = /[•‧∙・･]/;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;
const ALPHANUMERIC = /[0-9A-Za-z]/;
const MARK = /\p{M}/u;
/** 二○一六年 is written with a circle as often as with 〇. */
const CIRCLE = /(?<=[一二三四五六七八九〇零○])○|○(?=[一二三四五六七八九〇零○]{0,2}[一二三四五六七八九]年)/g;
/** A line that breaks off inside a date or a quantity: 11月⏎30日, 每⏎周. */
const BROKEN = /(?:[每约近至到第]\n.|[年月]\n\d|\d\n[年月日号%个名次节篇户项本])$/;

/** How single characters are spelled; there are not many, and punctuation takes a dozen questions each. */
const spellings = new Map<string, string>();

function spell(cluster: string): string {
  if (cluster.length > 1) return respell(cluster);
  let spelled = spellings.get(cluster);
  if (spelled === undefined) spellings.set(cluster, (spelled = respell(cluster)));
  return spelled;
}

function respell(cluster: string): string {
  const code = cluster.codePointAt(0) ?? 0;
  if (isHan(code) || ALPHANUMERIC.test(cluster))
    return cluster.length === 1 ? cluster : cluster.normalize('NFKC');
  // A circled number marks an item; NFKC would glue it to the next word as if it counted something.
  if (code >= 0x2460 && code <= 0x2473) return `(${code - 0x245f})`;
  if (QUOTES.test(cluster)) return '"';
  if (DASHES.test(cluster)) return '-';
  if (DOTS.test(cluster)) return '·';
  if (INVISIBLE.test(cluster)) return '';
  if (/[\n\r\u2028\u2029]/.test(cluster)) return '\n';
  if (/\s/.test(cluster)) return ' ';
  return toSimplified(cluster.normalize('NFKC')).replace(/\s+/g, ' ');
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** End of the character at a place, its combining marks included. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    if (code < 0x300 || isHan(code) || !MARK.test(String.fromCodePoint(code))) return end;
    end += code > 0xffff ? 2 : 1;
  }
}

/**
 * One spelling of width, compatibility forms, quotes, dashes and spaces. A space stays only between two letters or
 * digits of ASCII (`1 2月` is not `12月`); a run with a line break becomes one line break.
 */
export const normalise: (source: string) => Normalised = remember(read);

function read(source: string): Normalised {
  // One character for one, so that offsets stay.
  const simplified = toSimplified(source).replace(CIRCLE, '〇');
  let text = '';
  let gap: '' | ' ' | '\n' = '';
  let gapStart = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (units: string, start: number, end: number): void => {
    text += units;
    for (let unit = 0; unit < units.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0, end = 0; at < simplified.length; at = end) {
    end = clusterEnd(simplified, at);
    const spelled = spell(simplified.slice(at, end));
    if (spelled === '') continue;
    if (spelled === ' ' || spelled === '\n') {
      if (gap === '') gapStart = at;
      if (gap !== '\n') gap = spelled;
      continue;
    }
    if (gap !== '') {
      const between = ALPHANUMERIC.test(text.at(-1) ?? '') && ALPHANUMERIC.test(spelled.charAt(0));
      const isBroken = gap === '\n' && BROKEN.test(`${text.slice(-1)}\n${spelled.charAt(0)}`);
      if (text !== '' && !isBroken && (gap === '\n' || between)) push(gap, gapStart, at);
      gap = '';
    }
    push(spelled, at, end);
  }
  return {
    source,
    text,
    quote(start, end) {
      const from = starts[start] ?? source.length;
      const to = end > start ? (ends[end - 1] ?? source.length) : from;
      return { quote: source.slice(from, to), start: from, end: to };
    },
    placeOf(offset) {
      let [low, high] = [0, ends.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Punctuation and signs; what they are worth depends on what stands on either side. */
const SIGNS = /[\s\p{P}\p{S}]+/gu;
/** Long groups of digits are one number, however it is spaced: 138-1234-5678, 110105 19491231 002X. Dates have short ones. */
const LONG_NUMBER = /(?<![\d.])\d{3,}(?:[- ]\d{3,})+(?![\d.])/g;
const THOUSANDS = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/**
 * Equal keys mean the same words: normalised, without spaces and punctuation, letters in lower case. A sign that makes another
 * number or grade of what is beside it stays: 3.5 is not 35, 1、2 not 12, -5 not 5, A+ not A.
 */
export const comparisonKey: (text: string) => string = remember((text) =>
  normalise(text)
    .text.toLowerCase()
    .replace(THOUSANDS, (number) => number.replaceAll(',', ''))
    .replace(LONG_NUMBER, (number) => (number.length > 10 ? number.replace(/[- ]/g, '') : number))
    .replace(SIGNS, (signs, at: number, whole: string) =>
      meant(signs, whole.charAt(at - 1), whole.charAt(at + signs.length)),
    ),
);

function meant(signs: string, before: string, after: string): string {
  const [follows, precedes] = [/\d/.test(before), /\d/.test(after)];
  if (follows && precedes) return signs.replace(/[^-+.:/*×%‰<>=≤≥±]/g, '') || ',';
  if (follows) return /^[-+%‰]+/.exec(signs)?.[0] ?? '';
  // A run of dashes can be as long as a line; its last two say it all.
  if (precedes) return /[-+<>≤≥±/]{1,2}$/.exec(signs.slice(-2))?.[0] ?? '';
  return /[a-z]/.test(before) && !/[a-z]/.test(after) ? (/^[-+]+/.exec(signs)?.[0] ?? '') : '';
}
