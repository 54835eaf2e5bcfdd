import type { ListPlace } from '#components/overlay/model.ts';
import {
  cluesIn,
  findRow,
  mayBeNamesake,
  namesakes,
  rowsOfPeople,
  type RowReading,
} from '#core/matching/list-rows.ts';
import type { Clue } from '#core/matching/same-person.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageReading } from '#utils/page-client.ts';

type ReadRequest = Extract<OverlayRequest, { type: 'overlay.read' }>;

/** One row of a list page, read as if the page showed nothing else; nothing at all where the row is gone. */
export interface RowAt {
  reading: PageReading;
  list: ListPlace;
}

/**
 * The row that is at hand: the one asked for, else the one of the person before, wherever it is by now, else the first. `undefined`
 * where the page is no list of people.
 */
export function rowAt(
  reading: PageReading,
  { row, before }: ReadRequest,
  forms: readonly FormType[],
): RowAt | undefined {
  const rows = rowsOfPeople(reading.pages, forms);
  if (!rows) return undefined;
  const people = forms.filter(({ subjectKind }) => subjectKind === 'person');
  const cluesOf = (each: RowReading): readonly Clue[] => firstClues(each, people);
  const known =
    before && before.page === pageAddress(reading.url) && before.clues.length > 0 ? before : undefined;
  const at =
    row === undefined && known
      ? findRow(rows.map(cluesOf), rows.map(refsIn), {
          clues: known.clues,
          refs: known.listed ? known.shown.map(({ ref }) => ref) : [],
        })
      : Math.min(row ?? 0, rows.length - 1);
  const found = at === undefined ? undefined : rows[at];
  return {
    reading: { ...reading, pages: [...(found ?? emptied(reading))] },
    list: { at, count: rows.length, namesakes: at === undefined ? 0 : namesakesAt(rows, at, cluesOf) },
  };
}

/** As `namesakes`; rows that can be nobody's of the name, which are nearly all of a long list, are not read for it. */
export function namesakesAt(
  rows: readonly RowReading[],
  at: number,
  cluesOf: (row: RowReading) => readonly Clue[],
): number {
  const own = cluesOf(rows[at] ?? []);
  const clues = rows.map((each, index) => {
    if (index === at) return own;
    return mayBeNamesake(each, own) ? cluesOf(each) : [];
  });
  return namesakes(clues, at);
}

/** What tells whose the row is stands under labels that all forms share. */
function firstClues(row: RowReading, forms: readonly FormType[]): readonly Clue[] {
  let most: readonly Clue[] = [];
  for (const form of forms) {
    const clues = cluesIn(row, form);
    if (clues.length > most.length) most = clues;
  }
  return most;
}

function refsIn(row: RowReading): Set<string> {
  return new Set(row.flatMap(({ texts, controls }) => [...texts, ...controls].map(({ ref }) => ref)));
}

function emptied({ pages }: PageReading): RowReading {
  return pages.map((page) => ({ ...page, controls: [], texts: [] }));
}
