import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';

/** Search of a list of people or of what is theirs; a key of the list goes to it. */
export function ListSearch({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  return (
    <div data-list-search>
      <TextField
        label={t('people.search')}
        hideLabel
        placeholder={t('people.search.hint')}
        value={query}
        onInput={onQuery}
      />
    </div>
  );
}
