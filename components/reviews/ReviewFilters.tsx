import { REVIEW_STAGES } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { FilterSelect } from '../base/FilterSelect.tsx';
import { TextField } from '../base/TextField.tsx';
import { type FilterChoices, MACHINE_FILTERS, NO_FILTERS, type ReviewFilters as Filters } from './model.ts';

interface Props {
  filters: Filters;
  choices: FilterChoices;
  onFilters: (change: Partial<Filters>) => void;
}

/** What the list is narrowed to. */
export function ReviewFilters({ filters, choices, onFilters }: Props) {
  const isNarrowed = Object.entries(NO_FILTERS).some(
    ([key, value]) => filters[key as keyof Filters] !== value,
  );
  const stage = REVIEW_STAGES.map((each) => ({ value: each, label: t(`stage.${each}`) }));
  const machine = MACHINE_FILTERS.map((each) => ({ value: each, label: t(`reviewing.machine.${each}`) }));
  return (
    <search class="wb-bar rv-filters" aria-label={t('reviewing.filters')}>
      <TextField
        label={t('reviewing.search')}
        placeholder={t('reviewing.search.hint')}
        value={filters.query}
        onInput={(query) => onFilters({ query })}
      />
      <FilterSelect
        all={t('reviewing.any')}
        label={t('reviewing.stage')}
        value={filters.stage}
        options={stage}
        onChange={(value) => onFilters({ stage: value })}
      />
      <FilterSelect
        all={t('reviewing.any')}
        label={t('common.form')}
        value={filters.formId}
        options={choices.forms.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(formId) => onFilters({ formId })}
      />
      <FilterSelect
        all={t('reviewing.any')}
        label={t('record.pack')}
        value={filters.packId}
        options={choices.packs.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(packId) => onFilters({ packId })}
      />
      <FilterSelect
        all={t('reviewing.any')}
        label={t('common.organisation')}
        value={filters.unit}
        options={choices.units.map(plain)}
        onChange={(unit) => onFilters({ unit })}
      />
      <FilterSelect
        all={t('reviewing.any')}
        label={t('reviews.reviewer')}
        value={filters.reviewer}
        options={choices.reviewers.map(plain)}
        onChange={(reviewer) => onFilters({ reviewer })}
      />
      <FilterSelect
        all={t('reviewing.any')}
        label={t('reviews.machine')}
        value={filters.machine}
        options={machine}
        onChange={(value) => onFilters({ machine: value })}
      />
      <label class="wb-check">
        <input
          type="checkbox"
          checked={filters.disputed}
          onChange={(event) => onFilters({ disputed: event.currentTarget.checked })}
        />
        {t('reviewing.disputedOnly')}
      </label>
      {isNarrowed && (
        <Button variant="quiet" onClick={() => onFilters(NO_FILTERS)}>
          {t('reviewing.all')}
        </Button>
      )}
    </search>
  );
}

function plain(text: string) {
  return { value: text, label: text };
}
