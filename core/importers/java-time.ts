import type { JavaDate } from './java-date-text.ts';

/** Fields of `java.time` patterns that importers use, and the greatest value of each. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  M: [1, 12],
  d: [1, 31],
  H: [0, 23],
  m: [0, 59],
  s: [0, 59],
};

/**
 * `DateTimeFormatter.ofPattern(pattern).parse(text)` for the letters y M d H m s: `yyyy` and `MM` take exactly as many
 * digits, the whole text must fit. A day that the month lacks becomes its last day (`ResolverStyle.SMART`).
 * @returns what was parsed; `day` or `time` tell which fields the pattern had. `undefined` where Java throws.
 */
export function parseStrict(text: string, pattern: string): ParsedTime | undefined {
  const letters: string[] = [];
  const source = (pattern.match(/'(?:[^']|'')*'|y+|M+|d+|H+|m+|s+|[^yMdHms']+/g) ?? [])
    .map((token) => {
      const letter = token.charAt(0);
      if (!'yMdHms'.includes(letter)) return escape(literal(token));
      letters.push(letter);
      if (letter === 'y') return token.length === 2 ? '(\\d{2})' : '(\\d{4})';
      return token.length === 1 ? '(\\d{1,2})' : `(\\d{${token.length}})`;
    })
    .join('');
  const match = new RegExp(`^${source}$`).exec(text);
  if (!match) return undefined;
  const fields = new Map(letters.map((letter, n) => [letter, Number(match[n + 1])]));
  for (const [letter, value] of fields) {
    const limits = LIMITS[letter];
    if (limits && (value < limits[0] || value > limits[1])) return undefined;
  }
  const year = fields.get('y') ?? 0;
  const fullYear = /(?<!y)yy(?!y)/.test(pattern) ? 2000 + year : year;
  const hasDay = ['y', 'M', 'd'].every((letter) => fields.has(letter));
  return { date: resolve(fullYear, fields), hasDay, hasTime: fields.has('H') };
}

/** `LocalDate.parse` or `LocalDateTime.parse`; `undefined` where it throws. */
export function parseLocal(
  text: string,
  pattern: string,
  type: 'LocalDate' | 'LocalDateTime',
): JavaDate | undefined {
  const parsed = parseStrict(text, pattern);
  if (!parsed?.hasDay || (type === 'LocalDateTime' && !parsed.hasTime)) return undefined;
  return parsed.date;
}

export interface ParsedTime {
  date: JavaDate;
  /** Year, month and day were given: enough for a `LocalDate`. */
  hasDay: boolean;
  /** The hour was given: with the day, enough for a `LocalDateTime`. */
  hasTime: boolean;
}

function literal(token: string): string {
  if (token === "''") return "'";
  return token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function resolve(year: number, fields: ReadonlyMap<string, number>): JavaDate {
  const month = fields.get('M') ?? 1;
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0);
  const day = Math.min(fields.get('d') ?? 1, last.getUTCDate());
  last.setUTCFullYear(year, month - 1, day);
  return {
    year,
    month,
    day,
    hour: fields.get('H') ?? 0,
    minute: fields.get('m') ?? 0,
    second: fields.get('s') ?? 0,
    weekday: last.getUTCDay(),
  };
}
