import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { timeZonesWith } from '../../language/time-zones.ts';

interface Props extends Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

/**
 * Chooses a time zone from all that exist. The browser's native list can be searched by typing and works on a phone.
 */
export function TimeZoneSelect({ value, onChange, ...rest }: Props) {
  const zones = useMemo(
    () => [
      ...(value === '' ? [{ value: '', label: '' }] : []),
      ...timeZonesWith(value).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    ],
    [value],
  );
  return (
    <NativeSelect
      data={zones}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}
