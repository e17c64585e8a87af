import type { ComboboxStore } from '@mantine/core';
import { useEffect } from 'react';

/**
 * Selects the first option once the options are those of the words typed, and none before, so that Enter never chooses from a
 * list that answers earlier words. Nothing is selected while nothing is typed.
 */
export function useFirstOption(combobox: ComboboxStore, words: string | undefined, isCurrent: boolean): void {
  const { dropdownOpened, selectFirstOption, resetSelectedOption } = combobox;
  const hasWords = words !== undefined && words.trim() !== '';
  useEffect(() => {
    if (!dropdownOpened || !hasWords) return;
    if (isCurrent) selectFirstOption();
    else resetSelectedOption();
    // The store's functions are made anew with each rendering; only what is typed and answered matters.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [words, isCurrent, dropdownOpened]);
}
