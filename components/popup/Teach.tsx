import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import type { PopupActions } from './model.ts';
import type { TeachChoice, TeachView } from './teach-model.ts';

/** Lists longer than this can be searched. */
const LONG = 8;

type Actions = Pick<PopupActions, 'teach' | 'show'>;

/** 教一次: one choice, which the page marks as it is looked at; nothing is stored before 保存. */
export function Teach({ teach, busy, actions }: { teach: TeachView; busy: boolean; actions: Actions }) {
  const { about, title, picking, canPick, error } = teach;
  const { save, cancel, pick, endPick } = actions.teach;
  return (
    <Dialog
      title={title}
      onClose={picking ? endPick : cancel}
      actions={
        <>
          {canPick && (
            <Button pressed={picking} disabled={busy} onClick={picking ? endPick : pick}>
              {t(picking ? 'popup.teach.endPick' : 'popup.teach.pick')}
            </Button>
          )}
          <Button onClick={cancel}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={teach.chosen === '' || picking} onClick={save}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <p class="jn-muted jn-small">{t(`popup.teach.note.${about}`)}</p>
      {error !== undefined && <Notice tone="error" title={error} />}
      {picking ? (
        <output class="popup__note">{t('popup.teach.picking')}</output>
      ) : (
        <Choices teach={teach} actions={actions} />
      )}
    </Dialog>
  );
}

function Choices({ teach, actions }: { teach: TeachView; actions: Actions }) {
  const { choices, chosen, about } = teach;
  const [query, setQuery] = useState('');
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    list.current?.querySelector('input:checked')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const found = choices.filter((each) => query === '' || matches(each, query) || each.value === chosen);
  return (
    <>
      {choices.length > LONG && (
        <TextField
          label={t(`popup.teach.search.${about}`)}
          hideLabel
          placeholder={t(`popup.teach.search.${about}`)}
          value={query}
          onInput={setQuery}
        />
      )}
      {choices.length === 0 && <p>{t('popup.teach.noControls')}</p>}
      <fieldset class="popup__choices" ref={list}>
        <legend class="jn-hidden">{t(`popup.teach.choices.${about}`)}</legend>
        {found.map((each) => (
          <Choice key={each.value} choice={each} checked={each.value === chosen} actions={actions} />
        ))}
      </fieldset>
    </>
  );
}

function Choice({ choice, checked, actions }: { choice: TeachChoice; checked: boolean; actions: Actions }) {
  const { value, label, detail, ref } = choice;
  const mark = (): void => {
    if (ref !== undefined) actions.show(ref);
  };
  return (
    // Pointing is for the mouse; the focus inside does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label onMouseEnter={mark}>
      <input
        type="radio"
        name="teach"
        checked={checked}
        onFocus={mark}
        onChange={() => actions.teach.choose(value)}
      />
      <span>
        {label}
        {detail !== '' && <span class="jn-muted jn-small popup__block">{detail}</span>}
      </span>
    </label>
  );
}

function matches({ label, detail }: TeachChoice, query: string): boolean {
  const text = `${label} ${detail}`.normalize('NFKC').toLowerCase();
  return text.includes(query.normalize('NFKC').trim().toLowerCase());
}
