import { evidenceOf, type Place } from '../model/place.ts';
import type { FormField } from '../model/form-type.ts';
import type { Evidence } from '../model/finding.ts';
import { shownText } from '../model/mask.ts';
import { cellOf, fieldValue, type IsoDate, isRows, rowsOf, type Values } from '../model/values.ts';
import { saysNothing } from '../text/placeholder.ts';
import type { FieldReference } from './names.ts';

/** What a condition may look at. */
export interface ConditionContext {
  values: Values;
  /** Day that the condition speaks of. */
  today: IsoDate;
  /** Fields that the page has a place for, where the values come from a page. */
  shown?: ReadonlySet<string>;
}

/** A value that was looked at, for the reader: 「有效票 30」. */
export interface Seen {
  name: string;
  value: string;
}

/** Why a condition cannot tell. */
export type Doubt = 'blank' | 'unreadable' | 'unclear' | 'not-shown' | 'unset';

interface Use {
  seen?: Seen;
  place?: Place;
  /** The field, where the value of the place is shown as it is. */
  field?: FormField;
  doubt?: Doubt;
  /** Name of what is in doubt. */
  name?: string;
}

/** Most characters of a value that are repeated to the reader; the evidence has all of it. */
const SHOWN = 20;

/** One evaluation: the values it looks at, and what it saw of them. */
export class Run {
  readonly context: ConditionContext;
  /** Row that the columns of a repeating field are read from, where a condition speaks of each row. */
  row = 0;
  private uses: Use[] = [];

  constructor(context: ConditionContext) {
    this.context = context;
  }

  /** The text of a field, or of a column in the row at hand; `undefined` and noted where there is none. */
  text(reference: FieldReference, row = this.row): string | undefined {
    if (this.isHidden(reference)) return undefined;
    const place = this.place(reference, row);
    if (place.text === undefined) this.uses.push({ doubt: 'blank', name: place.label });
    else this.uses.push({ place, field: reference.field });
    return place.text;
  }

  /** The same without a note: for what asks whether anything is there. */
  place({ pattern, label, rows, column }: FieldReference, row = this.row): Place {
    if (!rows || column === undefined) {
      const value = fieldValue(this.context.values, pattern);
      const text = isRows(value) ? undefined : Array.isArray(value) ? value.join('、') : value;
      return { path: pattern, label, ...filled(text) };
    }
    const text = cellOf(rowsOf(this.context.values, rows.id)[row], column);
    return { path: `${rows.id}[${row}].${column}`, label: `${label} ${row + 1}`, ...filled(text) };
  }

  /** The chosen values of a field of several choices. */
  chosen(reference: FieldReference): readonly string[] {
    const value = fieldValue(this.context.values, reference.pattern);
    return Array.isArray(value) && !isRows(value)
      ? value
      : value === undefined || isRows(value)
        ? []
        : [value];
  }

  /** Indices of the rows in which anything is written. */
  rows(field: string): number[] {
    return rowsOf(this.context.values, field).flatMap((row, index) =>
      Object.values(row).some((text) => text.trim() !== '') ? [index] : [],
    );
  }

  /** Whether the page has no place for a field; noted where it has none. */
  isHidden({ pattern, label, rows }: FieldReference): boolean {
    const { shown } = this.context;
    if (shown === undefined || shown.has(rows?.id ?? pattern)) return false;
    this.uses.push({ doubt: 'not-shown', name: rows?.label ?? label });
    return true;
  }

  /** Notes that a field has nothing in it, though the condition needs something. */
  blank(name: string): undefined {
    this.uses.push({ doubt: 'blank', name });
  }

  /** Notes that the value read last is not what the condition needs. */
  unreadable(reference: FieldReference, row = this.row): undefined {
    const place = this.place(reference, row);
    if (saysNothing(place.text)) {
      this.uses = this.uses.filter((use) => use.place?.path !== place.path);
      return this.blank(place.label);
    }
    this.uses.push({ doubt: 'unreadable', name: place.label, place });
  }

  unset(name: string): undefined {
    this.uses.push({ doubt: 'unset', name });
  }

  /** Notes a value that was looked at, with the text it comes from as evidence. */
  see(name: string, value: string, place?: Place): void {
    this.uses.push({ seen: { name, value }, ...(place ? { place } : {}) });
  }

  get mark(): number {
    return this.uses.length;
  }

  /** Forgets what was noted from one mark to another: it decided nothing. */
  forget(from: number, to: number): void {
    this.uses.splice(from, to - from);
  }

  /** Replaces notes on single values by what was made of them: the evidence stays. */
  replace(from: number, name: string, value: string): void {
    for (const use of this.uses.slice(from)) {
      delete use.seen;
      delete use.field;
    }
    this.see(name, value);
  }

  get evidence(): Evidence[] {
    const quotes = new Map<string, Evidence>();
    for (const { place } of this.uses) {
      if (place && !quotes.has(place.path))
        for (const quote of evidenceOf(place)) quotes.set(quote.path, quote);
    }
    return [...quotes.values()];
  }

  get seen(): Seen[] {
    const seen = new Map<string, Seen>();
    for (const use of this.uses) {
      const one = use.seen ?? shownValue(use);
      if (one) seen.set(`${one.name} ${one.value}`, one);
    }
    return [...seen.values()];
  }

  /** Why it cannot tell, and about what; blank only where everything that it asks about is. */
  get doubt(): { kind: Doubt; names: string[] } {
    const has = (kind: Doubt): string[] => [
      ...new Set(this.uses.flatMap(({ doubt, name = '' }) => (doubt === kind ? [name] : []))),
    ];
    const unset = has('unset');
    if (unset.length > 0) return { kind: 'unset', names: unset };
    const hidden = has('not-shown');
    if (hidden.length > 0) return { kind: 'not-shown', names: hidden };
    const blank = has('blank');
    const isAllBlank = blank.length > 0 && this.uses.every(({ doubt, place }) => doubt === 'blank' || !place);
    if (isAllBlank) return { kind: 'blank', names: blank };
    const names = [...new Set([...has('unreadable'), ...blank])];
    return { kind: names.length > 0 ? 'unreadable' : 'unclear', names };
  }
}

function filled(text: string | undefined): { text?: string } {
  return text === undefined || text.trim() === '' ? {} : { text };
}

function shownValue({ place, field }: Use): Seen | undefined {
  if (!field || place?.text === undefined) return undefined;
  return { name: place.label, value: shownText(shorten(place.text), field) };
}

function shorten(text: string): string {
  if (text.length <= SHOWN && !/\s/.test(text)) return text;
  const line = Array.from(text.trim().replace(/\s+/g, ' '));
  return line.length > SHOWN ? `${line.slice(0, SHOWN).join('')}…` : line.join('');
}
