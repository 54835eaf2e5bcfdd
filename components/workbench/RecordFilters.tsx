import { FilterSelect } from '../base/FilterSelect.tsx';
import { Select } from '../base/Select.tsx';
import { REVIEW_STAGES, type ReviewStage } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { ListSearch } from './ListSearch.tsx';
import { OrganisationFilter } from './OrganisationFilter.tsx';

export const FINDING_STATES = ['fail', 'review', 'pass', 'unchecked'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const RECORD_MARKS = ['conflict', 'unsaved', 'sample'] as const;
export type RecordMarkFilter = (typeof RECORD_MARKS)[number];

/** `''`: all. */
export interface RecordFilter {
  organisation: string;
  formId: string;
  stage: ReviewStage | '';
  findings: FindingState | '';
  mark: RecordMarkFilter | '';
}

export const ALL_RECORDS: RecordFilter = { organisation: '', formId: '', stage: '', findings: '', mark: '' };

interface RecordFiltersProps {
  query: string;
  filter: RecordFilter;
  organisations: readonly string[];
  forms: readonly { id: string; title: string }[];
  packs: readonly { id: string; title: string }[];
  packId: string;
  /** How many are listed, in words. */
  count: string;
  onQuery: (query: string) => void;
  onFilter: (change: Partial<RecordFilter>) => void;
  onPack: (id: string) => void;
}

/** What the list of records is narrowed by. */
export function RecordFilters({ filter, onFilter, ...props }: RecordFiltersProps) {
  return (
    <div class="wb-bar wb-filters">
      <ListSearch query={props.query} onQuery={props.onQuery} />
      <OrganisationFilter
        organisation={filter.organisation}
        organisations={props.organisations}
        onOrganisation={(organisation) => onFilter({ organisation })}
      />
      <FilterSelect
        label={t('records.form')}
        hideLabel
        all={t('records.allForms')}
        value={filter.formId}
        options={props.forms.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(formId) => onFilter({ formId })}
      />
      <FilterSelect
        label={t('lists.stage')}
        hideLabel
        all={t('lists.stage.all')}
        value={filter.stage}
        options={REVIEW_STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        onChange={(stage) => onFilter({ stage })}
      />
      <Select
        label={t('record.pack')}
        hideLabel
        value={props.packId}
        placeholder={t('record.choosePack')}
        options={props.packs.map((pack) => ({ value: pack.id, label: pack.title }))}
        onChange={props.onPack}
      />
      <FilterSelect
        label={t('record.findings')}
        hideLabel
        all={t('lists.findings.all')}
        value={filter.findings}
        disabled={props.packId === ''}
        options={FINDING_STATES.map((state) => ({ value: state, label: t(`lists.findings.${state}`) }))}
        onChange={(findings) => onFilter({ findings })}
      />
      <FilterSelect
        label={t('lists.mark')}
        hideLabel
        all={t('lists.mark.all')}
        value={filter.mark}
        options={RECORD_MARKS.map((mark) => ({ value: mark, label: t(`lists.mark.${mark}`) }))}
        onChange={(mark) => onFilter({ mark })}
      />
      <output class="jn-muted">{props.count}</output>
    </div>
  );
}
