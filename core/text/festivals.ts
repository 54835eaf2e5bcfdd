import type { IsoDate } from '../model/values.ts';
import { addDays } from './calendar.ts';

/** Festivals that move with the moon or the sun. */
export type MovingFestival = 'spring' | 'lantern' | 'qingming' | 'dragonBoat' | 'midAutumn' | 'doubleNinth';

const FIRST_YEAR = 2000;
/** Month and day from 2000 on, a year each, as the calendar of the Purple Mountain Observatory has them. */
const DAYS: Readonly<Record<'spring' | 'dragonBoat' | 'midAutumn' | 'doubleNinth', string>> = {
  spring:
    '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208',
  dragonBoat:
    '0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610',
  midAutumn:
    '0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916',
  doubleNinth:
    '1006 1025 1014 1004 1022 1011 1030 1019 1007 1026 1016 1005 1023 1013 1002 1021 1009 1028 1017 1007 1025 1014 1004 1023 1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009',
};

/** The day of a moving festival in a year; `undefined` outside 2000–2035. */
export function festivalDay(festival: MovingFestival, year: number): IsoDate | undefined {
  if (festival === 'lantern') {
    const spring = festivalDay('spring', year);
    return spring === undefined ? undefined : addDays(spring, 14);
  }
  const index = year - FIRST_YEAR;
  if (festival === 'qingming') {
    // Good for this century: the sun passes 15° a day earlier after each leap year.
    const day = Math.floor(index * 0.2422 + 4.81) - Math.floor(index / 4);
    return index >= 0 && index < 100 ? `${year}-04-0${day}` : undefined;
  }
  const written = DAYS[festival].split(' ')[index];
  return written === undefined ? undefined : `${year}-${written.slice(0, 2)}-${written.slice(2)}`;
}
