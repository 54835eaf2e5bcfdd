import { FilterSelect } from '../base/FilterSelect.tsx';
import { t } from '#locales/index.ts';

interface OrganisationFilterProps {
  /** `''`: all. */
  organisation: string;
  organisations: readonly string[];
  onOrganisation: (organisation: string) => void;
}

/** A list narrowed to one 单位. */
export function OrganisationFilter({ organisation, organisations, onOrganisation }: OrganisationFilterProps) {
  return (
    <FilterSelect
      label={t('common.organisation')}
      hideLabel
      all={t('lists.allOrganisations')}
      value={organisation}
      options={organisations.map((each) => ({ value: each, label: each }))}
      onChange={onOrganisation}
    />
  );
}
