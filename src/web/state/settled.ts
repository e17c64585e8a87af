import { useDebouncedValue } from '@mantine/hooks';

const pause = 250;

/** A value once it has not changed for a moment: for what need not follow every step of the strip of time. */
export function useSettled<T>(value: T): T {
  const [settled] = useDebouncedValue(value, pause);
  return settled;
}
