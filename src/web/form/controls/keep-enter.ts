import type { KeyboardEvent } from 'react';

/** Prevents Enter, which chooses an option, from submitting the form when a picker has no option to choose. */
export const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};
