import type { RefCallback } from 'preact';
import { useUniqueId } from './use-unique-id.ts';

export interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** The user has finished: Enter, or going elsewhere after a change. */
  onCommit?: (() => void) | undefined;
  /** The label stays the accessible name but is not drawn. */
  hideLabel?: boolean | undefined;
  type?: 'text' | 'date' | 'password' | undefined;
  multiline?: boolean | undefined;
  rows?: number | undefined;
  placeholder?: string | undefined;
  hint?: string | undefined;
  /** What is wrong; marks the field invalid. */
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  inputRef?: RefCallback<HTMLElement> | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** A list that the field steers: the field is then a combobox. */
  listbox?: { id: string; active: string | undefined; expanded: boolean } | undefined;
}

export function TextField({ type = 'text', hideLabel = false, ...props }: TextFieldProps) {
  const id = useUniqueId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    class: 'jn-field__input',
    value: props.value,
    placeholder: props.placeholder,
    required: props.required,
    disabled: props.disabled,
    readOnly: props.readOnly,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': described || undefined,
    onKeyDown: props.onKeyDown,
    onChange: props.onCommit,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="jn-field">
      <label class={hideLabel ? 'jn-hidden' : 'jn-field__label'} for={id}>
        {props.label}
      </label>
      {props.multiline && <textarea {...shared} rows={props.rows ?? 3} ref={props.inputRef ?? null} />}
      {!props.multiline && (
        <input
          {...shared}
          autocomplete="off"
          {...inputKind(type, props.listbox)}
          ref={props.inputRef ?? null}
        />
      )}
      {props.hint && (
        <span id={`${id}-hint`} class="jn-field__hint">
          {props.hint}
        </span>
      )}
      {props.error && (
        <span id={`${id}-error`} class="jn-field__error">
          {props.error}
        </span>
      )}
    </div>
  );
}

/** Attributes that say what kind of input it is. */
function inputKind(type: 'text' | 'date' | 'password', listbox: TextFieldProps['listbox']) {
  if (type === 'date') return { type } as const;
  // The browser is not to keep it.
  if (type === 'password') return { type, autocomplete: 'new-password' } as const;
  if (!listbox) return { type } as const;
  return {
    type,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': listbox.id,
    'aria-expanded': listbox.expanded,
    'aria-activedescendant': listbox.active,
  } as const;
}
