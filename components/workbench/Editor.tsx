import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { AnswerNotice, type Answer } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import type { Field } from '#core/model/form-type.ts';
import type { FieldValue, Values } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { FieldInput } from './FieldInput.tsx';
import { SaveBar } from './SaveBar.tsx';

/** `saved` only after the journal has confirmed the strict commit. */
export type SaveState = { kind: 'clean' | 'new' | 'dirty' | 'saving' } | { kind: 'saved'; at: string };

export interface EditorProps {
  fields: readonly Field[];
  /** Fields that few forms ask for, folded away while they are empty. */
  lesserFields?: readonly Field[];
  values: Values;
  state: SaveState;
  errors?: Readonly<Record<string, string>>;
  onChange: (values: Values) => void;
  onSave: () => void;
  onDiscard: () => void;
  /** What hinders saving, or why something was not saved. */
  failure?: Answer | undefined;
  /** Stands in the bar, over its buttons. */
  notice?: ComponentChildren;
  /** Further buttons, at the end of the bar. */
  actions?: ComponentChildren;
}

/** Fields of a person or record with one bar to save them. Ctrl+S saves. */
export function Editor(props: EditorProps) {
  const { fields, values, state, onSave } = props;
  const canSave = state.kind === 'dirty' || state.kind === 'new';
  // Before the paint, so that a key never meets the handler of an earlier render.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (canSave) onSave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [canSave, onSave]);
  return (
    <>
      <Fields {...props} fields={fields} />
      {props.lesserFields && (
        <details class="wb-lesser" open={props.lesserFields.some(({ id }) => values[id] !== undefined)}>
          <summary>{t('record.lesser')}</summary>
          <Fields {...props} fields={props.lesserFields} />
        </details>
      )}
      <SaveBar>
        {(props.failure || props.notice) && (
          <div class="wb-savebar__notice">
            <AnswerNotice answer={props.failure} />
            {props.notice}
          </div>
        )}
        <Button
          variant="primary"
          disabled={!canSave}
          busy={state.kind === 'saving'}
          shortcut="Control+S"
          onClick={onSave}
        >
          {t('action.save')}
        </Button>
        {state.kind === 'dirty' && <Button onClick={props.onDiscard}>{t('record.discard')}</Button>}
        <output class={state.kind === 'saved' ? 'wb-saved' : 'jn-muted'}>{stateText(state)}</output>
        <span class="wb-savebar__rest">{props.actions}</span>
      </SaveBar>
    </>
  );
}

function Fields({ fields, values, errors, onChange }: EditorProps) {
  return (
    <div class="wb-fields">
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={values[field.id]}
          error={errors?.[field.id]}
          onChange={(value) => onChange(withValue(values, field.id, value))}
        />
      ))}
    </div>
  );
}

function stateText(state: SaveState): string {
  switch (state.kind) {
    case 'clean':
      return '';
    case 'new':
      return t('record.new');
    case 'dirty':
      return t('record.unsaved');
    case 'saving':
      return t('state.saving');
    case 'saved':
      return t('record.savedAt', { at: state.at });
  }
}

function withValue(values: Values, id: string, value: FieldValue | undefined): Values {
  const { [id]: _old, ...rest } = values;
  return value === undefined ? rest : { ...rest, [id]: value };
}
