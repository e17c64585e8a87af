import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import type { Placed } from '../cells/placed.ts';
import { check } from './check.ts';
import { complaintText } from './complaint-text.ts';
import { faultsByPath, without, type Faults } from './fault-paths.ts';
import type { Values } from './values.ts';

export interface FormState {
  readonly values: Values;
  readonly faults: Faults;
  set(name: string, value: unknown): void;
  setAll(values: Values): void;
  setFaults(faults: Faults): void;
  /** Checks some fields, shows their faults, and returns them. */
  checkFields(fields: readonly Placed[]): Faults;
}

const nothing = (): Values => ({});

/**
 * Holds the values of a form and their faults. A field is checked when it is left, and its faults clear as soon as it
 * changes. `follows` returns further values to fill along with a field.
 */
export function useFormState(
  initial: Values,
  follows: (values: Values, name: string) => Values = nothing,
): FormState {
  const { t } = useTranslation();
  const { today } = useSession();
  const [values, setAll] = useState(initial);
  const [faults, setFaults] = useState<Faults>(new Map());
  const set = useCallback(
    (name: string, value: unknown) => {
      setAll((former) => {
        const values = { ...former, [name]: value };
        return { ...values, ...follows(values, name) };
      });
      setFaults((former) => (former.size === 0 ? former : without(former, name)));
    },
    [follows],
  );
  const checkFields = useCallback(
    (fields: readonly Placed[]): Faults => {
      const found = faultsByPath(
        fields
          .flatMap(({ name, field }) => check(field, values[name], name, today))
          .map((fault) => ({ path: fault.path, message: complaintText(fault, t) })),
      );
      setFaults((former) => {
        const others = fields.reduce((kept, { name }) => without(kept, name), former);
        return new Map([...others, ...found]);
      });
      return found;
    },
    [t, today, values],
  );
  return { values, faults, set, setAll, setFaults, checkFields };
}
