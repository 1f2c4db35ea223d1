import { NativeSelect } from '@mantine/core';

interface FilterSelectProps<Value extends string> {
  readonly label: string;
  /** What is said where nothing is chosen. */
  readonly all: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** A choice that narrows what is shown, or none. It is the browser's own, which every keyboard and phone can work. */
export function FilterSelect<Value extends string>({ label, all, data, value, onChange }: FilterSelectProps<Value>) {
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: all }, ...data]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange((currentTarget.value as Value) || null)}
      maw="100%"
    />
  );
}
