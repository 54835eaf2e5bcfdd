import { comparisonKey } from '../text/normalise.ts';
import { simplified } from '../text/traditional.ts';

/** Codes in a folded text that stand for something else than one character. */
export const BREAK = 1;
export const NUMBER = 2;
export const NAME = 3;

/** What a character is to the comparison; 0 where it has not been looked at yet. */
const LETTER = 1;
const DIGIT = 2;
const DROPPED = 3;
const BREAKING = 4;
/** Ends a mark of a list, as in `1.` and `(一)`, and is otherwise dropped. */
const MARK_END = 5;
/** A mark of a list by itself: ①. */
const MARK = 6;

const kinds = new Uint8Array(65_536);
const spellings = new Uint16Array(65_536);
const HAN_DIGITS = new Set('〇零一二两三四五六七八九十百千万');
const IS = '是'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
/** Longest number that numbers an item of a list. */
const LONGEST_MARK = 3;

/** Learns a UTF-16 unit: its one spelling, and what it is. Halves of pairs stand for themselves. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return known(unit, LETTER, unit);
  if ((unit >= 0x2460 && unit <= 0x249b) || (unit >= 0x3220 && unit <= 0x3229))
    return known(unit, MARK, unit);
  const spelled = comparisonKey(simplified(character));
  if (spelled !== '') {
    const [first = ''] = spelled;
    const isDigit = /\d/.test(first) || HAN_DIGITS.has(first);
    return known(unit, isDigit ? DIGIT : LETTER, first.charCodeAt(0));
  }
  const plain = character.normalize('NFKC');
  if (/^[,;:。!?\n\r\u2028]/.test(plain)) return known(unit, BREAKING, unit);
  return known(unit, /^[.、)\]】]/.test(plain) ? MARK_END : DROPPED, unit);
}

function known(unit: number, kind: number, spelling: number): number {
  kinds[unit] = kind;
  spellings[unit] = spelling;
  return kind;
}

function kindOf(unit: number): number {
  return kinds[unit] || learn(unit);
}

function mixed(hash: number, code: number): number {
  const next = Math.imul(hash ^ code, 0x9e3779b1);
  return next ^ (next >>> 15);
}

/**
 * Reads texts one after the other into one spelling, in which copies with other punctuation, width, script, numbers or
 * marks of lists are equal: letters as UTF-16 units, each number as one {@link NUMBER}, the writer's own name as
 * {@link NAME}, clauses parted by {@link BREAK}. What it holds is that of the last text.
 */
export class Folder {
  codes = new Uint16Array(4096);
  /** Where each code stands in the source: UTF-16 units, end exclusive. */
  starts = new Uint32Array(4096);
  ends = new Uint32Array(4096);
  length = 0;
  /** Codes that are no breaks. */
  size = 0;
  /** Hashes of the text as it stands, of its letters and digits, and of these with names folded. */
  raw = 0;
  key = 0;
  spelled = 0;

  #clause = 0;
  #clauseSize = 0;
  #clauseHashes: [key: number, spelled: number, fold: number] = [0, 0, 0];
  #fold = 0;

  /** Hash of the codes without breaks. */
  get fold(): number {
    return this.#fold >>> 0;
  }

  /** @param names what is folded as the writer's name */
  read(text: string, names: readonly string[]): void {
    if (text.length > this.codes.length) this.#widen(text.length * 2);
    this.length = 0;
    this.size = 0;
    this.key = 0;
    this.spelled = 0;
    this.#fold = 0;
    let raw = 0;
    this.#break();
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      raw = mixed(raw, unit);
      const name =
        names.length === 0 ? undefined : names.find((each) => each !== '' && text.startsWith(each, at));
      if (name !== undefined) {
        for (let letter = 0; letter < name.length; letter += 1)
          this.key = mixed(this.key, name.charCodeAt(letter));
        this.spelled = mixed(this.spelled, NAME);
        this.#push(NAME, at, at + name.length);
        at += name.length - 1;
        raw = mixed(raw, text.charCodeAt(at));
        continue;
      }
      this.#readUnit(text, unit, at);
    }
    if (this.length > 0 && this.codes[this.length - 1] === BREAK) this.length -= 1;
    this.raw = raw >>> 0;
    this.key >>>= 0;
    this.spelled >>>= 0;
  }

  #readUnit(text: string, unit: number, at: number): void {
    const kind = kindOf(unit);
    if (kind === DROPPED) return;
    if (kind === MARK) {
      this.#break();
      return;
    }
    if (kind === BREAKING || kind === MARK_END) {
      if (this.#isListMark() && kindOf(text.charCodeAt(at + 1)) !== DIGIT) this.#forgetMark();
      else if (kind === BREAKING) this.#break();
      return;
    }
    const code = spellings[unit] ?? unit;
    // 一是…，二是… number what follows.
    if (code === IS && this.#isListMark() && HAN_DIGITS.has(text.charAt(at - 1))) {
      this.#forgetMark();
      return;
    }
    this.key = mixed(this.key, code);
    this.spelled = mixed(this.spelled, code);
    if (kind === DIGIT) {
      if (this.codes[this.length - 1] === NUMBER && this.length > this.#clause)
        this.ends[this.length - 1] = at + 1;
      else this.#push(NUMBER, at, at + 1);
    } else {
      this.#push(code, at, at + 1);
    }
  }

  #push(code: number, start: number, end: number): void {
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
    this.size += 1;
    this.#fold = mixed(this.#fold, code);
  }

  #break(): void {
    if (this.length > 0 && this.codes[this.length - 1] !== BREAK) {
      this.codes[this.length] = BREAK;
      this.length += 1;
    }
    this.#clause = this.length;
    this.#clauseSize = this.size;
    this.#clauseHashes = [this.key, this.spelled, this.#fold];
  }

  /** Whether the clause so far is a short number, or 第 and one. */
  #isListMark(): boolean {
    const { codes, starts, ends, length } = this;
    const first = this.#clause;
    const at = codes[first] === ORDINAL ? first + 1 : first;
    return length === at + 1 && codes[at] === NUMBER && (ends[at] ?? 0) - (starts[at] ?? 0) <= LONGEST_MARK;
  }

  #forgetMark(): void {
    this.length = this.#clause;
    this.size = this.#clauseSize;
    [this.key, this.spelled, this.#fold] = this.#clauseHashes;
  }

  #widen(size: number): void {
    this.codes = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
  }
}
