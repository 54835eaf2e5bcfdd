import type { RefCallback } from 'preact';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { type Filter, type FilterActions, FILTERS } from './model.ts';

/** Says which criteria are listed, by words and by where they stand. */
export function FilterBar({
  filter,
  shown,
  total,
  actions,
  filterRef,
}: {
  filter: Filter;
  shown: number;
  total: number;
  actions: FilterActions;
  filterRef: RefCallback<HTMLElement>;
}) {
  return (
    <search class="overlay__filter">
      <TextField
        label={t('overlay.filter.text')}
        value={filter.text}
        inputRef={filterRef}
        onInput={(text) => actions.filterBy({ text })}
        onKeyDown={actions.filterKey}
      />
      <div class="overlay__chips">
        {FILTERS.map((only) => (
          <Button
            key={only}
            variant={filter.only === only ? 'primary' : 'plain'}
            pressed={filter.only === only}
            onClick={() => actions.filterBy({ only })}
          >
            {t(`overlay.filter.${only}`)}
          </Button>
        ))}
      </div>
      <output class={shown === 0 ? 'overlay__nothing' : 'jn-muted jn-small'}>
        {shown === 0 ? t('overlay.filter.none') : t('overlay.filter.count', { shown, total })}
      </output>
      {shown === 0 && <Button onClick={actions.clearFilter}>{t('overlay.filter.clear')}</Button>}
    </search>
  );
}
