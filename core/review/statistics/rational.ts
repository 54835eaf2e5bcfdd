/**
 * Exact fractions. Sums, means and quotas are worked out in them and rounded once, when they are printed: binary
 * fractions make 0.1 + 0.2 something else than 0.3, and a grade may hang on it.
 */
export class Rational {
  readonly #top: bigint;
  /** Always positive; the fraction is in lowest terms. */
  readonly #bottom: bigint;

  private constructor(top: bigint, bottom: bigint) {
    const common = gcd(top < 0n ? -top : top, bottom);
    this.#top = top / common;
    this.#bottom = bottom / common;
  }

  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  /** `top / bottom`, both whole; `bottom` is not 0. */
  static ratio(top: number | bigint, bottom: number | bigint = 1): Rational {
    const [up, down] = [BigInt(top), BigInt(bottom)];
    if (down === 0n) throw new RangeError('a fraction over 0');
    return down < 0n ? new Rational(-up, -down) : new Rational(up, down);
  }

  /** The decimal that a finite number is written as: 0.1 is one tenth. */
  static of(value: number): Rational {
    const [digits = '', exponent = '0'] = String(value).split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    const power = Number(exponent) - fraction.length;
    const top = BigInt(whole + fraction);
    const scale = 10n ** BigInt(Math.abs(power));
    return power < 0 ? new Rational(top, scale) : new Rational(top * scale, 1n);
  }

  static sum(values: Iterable<Rational>): Rational {
    let sum = Rational.zero;
    for (const value of values) sum = sum.plus(value);
    return sum;
  }

  plus(other: Rational): Rational {
    return new Rational(this.#top * other.#bottom + other.#top * this.#bottom, this.#bottom * other.#bottom);
  }

  minus(other: Rational): Rational {
    return new Rational(this.#top * other.#bottom - other.#top * this.#bottom, this.#bottom * other.#bottom);
  }

  times(other: Rational): Rational {
    return new Rational(this.#top * other.#top, this.#bottom * other.#bottom);
  }

  /** @throws RangeError where the other is 0 */
  over(other: Rational): Rational {
    return Rational.ratio(this.#top * other.#bottom, this.#bottom * other.#top);
  }

  /** Below 0, 0 or above it, as a comparison function of `sort` answers. */
  compare(other: Rational): number {
    const difference = this.#top * other.#bottom - other.#top * this.#bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  /** The nearest number: for square roots and drawing, not for printing. */
  toNumber(): number {
    return Number(this.toFixed(20));
  }

  /** Rounded to so many decimals, halves away from 0: 2.345 → `2.35`, −0.5 → `-1`. */
  toFixed(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const negative = this.#top < 0n;
    const scaled = (negative ? -this.#top : this.#top) * scale;
    const whole = (scaled * 2n + this.#bottom) / (this.#bottom * 2n);
    const digits = String(whole).padStart(decimals + 1, '0');
    const point = digits.length - decimals;
    const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return negative && whole !== 0n ? `-${text}` : text;
  }

  /** As few decimals as say it, at most so many: `7.6`, `85`, `0.33`. */
  toText(decimals: number): string {
    const text = this.toFixed(decimals);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }

  /** The whole number below, above, or nearest (halves away from 0). */
  whole(rounding: 'down' | 'nearest' | 'up'): number {
    if (rounding === 'nearest') return Number(this.toFixed(0));
    const towards = this.#top / this.#bottom;
    const exact = towards * this.#bottom === this.#top;
    if (exact) return Number(towards);
    if (rounding === 'down') return Number(this.#top < 0n ? towards - 1n : towards);
    return Number(this.#top < 0n ? towards : towards + 1n);
  }
}

function gcd(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
