import {
  type FilterChoices,
  MACHINE_FILTERS,
  NO_FILTERS,
  type ReviewFilters,
} from '#components/reviews/model.ts';
import {
  ALL_RECORDS,
  FINDING_STATES,
  RECORD_MARKS,
  type RecordFilter,
} from '#components/workbench/RecordFilters.tsx';
import { REVIEW_STAGES } from '#core/review/stage.ts';
import type { Asked } from './route.ts';

/** What an address asks of a list, as far as the list knows it; `ignored`: what it does not, `name=value`. */
export interface ReadAddress<Filters> {
  filters: Filters;
  ignored: string[];
}

/** Name in the address of each filter of 审核. What is searched for is in no address: it may be a person's name. */
const REVIEW_NAMES = {
  stage: 'stage',
  formId: 'form',
  packId: 'pack',
  unit: 'unit',
  reviewer: 'reviewer',
  machine: 'machine',
  disputed: 'disputed',
} as const satisfies Partial<Record<keyof ReviewFilters, string>>;

const RECORD_NAMES = {
  organisation: 'unit',
  formId: 'form',
  stage: 'stage',
  findings: 'findings',
  mark: 'mark',
} as const satisfies Record<keyof RecordFilter, string>;

/** Address of 审核, narrowed. */
export function reviewsHref(filters: Partial<ReviewFilters>): string {
  return addressOf('#/reviews', filters, REVIEW_NAMES);
}

/** Address of 填报, narrowed. */
export function recordsHref(filter: Partial<RecordFilter>): string {
  return addressOf('#/records', filter, RECORD_NAMES);
}

export function reviewFiltersIn(asked: Asked, choices: FilterChoices): ReadAddress<ReviewFilters> {
  const read = knownIn(asked, REVIEW_NAMES, {
    stage: REVIEW_STAGES,
    formId: choices.forms.map(({ id }) => id),
    packId: choices.packs.map(({ id }) => id),
    unit: choices.units,
    reviewer: choices.reviewers,
    machine: MACHINE_FILTERS,
    disputed: ['true'],
  });
  const { disputed, ...texts } = read.known;
  const filters = { ...NO_FILTERS, ...texts, disputed: disputed === 'true' } as ReviewFilters;
  return { filters, ignored: read.ignored };
}

export function recordFilterIn(
  asked: Asked,
  known: { organisations: readonly string[]; formIds: readonly string[] },
): ReadAddress<RecordFilter> {
  const read = knownIn(asked, RECORD_NAMES, {
    organisation: known.organisations,
    formId: known.formIds,
    stage: REVIEW_STAGES,
    findings: FINDING_STATES,
    mark: RECORD_MARKS,
  });
  return { filters: { ...ALL_RECORDS, ...read.known } as RecordFilter, ignored: read.ignored };
}

function addressOf<Key extends string>(
  page: string,
  filters: Partial<Record<Key, string | boolean>>,
  names: Readonly<Partial<Record<Key, string>>>,
): string {
  const search = new URLSearchParams();
  for (const [key, name] of Object.entries(names) as [Key, string][]) {
    const value = filters[key];
    if (value) search.set(name, String(value));
  }
  return search.size === 0 ? page : `${page}?${search.toString()}`;
}

/** Only what the list could be set to by hand is taken: any other value would leave it empty without a word. */
function knownIn<Key extends string>(
  asked: Asked,
  names: Readonly<Record<Key, string>>,
  values: Readonly<Record<Key, readonly string[]>>,
): { known: Partial<Record<Key, string>>; ignored: string[] } {
  const keys = new Map((Object.entries(names) as [Key, string][]).map(([key, name]) => [name, key]));
  const known: Partial<Record<Key, string>> = {};
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(asked)) {
    const key = keys.get(name);
    if (key !== undefined && values[key].includes(value)) known[key] = value;
    else ignored.push(`${name}=${value}`);
  }
  return { known, ignored };
}
