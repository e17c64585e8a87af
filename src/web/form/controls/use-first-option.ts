import type { ComboboxStore } from '@mantine/core';
import { useEffect, type KeyboardEvent } from 'react';
import { keepEnter } from './keep-enter.ts';

interface Answer {
  /** Whether the options are those of the words typed. */
  readonly isCurrent: boolean;
  /** Whether there is a record among them: what adds one is never selected by itself. */
  readonly isFound: boolean;
}

/**
 * Selects the first option once the options are those of the words typed, and none before. Nothing is selected while nothing
 * is typed. Returns the handler of the field's keys, by which Enter never chooses from a list that answers earlier words and
 * never sends the form.
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
    // The store's functions are made anew with each rendering; only what is typed and answered matters.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [words, isCurrent, isFound, dropdownOpened]);
  return (event) => {
    keepEnter(event);
    if (event.key === 'Enter' && !isCurrent) resetSelectedOption();
  };
}
