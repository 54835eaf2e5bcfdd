import { useEffect, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import type { PeopleView, PersonItem, PopupActions } from './model.ts';
import { useUniqueId } from '../base/use-unique-id.ts';

export interface PersonSearchProps {
  people: PeopleView;
  person: PersonItem | undefined;
  /** While something is under way nobody else can be chosen. */
  idle: boolean;
  actions: Pick<PopupActions, 'search' | 'choosePerson' | 'changePerson' | 'openWorkbench'>;
}

/** Search and choice of the person, by keyboard: type, arrow keys, Enter. */
export function PersonSearch({ people, person, idle, actions }: PersonSearchProps) {
  if (person) return <ChosenPerson person={person} idle={idle} onChange={actions.changePerson} />;
  return <Search people={people} actions={actions} />;
}

function ChosenPerson({
  person,
  idle,
  onChange,
}: {
  person: PersonItem;
  idle: boolean;
  onChange: () => void;
}) {
  return (
    <section class="popup__person" aria-label={t('popup.person')}>
      <PersonLine person={person} />
      <Button variant="quiet" disabled={!idle} onClick={onChange}>
        {t('popup.person.change')}
      </Button>
    </section>
  );
}

function Search({ people, actions }: Pick<PersonSearchProps, 'people' | 'actions'>) {
  const [active, setActive] = useState(0);
  const [asked, setAsked] = useState(false);
  const id = useUniqueId();
  const index = Math.min(active, people.found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(people.found.length - 1, index + step)));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const chosen = people.found[index];
    if (!people.settled) setAsked(people.query !== '');
    else if (chosen) actions.choosePerson(chosen.id);
  };
  // An Enter before the list was there is kept for it. Where it turns out to leave a choice, the user makes it.
  useEffect(() => {
    if (!asked || !people.settled) return;
    setAsked(false);
    const [only] = people.found;
    if (only && people.found.length === 1) actions.choosePerson(only.id);
  }, [asked, people, actions]);
  if (people.total === 0) {
    return (
      <EmptyState
        title={t('popup.person.empty')}
        action={<Button onClick={actions.openWorkbench}>{t('popup.workbench')}</Button>}
      >
        {t('popup.person.empty.text')}
      </EmptyState>
    );
  }
  return (
    <section aria-label={t('popup.person')}>
      <TextField
        label={t('popup.person')}
        value={people.query}
        placeholder={t('popup.person.placeholder')}
        onKeyDown={onKeyDown}
        inputRef={focusOnce}
        listbox={{ id, active: index < 0 ? undefined : `${id}-${index}`, expanded: people.found.length > 0 }}
        onInput={(query) => {
          setActive(0);
          setAsked(false);
          actions.search(query);
        }}
      />
      {/* A native list cannot be steered from the field above, which keeps the keyboard; rows are for the mouse. */}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */}
      <div id={id} class="popup__people" role="listbox" aria-label={t('popup.person.results')}>
        {people.found.map((item, at) => (
          <div
            key={item.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            class="popup__option"
            onClick={() => actions.choosePerson(item.id)}
          >
            <PersonLine person={item} />
          </div>
        ))}
      </div>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */}
      <Remark people={people} />
      {people.more > 0 && <p class="jn-muted jn-small">{t('popup.person.more', { count: people.more })}</p>}
    </section>
  );
}

/** What the list alone does not say: that more may come, or that nobody will. */
function Remark({ people }: { people: PeopleView }) {
  if (people.total === undefined) return <p class="jn-muted">{t('popup.person.reading')}</p>;
  if (!people.settled) return <p class="jn-muted">{t('popup.person.pinyin')}</p>;
  if (people.found.length > 0) return null;
  return <p class="jn-muted">{t('popup.person.none', { query: people.query })}</p>;
}

function PersonLine({ person }: { person: PersonItem }) {
  const { secondKey } = person;
  return (
    <span class="popup__line">
      <strong>{person.name || t('subject.unnamed')}</strong>
      <span class="jn-muted">{person.organisation}</span>
      {person.homonym && (
        <span class="popup__homonym">
          <Badge tone="review">
            {secondKey ? t('popup.person.homonym') : t('popup.person.homonymUnknown')}
          </Badge>
          {secondKey && (
            <span class="jn-small">
              {t(`popup.secondKey.${secondKey.field}`)} <span class="jn-digits">{secondKey.shown}</span>
            </span>
          )}
        </span>
      )}
    </span>
  );
}

/** The popup opens to search: the field takes the focus when it first appears. */
function focusOnce(element: HTMLElement | null): void {
  if (element && document.activeElement === document.body) element.focus();
}
