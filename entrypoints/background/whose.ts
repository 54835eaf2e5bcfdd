import type { ChecklistView } from '#components/overlay/model.ts';
import { withSecondKeys } from '#core/forms/complete.ts';
import { matchForm } from '#core/matching/match.ts';
import type { Clue } from '#core/matching/same-person.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import { cluesOn } from '#core/matching/whose.ts';
import type { FormType } from '#core/model/form-type.ts';
import { SECOND_KEYS } from '#core/model/subject.ts';
import { textOf } from '#core/model/values.ts';
import { personNow } from '#core/review/person-now.ts';
import { MOST_SHOWN, type OverlayRequest } from '#utils/messages.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';

type ReadRequest = Extract<OverlayRequest, { type: 'overlay.read' }>;
type Before = ReadRequest['before'];
type Subject = Pick<ChecklistView, 'subjectName' | 'typed' | 'personNow' | 'clues' | 'shown'>;

const TELLING: ReadonlySet<string> = new Set(['name', ...SECOND_KEYS]);

/** Whether the name that was read before still stands in the page, on a part of it that is not drawn now. */
export async function isUnseen(client: PageClient, reading: PageReading, before: Before): Promise<boolean> {
  const names = before?.shown.filter(({ path }) => path === 'name') ?? [];
  if (names.length === 0 || before?.page !== pageAddress(reading.url)) return false;
  const { missing, unseen } = await client.changed(names);
  return missing.length === 0 && unseen.length === names.length;
}

/** Another part of the form that was read before is no form of its own. */
export function formUnseen(
  reading: PageReading,
  { before }: ReadRequest,
  unseen: boolean,
  forms: readonly FormType[],
): string | undefined {
  // Its pack may have been deleted since.
  const form = forms.find(({ id }) => id === before?.formId);
  return unseen && form && cluesOf(reading, form).length === 0 ? form.id : undefined;
}

/** By what a page that is read as this form tells whose it is. */
export function cluesOf({ pages }: PageReading, asked: FormType): Clue[] {
  const form = withSecondKeys(asked);
  const matching = matchForm(pages, form);
  return cluesOn(pages, matching, valuesFromPage(pages, matching, form));
}

/** Whose form it is, and what it shows; both of the one reading, beside the checklist that was there before. */
export function subjectOn(
  { before, typed, confirmed }: ReadRequest,
  reading: PageReading,
  form: FormType | undefined,
  unseen: boolean,
): Subject {
  const page = pageAddress(reading.url);
  const seen = form ? seenOf(reading, form) : { named: '', clues: [], shown: [] };
  const sighting = { page, formId: form?.id ?? '', ...seen };
  const found = before && personNow(before, sighting, unseen);
  const told = confirmed === true || (typed !== undefined && typed !== before?.typed);
  const now = found === 'doubtful' && told ? 'same' : found;
  const about = now === 'same' && unseen && before ? withUnseen(seen, before) : seen;
  const name = typed !== undefined && (now === 'same' || now === 'doubtful') ? typed : about.named;
  return {
    subjectName: name,
    typed: name === about.named ? undefined : name,
    personNow: now,
    clues: [...about.clues],
    shown: about.shown.slice(0, MOST_SHOWN),
  };
}

interface Seen {
  /** `""` where it names nobody, or several. */
  named: string;
  clues: readonly Clue[];
  shown: ChecklistView['shown'];
}

function seenOf({ pages }: PageReading, asked: FormType): Seen {
  const form = withSecondKeys(asked);
  const matching = matchForm(pages, form);
  const values = valuesFromPage(pages, matching, form);
  const valueAt = new Map(
    pages.flatMap(({ controls, texts }) => [...controls, ...texts]).map(({ ref, value }) => [ref, value]),
  );
  const shown = [...matching.matches, ...matching.texts].map(({ ref, path }) => ({
    ref,
    path,
    value: valueAt.get(ref) ?? '',
  }));
  return {
    named: textOf(values, 'name') ?? '',
    clues: cluesOn(pages, matching, values),
    // Whose it is comes first: a list that is cut must not lose that.
    shown: [...shown.filter(isTelling), ...shown.filter((each) => !isTelling(each))],
  };
}

/** The part in sight names nobody; whose form it is stands in the part that is not. */
function withUnseen(seen: Seen, before: NonNullable<Before>): Seen {
  const names = before.shown.filter(isTelling);
  const known = new Set(seen.shown.map(({ ref }) => ref));
  return {
    named: before.clues.find(({ path }) => path === 'name')?.value ?? '',
    clues: before.clues,
    shown: [...names.filter(({ ref }) => !known.has(ref)), ...seen.shown],
  };
}

function isTelling({ path }: { path: string }): boolean {
  return TELLING.has(path);
}
