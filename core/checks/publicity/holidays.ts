import { type Holidays, mergeHolidays, readHolidays, type UnreadHolidays } from '../../text/holidays.ts';
import { remember } from '../../text/remember.ts';

/**
 * Arrangements of 国务院办公厅 by its yearly notice (关于……年部分节假日安排的通知, 国办发明电), whole and in few bytes; read on
 * 2026-11-29. A year is added when its notice is out, and a pack may bring days of its own (`holidays`).
 */
const NOTICES: readonly (readonly [year: number, source: string, days: string])[] = [
  [
    2016,
    '〔2015〕18号，2015-12-10',
    '1.1休,2.6班,2.7-13休,2.14班,4.4休,5.1-2休,6.9-11休,6.12班,9.15-17休,9.18班,10.1-7休,10.8班,10.9班',
  ],
  [
    2017,
    '〔2016〕17号，2016-12-01',
    '1.1-2休,1.22班,1.27-2.2休,2.4班,4.1班,4.2-4休,5.1休,5.27班,5.28-30休,9.30班,10.1-8休',
  ],
  [
    2018,
    '〔2017〕12号，2017-11-30',
    '1.1休,2.11班,2.15-21休,2.24班,4.5-7休,4.8班,4.28班,4.29-5.1休,6.18休,9.24休,9.29班,9.30班,10.1-7休',
  ],
  // The second notice, of 22 March 2019, made four days of the one on 1 May.
  [
    2019,
    '〔2018〕15号、〔2019〕3号',
    '2018.12.29班,2018.12.30-2019.1.1休,2.2班,2.3班,2.4-10休,4.5休,4.28班,5.1-4休,5.5班,6.7休,9.13休,9.29班,10.1-7休,10.12班',
  ],
  // The second, of 26 January 2020, made 春节 last until 2 February.
  [
    2020,
    '〔2019〕16号、〔2020〕1号',
    '1.1休,1.19班,1.24-2.2休,4.4-6休,4.26班,5.1-5休,5.9班,6.25-27休,6.28班,9.27班,10.1-8休,10.10班',
  ],
  [
    2021,
    '〔2020〕27号，2020-11-25',
    '1.1-3休,2.7班,2.11-17休,2.20班,4.3-5休,4.25班,5.1-5休,5.8班,6.12-14休,9.18班,9.19-21休,9.26班,10.1-7休,10.9班',
  ],
  [
    2022,
    '〔2021〕11号，2021-10-25',
    '1.1-3休,1.29班,1.30班,1.31-2.6休,4.2班,4.3-5休,4.24班,4.30-5.4休,5.7班,6.3-5休,9.10-12休,10.1-7休,10.8班,10.9班',
  ],
  [
    2023,
    '〔2022〕16号，2022-12-08',
    '2022.12.31-2023.1.2休,1.21-27休,1.28班,1.29班,4.5休,4.23班,4.29-5.3休,5.6班,6.22-24休,6.25班,9.29-10.6休,10.7班,10.8班',
  ],
  [
    2024,
    '〔2023〕7号，2023-10-25',
    '1.1休,2.4班,2.10-17休,2.18班,4.4-6休,4.7班,4.28班,5.1-5休,5.11班,6.10休,9.14班,9.15-17休,9.29班,10.1-7休,10.12班',
  ],
  [
    2025,
    '〔2024〕12号，2024-11-12',
    '1.1休,1.26班,1.28-2.4休,2.8班,4.4-6休,4.27班,5.1-5休,5.31-6.2休,9.28班,10.1-8休,10.11班',
  ],
  [
    2026,
    '〔2025〕7号，2025-11-04',
    '1.1-3休,1.4班,2.14班,2.15-23休,2.28班,4.4-6休,5.1-5休,5.9班,6.19-21休,9.20班,9.25-27休,10.1-7休,10.10班',
  ],
];

/** Stands for the notice where a pack brings the days. */
const OWN = '节假日安排';

let noticed: Holidays | UnreadHolidays | undefined;

/** Read when the first working day is counted, which few ever ask for. */
function readNotices(): Holidays | UnreadHolidays {
  let known: Holidays = { days: new Map(), years: new Map() };
  for (const [year, source, days] of NOTICES) {
    const read = readHolidays(`${year}全年:${days}`, `国办发明电${source}`);
    if ('wrong' in read) return read;
    known = mergeHolidays(known, read);
  }
  return known;
}

/**
 * The yearly notices, with the days of a pack added to them or in their place, day by day; or the entry that cannot be read.
 * @param own empty where a pack brings none
 */
export const holidaysOf: (own: string) => Holidays | UnreadHolidays = remember((own) => {
  noticed ??= readNotices();
  if ('wrong' in noticed) return noticed;
  const read = readHolidays(own, OWN);
  return 'wrong' in read ? read : mergeHolidays(noticed, read);
});
