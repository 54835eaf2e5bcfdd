import { useUniqueId } from './use-unique-id.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
  /** Heading under which it is listed; those of one group stand together. */
  group?: string | undefined;
}

export interface SelectProps {
  label: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  hideLabel?: boolean | undefined;
  /** Shown, and not choosable again, while nothing is chosen (`value` is `""`). */
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** Shown on hover, as where a long choice is cut off. */
  title?: string | undefined;
}

export function Select({ hideLabel = false, ...props }: SelectProps) {
  const id = useUniqueId();
  return (
    <div class="jn-field">
      <label class={hideLabel ? 'jn-hidden' : 'jn-field__label'} for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="jn-field__input"
        value={props.value}
        disabled={props.disabled}
        title={props.title}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.placeholder !== undefined && (
          // Said of the option too: where there is no other, the browser would rather show none.
          <option value="" disabled hidden selected={props.value === ''}>
            {props.placeholder}
          </option>
        )}
        {groupsOf(props.options).map(({ group, options }) =>
          group === undefined ? (
            options.map(optionOf)
          ) : (
            <optgroup key={`group ${group}`} label={group}>
              {options.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

/** Options under their headings, in the order in which the headings come; those without one stand together too. */
function groupsOf(options: readonly SelectOption[]) {
  const groups = new Map<string | undefined, SelectOption[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups].map(([group, listed]) => ({ group, options: listed }));
}

function optionOf({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
