import { useUniqueId } from './use-unique-id.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
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
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.placeholder !== undefined && (
          // Said of the option too: where there is no other, the browser would rather show none.
          <option value="" disabled hidden selected={props.value === ''}>
            {props.placeholder}
          </option>
        )}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
