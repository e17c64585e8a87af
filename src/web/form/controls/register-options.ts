import { useDeclarations } from '../../api/reading.ts';
import { registerPlural } from '../../language/names.ts';

interface RegisterOption {
  /** Key of the register. */
  readonly value: string;
  readonly label: string;
}

/** Returns all registers to choose from, sorted by name. */
export function useRegisterOptions(): readonly RegisterOption[] {
  const { registers } = useDeclarations();
  return [...registers.values()]
    .map((register) => ({ value: register.key, label: registerPlural(register) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
