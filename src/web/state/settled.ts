import { useDebouncedValue } from '@mantine/hooks';

const pause = 250;

/**
 * Returns a value once it has not changed for a moment, for content that need not follow every step of the timeline.
 */
export function useSettled<T>(value: T): T {
  const [settled] = useDebouncedValue(value, pause);
  return settled;
}
