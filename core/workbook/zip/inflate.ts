import {
  type Codes,
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  InflateError,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LENGTHS_ORDER,
  makeCodes,
} from './inflate-codes.ts';

/** Matches reach back this far, so much of what has been unpacked is kept. */
const HISTORY = 32 * 1024;
/** Small, so that scanners are called often: see `#unpackSome`. */
const CHUNK = 16 * 1024;
const LONGEST_MATCH = 258;
/** Bytes that are unpacked in one call. */
const STEP = 4096;

/**
 * Unpacks deflate data (RFC 1951) and hands on what comes of it in pieces of some 16 kB, each to be used before the next
 * one comes: nothing is allocated on the way, which a library's streams do for every piece.
 * @throws InflateError
 */
export function inflate(input: Uint8Array, take: (piece: Uint8Array) => void): void {
  new Inflater(input, take).run();
}

class Inflater {
  readonly #input: Uint8Array;
  readonly #take: (piece: Uint8Array) => void;
  readonly #out = new Uint8Array(HISTORY + CHUNK);
  readonly #lengths = new Uint8Array(320);
  readonly #literals: Codes = { table: new Uint16Array(1 << 15), mask: 0 };
  readonly #distances: Codes = { table: new Uint16Array(1 << 15), mask: 0 };
  #at = 0;
  #bits = 0;
  #count = 0;
  /** Where the next byte goes, and from where on nothing has been handed on. */
  #put = 0;
  #from = 0;

  constructor(input: Uint8Array, take: (piece: Uint8Array) => void) {
    this.#input = input;
    this.#take = take;
  }

  run(): void {
    let last = 0;
    while (last === 0) {
      last = this.#read(1);
      const kind = this.#read(2);
      if (kind === 0) this.#copyStored();
      else if (kind === 3) throw new InflateError('kind of block');
      else {
        if (kind === 1) this.#fixedCodes();
        else this.#readCodes();
        while (!this.#unpackSome(this.#literals, this.#distances)) {
          if (this.#put > this.#out.length - LONGEST_MATCH - 1) this.#handOn();
        }
      }
    }
    this.#handOn();
  }

  #read(count: number): number {
    while (this.#count < count) {
      if (this.#at >= this.#input.length) throw new InflateError('cut off');
      this.#bits |= (this.#input[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#count -= count;
    return value;
  }

  #copyStored(): void {
    // Whole bytes that were taken in advance are given back.
    this.#at -= this.#count >> 3;
    this.#bits = 0;
    this.#count = 0;
    const size = this.#read(16);
    if (this.#read(16) !== (size ^ 0xffff)) throw new InflateError('length of a block');
    if (this.#at + size > this.#input.length) throw new InflateError('cut off');
    const end = this.#at + size;
    while (this.#at < end) {
      if (this.#put >= this.#out.length) this.#handOn();
      const step = Math.min(end - this.#at, this.#out.length - this.#put);
      this.#out.set(this.#input.subarray(this.#at, this.#at + step), this.#put);
      this.#at += step;
      this.#put += step;
    }
  }

  /** Hands on what is new and keeps the last of it for matches. */
  #handOn(): void {
    if (this.#put > this.#from) this.#take(this.#out.subarray(this.#from, this.#put));
    if (this.#put > HISTORY) {
      this.#out.copyWithin(0, this.#put - HISTORY, this.#put);
      this.#put = HISTORY;
    }
    this.#from = this.#put;
  }

  #fixedCodes(): void {
    const lengths = this.#lengths;
    lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
    makeCodes(this.#literals, lengths, 0, 288);
    lengths.fill(5, 0, 32);
    makeCodes(this.#distances, lengths, 0, 32);
  }

  #readCodes(): void {
    const [literals, distances] = [this.#read(5) + 257, this.#read(5) + 1];
    const orders = this.#read(4) + 4;
    const lengths = this.#lengths.fill(0);
    for (let n = 0; n < orders; n++) lengths[LENGTHS_ORDER[n] ?? 0] = this.#read(3);
    makeCodes(this.#distances, lengths, 0, 19);
    const { table, mask } = this.#distances;
    const known = new Uint8Array(literals + distances);
    for (let n = 0; n < known.length;) {
      const symbol = this.#readSymbol(table, mask);
      if (symbol < 16) {
        known[n++] = symbol;
        continue;
      }
      const repeated = symbol === 16 ? known[n - 1] : 0;
      const times =
        symbol === 16 ? 3 + this.#read(2) : symbol === 17 ? 3 + this.#read(3) : 11 + this.#read(7);
      if (repeated === undefined || n + times > known.length) throw new InflateError('lengths of codes');
      known.fill(repeated, n, n + times);
      n += times;
    }
    makeCodes(this.#literals, known, 0, literals);
    makeCodes(this.#distances, known, literals, literals + distances);
  }

  #readSymbol(table: Uint16Array, mask: number): number {
    while (this.#count < 15 && this.#at < this.#input.length) {
      this.#bits |= (this.#input[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    const entry = table[this.#bits & mask] ?? 0;
    const length = entry & 15;
    if (length === 0 || length > this.#count) throw new InflateError('code');
    this.#bits >>>= length;
    this.#count -= length;
    return entry >> 4;
  }

  /**
   * Some thousand bytes of a block; whether the block is over. Everything it needs is local: this is where the time goes.
   * Short calls, since engines put a function's fast form in its place when it is called next, not within its loop.
   */
  #unpackSome({ table, mask }: Codes, { table: far, mask: farMask }: Codes): boolean {
    const [input, out] = [this.#input, this.#out];
    const end = input.length;
    let [at, bits, count, put] = [this.#at, this.#bits, this.#count, this.#put];
    let over = false;
    for (const stop = Math.min(put + STEP, out.length - LONGEST_MATCH); put < stop;) {
      // Two bytes at a time, where the longest code might not be there. Behind the end come zeros.
      if (count < 15) {
        bits |= next16(input, at, end) << count;
        at += 2;
        count += 16;
      }
      const entry = table[bits & mask] ?? 0;
      const taken = entry & 15;
      bits >>>= taken;
      count -= taken;
      const symbol = entry >> 4;
      if (taken === 0 || at - (count >> 3) > end) throw new InflateError('code');
      if (symbol < 256) {
        out[put++] = symbol;
        continue;
      }
      if (symbol === 256) {
        over = true;
        break;
      }
      if (symbol > 285) throw new InflateError('match');
      if (count < 15) {
        bits |= next16(input, at, end) << count;
        at += 2;
        count += 16;
      }
      const extra = LENGTH_EXTRA[symbol - 257] ?? 0;
      const length = (LENGTH_BASE[symbol - 257] ?? 0) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      count -= extra;
      if (count < 15) {
        bits |= next16(input, at, end) << count;
        at += 2;
        count += 16;
      }
      const farEntry = far[bits & farMask] ?? 0;
      const farTaken = farEntry & 15;
      const farSymbol = farEntry >> 4;
      if (farTaken === 0 || farSymbol > 29) throw new InflateError('match');
      bits >>>= farTaken;
      count -= farTaken;
      if (count < 15) {
        bits |= next16(input, at, end) << count;
        at += 2;
        count += 16;
      }
      const farExtra = DISTANCE_EXTRA[farSymbol] ?? 0;
      const distance = (DISTANCE_BASE[farSymbol] ?? 0) + (bits & ((1 << farExtra) - 1));
      bits >>>= farExtra;
      count -= farExtra;
      if (distance > put) throw new InflateError('match');
      copyMatch(out, put, distance, length);
      put += length;
    }
    // Whole bytes that were taken in advance are given back.
    const spare = count >> 3;
    this.#at = at - spare;
    this.#count = count & 7;
    this.#bits = bits & ((1 << this.#count) - 1);
    this.#put = put;
    if (this.#at > end) throw new InflateError('cut off');
    return over;
  }
}

function next16(input: Uint8Array, at: number, end: number): number {
  if (at + 1 < end) return (input[at] ?? 0) | ((input[at + 1] ?? 0) << 8);
  return at < end ? (input[at] ?? 0) : 0;
}

/** Byte by byte, as a match may reach into what it makes. */
function copyMatch(out: Uint8Array, put: number, distance: number, length: number): void {
  for (let to = put, from = put - distance; to < put + length; to++, from++) out[to] = out[from] ?? 0;
}
