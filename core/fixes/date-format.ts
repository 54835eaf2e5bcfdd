import { formatDate, toIsoDate } from '../matching/date.ts';
import type { Fix } from './fix.ts';

/** A date in the spelling that the control asks for, or in that of the form: `2016.5.1` → `2016-05-01`. */
export const dateFormat: Fix = {
  id: 'date-format',
  repair(text, { field, format }) {
    if (field.type !== 'date' && field.type !== 'yearMonth') return text;
    const date = toIsoDate(text);
    if (date === null) return text;
    if (format === undefined) return date;
    const written = formatDate(date, format);
    return 'text' in written ? written.text : text;
  },
};
