import { useLocalStorage } from '@mantine/hooks';

/** Whether a clause is folded in the navigation, remembered in this browser. */
export function useFolded(number: string): readonly [boolean, (folded: boolean) => void] {
  const [all, setAll] = useLocalStorage<readonly string[]>({
    key: 'plumbline.folded',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return [
    all.includes(number),
    (folded) => setAll((known) => [...known.filter((each) => each !== number), ...(folded ? [number] : [])]),
  ];
}
