import { useContext, useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../../api/reading.ts';
import { inSentence } from '../../language/in-sentence.ts';
import { registerTitle } from '../../language/names.ts';
import { useMayCreate } from '../../record/abilities.ts';
import { AddingContext, type Added } from '../adding.ts';
import { sameName } from '../called-alike.ts';
import { useFormPlace } from '../form-place.ts';
import type { RecordSearch } from './use-record-search.ts';

/** The value of the option that adds a record; the other options have the id of their record. */
export const addOption = '+';

interface Given {
  readonly register: string;
  readonly words: string;
  readonly search: RecordSearch;
  readonly field: RefObject<HTMLElement | null>;
  readonly onAdded: (record: Added) => void;
}

interface Adding {
  /** Text of the offer; undefined if there is none. */
  readonly offer: string | undefined;
  readonly begin: () => void;
}

/**
 * Returns the offer to create the record that a picker did not find, named by the typed words. It is made once it is
 * known that no record has that name, to people who may add to the register.
 */
export function useAdding({ register, words, search, field, onAdded }: Given): Adding {
  const { t } = useTranslation();
  const open = useContext(AddingContext);
  const { adds } = useFormPlace();
  const mayCreate = useMayCreate();
  const outlined = useDeclarations().registers.get(register);
  const close = useRef<() => void>(undefined);
  // The form closes when its field disappears.
  useEffect(() => () => close.current?.(), []);
  const { data, isCurrent } = search;
  const typed = words.trim();
  const isMissing =
    typed === ''
      ? data?.isNone
      : data?.found.every(({ code, label }) => !sameName(label, typed) && !sameName(code, typed));
  const isOffered = open && adds && isCurrent && isMissing && mayCreate(register);
  const title = outlined && isOffered ? inSentence(registerTitle(outlined)) : undefined;
  const said = typed === '' ? ('form.add' as const) : ('form.addCalled' as const);
  return {
    offer: title === undefined ? undefined : t(said, { title, words: typed }),
    begin: () => {
      close.current = open?.({ register, words: typed, onAdded, field: field.current });
    },
  };
}
