import type { ComboboxStore } from '@mantine/core';
import { useEffect, type KeyboardEvent } from 'react';
import { keepEnter } from './keep-enter.ts';

interface Answer {
  /** Whether the options answer the words typed. */
  readonly isCurrent: boolean;
  /** Whether there is a record among the options: the option that adds one is never selected automatically. */
  readonly isFound: boolean;
}

/**
 * Selects the first option once the options answer the words typed. Nothing is selected before that, or while nothing
 * is typed. Returns the key handler of the field, with which Enter never chooses an option for earlier words and never
 * submits the form.
 */
export function useFirstOption(
  combobox: ComboboxStore,
  words: string | undefined,
  { isCurrent, isFound }: Answer,
): (event: KeyboardEvent) => void {
  const { dropdownOpened, selectFirstOption, resetSelectedOption } = combobox;
  const hasWords = words !== undefined && words.trim() !== '';
  useEffect(() => {
    if (!dropdownOpened || !hasWords) return;
    if (isCurrent && isFound) selectFirstOption();
    else resetSelectedOption();
    // The store's functions are new at each rendering; only the words and the answer matter.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [words, isCurrent, isFound, dropdownOpened]);
  return (event) => {
    keepEnter(event);
    if (event.key === 'Enter' && !isCurrent) resetSelectedOption();
  };
}
