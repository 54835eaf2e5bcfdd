import type { IsoDate } from '../model/values.ts';
import { addDays } from '../text/calendar.ts';
import { encodeUtf8 } from '../workbook/encoding.ts';

/** Whole days in a calendar file. */
export interface IcsEvent {
  /** The same for the same thing whenever it is exported, so that a calendar program replaces it. */
  uid: string;
  from: IsoDate;
  /** Last day. */
  to: IsoDate;
  summary: string;
  description: string;
}

/** RFC 5545, 3.1: octets of a line before its break. */
const LONGEST_LINE = 75;

/**
 * An iCalendar file (RFC 5545) of whole-day events, which take no time of anybody.
 * @param stamp UTC instant as `Date.prototype.toISOString` writes it
 */
export function writeIcs(name: string, events: readonly IcsEvent[], stamp: string): string {
  const at = `${stamp.replace(/[-:]|\.\d+/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiannuo//Campaign calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, from, to, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${plain(from)}`,
      // The end is the day after the last one (3.6.1).
      `DTEND;VALUE=DATE:${plain(addDays(to, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function plain(day: IsoDate): string {
  return day.replaceAll('-', '');
}

/** 3.3.11; control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Folds a line by octets, no character cut in two. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = encodeUtf8(character).length;
    if (length + size > LONGEST_LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
