import { useDeclarations } from '../../api/reading.ts';
import { registerPlural } from '../../language/names.ts';

interface RegisterOption {
  /** The key of the register. */
  readonly value: string;
  readonly label: string;
}

/** All registers to choose from, by their names and in their order. */
export function useRegisterOptions(): readonly RegisterOption[] {
  const { registers } = useDeclarations();
  return [...registers.values()]
    .map((register) => ({ value: register.key, label: registerPlural(register) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
