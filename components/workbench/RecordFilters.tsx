import { Select, type SelectOption } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { REVIEW_STAGES, type ReviewStage } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';

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
      <div data-list-search>
        <TextField
          label={t('people.search')}
          hideLabel
          placeholder={t('people.search.hint')}
          value={props.query}
          onInput={props.onQuery}
        />
      </div>
      <Select
        label={t('common.organisation')}
        hideLabel
        value={filter.organisation}
        options={withAll(
          t('lists.allOrganisations'),
          props.organisations.map((each) => ({ value: each, label: each })),
        )}
        onChange={(organisation) => onFilter({ organisation })}
      />
      <Select
        label={t('records.form')}
        hideLabel
        value={filter.formId}
        options={withAll(
          t('records.allForms'),
          props.forms.map((form) => ({ value: form.id, label: form.title })),
        )}
        onChange={(formId) => onFilter({ formId })}
      />
      <Select
        label={t('lists.stage')}
        hideLabel
        value={filter.stage}
        options={withAll(
          t('lists.stage.all'),
          REVIEW_STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
        )}
        onChange={(stage) => onFilter({ stage: REVIEW_STAGES.find((each) => each === stage) ?? '' })}
      />
      <Select
        label={t('record.pack')}
        hideLabel
        value={props.packId}
        placeholder={t('record.choosePack')}
        options={props.packs.map((pack) => ({ value: pack.id, label: pack.title }))}
        onChange={props.onPack}
      />
      <Select
        label={t('record.findings')}
        hideLabel
        value={filter.findings}
        disabled={props.packId === ''}
        options={withAll(
          t('lists.findings.all'),
          FINDING_STATES.map((state) => ({ value: state, label: t(`lists.findings.${state}`) })),
        )}
        onChange={(state) => onFilter({ findings: FINDING_STATES.find((each) => each === state) ?? '' })}
      />
      <Select
        label={t('lists.mark')}
        hideLabel
        value={filter.mark}
        options={withAll(
          t('lists.mark.all'),
          RECORD_MARKS.map((mark) => ({ value: mark, label: t(`lists.mark.${mark}`) })),
        )}
        onChange={(mark) => onFilter({ mark: RECORD_MARKS.find((each) => each === mark) ?? '' })}
      />
      <output class="jn-muted">{props.count}</output>
    </div>
  );
}

function withAll(label: string, options: readonly SelectOption[]): SelectOption[] {
  return [{ value: '', label }, ...options];
}
