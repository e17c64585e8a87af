import { useLocalStorage } from '@mantine/hooks';

export interface Pins {
  /** Ids in the order in which they were pinned. */
  readonly ids: readonly string[];
  readonly toggle: (id: string) => void;
}

/** Reads and keeps what the person has pinned to the top of the navigation, in this browser. */
export function usePins(): Pins {
  const [ids, keep] = useLocalStorage<readonly string[]>({
    key: 'plumbline.pins',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return {
    ids,
    toggle: (id) => keep((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id])),
  };
}
