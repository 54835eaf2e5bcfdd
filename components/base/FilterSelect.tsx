import { Select } from './Select.tsx';

interface FilterSelectProps<Value extends string> {
  label: string;
  hideLabel?: boolean | undefined;
  /** What is said where nothing is narrowed. */
  all: string;
  /** `''`: all. */
  value: Value | '';
  options: readonly { value: Value; label: string }[];
  disabled?: boolean | undefined;
  onChange: (value: Value | '') => void;
}

/** One thing by which a list is narrowed. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { all, options, onChange, ...rest } = props;
  return (
    <Select
      {...rest}
      options={[{ value: '', label: all }, ...options]}
      onChange={(chosen) => onChange(options.find(({ value }) => value === chosen)?.value ?? '')}
    />
  );
}
