interface TickProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange: (checked: boolean) => void;
}

/** A choice of yes or no. */
export function Tick({ label, hint, checked, disabled, onChange }: TickProps) {
  return (
    <label class="settings__tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <span class="jn-field__hint"> {hint}</span>}
      </span>
    </label>
  );
}
