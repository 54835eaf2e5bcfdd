import { useRef, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Pager } from '../base/Pager.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { PackItemCard, type PackItemView } from './PackItemCard.tsx';
import { Panel } from './Shell.tsx';

/** Who settles an item: the program, a document that people look at, or people. */
export type PackItemWho = 'machine' | 'evidence' | 'human';

/** A check or a criterion of a pack, as far as lists find it by. */
export interface PackItem {
  /** Unique among checks and criteria. */
  key: string;
  /** Id of the use of a check; absent of a criterion. */
  useId?: string | undefined;
  title: string;
  who: PackItemWho;
  formIds: readonly string[];
  setIds: readonly string[];
  /** Everything that a search looks through, in lower case. */
  words: string;
}

export interface PackCriteriaProps {
  items: readonly PackItem[];
  /** What may be filtered by; names by id. */
  forms: readonly { value: string; label: string }[];
  sets: readonly { value: string; label: string; source: string }[];
  /** Everything about an item; asked for those in sight alone. */
  viewOf: (item: PackItem) => PackItemView;
  isOn: (useId: string) => boolean;
  onTurn: (useId: string, on: boolean) => void;
}

const PER_PAGE = 20;

interface Filter {
  query: string;
  form: string;
  set: string;
  kind: string;
}
const ALL: Filter = { query: '', form: '', set: '', kind: '' };

/** 怎样算合格: every check and criterion of a pack in plain words, found by words, form, set and who settles it. */
export function PackCriteria({ items, forms, sets, viewOf, isOn, onTurn }: PackCriteriaProps) {
  const [filter, setFilter] = useState(ALL);
  const [page, setPage] = useState(0);
  const listRef = useRef<HTMLUListElement>(null);
  const turnTo = (next: number): void => {
    setPage(next);
    // The way on stands below the list, and what is read next at its top.
    listRef.current?.scrollIntoView({ block: 'start' });
  };
  const change = (next: Partial<Filter>): void => {
    setFilter({ ...filter, ...next });
    setPage(0);
  };
  const found = items.filter((item) => isFound(item, filter, isOn));
  // What is left after a filter or another pack may have fewer pages.
  const shown = Math.min(page, Math.max(0, Math.ceil(found.length / PER_PAGE) - 1));
  const set = sets.find(({ value }) => value === filter.set);
  return (
    <Panel
      title={t('packs.passes')}
      aside={<output class="jn-muted">{t('common.count', { count: found.length })}</output>}
    >
      <Polarity />
      <div class="wb-bar">
        <TextField
          label={t('packs.find')}
          hideLabel
          placeholder={t('packs.find')}
          value={filter.query}
          onInput={(query) => change({ query })}
        />
        <Select
          label={t('packs.by.kind')}
          hideLabel
          value={filter.kind}
          options={[{ value: '', label: t('packs.by.kind.all') }, ...KINDS.map(kindOption)]}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={t('records.form')}
          hideLabel
          value={filter.form}
          options={[{ value: '', label: t('records.allForms') }, ...forms]}
          onChange={(form) => change({ form })}
        />
        {sets.length > 0 && (
          <Select
            label={t('packs.sets')}
            hideLabel
            value={filter.set}
            options={[{ value: '', label: t('packs.by.set.all') }, ...sets]}
            onChange={(value) => change({ set: value })}
          />
        )}
      </div>
      {set && <p class="jn-muted jn-small">{set.source}</p>}
      {found.length === 0 && <p class="jn-muted">{t('packs.find.none')}</p>}
      <ul ref={listRef} class="wb-items">
        {found.slice(shown * PER_PAGE, (shown + 1) * PER_PAGE).map((item) => (
          <PackItemCard
            key={item.key}
            item={item}
            view={viewOf(item)}
            isOn={item.useId === undefined ? undefined : isOn(item.useId)}
            onTurn={(on) => item.useId !== undefined && onTurn(item.useId, on)}
          />
        ))}
      </ul>
      <Pager label={t('packs.passes')} page={shown} perPage={PER_PAGE} count={found.length} onPage={turnTo} />
    </Panel>
  );
}

const KINDS = ['check', 'off', 'criterion', 'machine', 'evidence', 'human'] as const;

function kindOption(kind: (typeof KINDS)[number]): { value: string; label: string } {
  return { value: kind, label: t(`packs.by.kind.${kind}`) };
}

function isFound(
  { useId, who, formIds, setIds, words }: PackItem,
  { query, form, set, kind }: Filter,
  isOn: (useId: string) => boolean,
): boolean {
  if (form !== '' && !formIds.includes(form)) return false;
  if (set !== '' && !setIds.includes(set)) return false;
  if (kind === 'check' && useId === undefined) return false;
  if (kind === 'off' && (useId === undefined || isOn(useId))) return false;
  if (kind === 'criterion' && useId !== undefined) return false;
  if (['machine', 'evidence', 'human'].includes(kind) && kind !== who) return false;
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** What each outcome means, once for all: which way an answer counts is never left to colours. */
function Polarity() {
  return (
    <details class="wb-details">
      <summary>{t('packs.polarity')}</summary>
      <dl class="wb-polarity">
        {(['pass', 'fail', 'review', 'na', 'error'] as const).map((outcome) => (
          <div key={outcome}>
            <dt>
              <Badge tone={outcome}>{t(`outcome.${outcome}`)}</Badge>
            </dt>
            <dd>{t(`packs.polarity.${outcome}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
