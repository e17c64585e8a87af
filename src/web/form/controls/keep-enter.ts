import type { KeyboardEvent } from 'react';

/** Keeps the Enter key, which chooses an option, from sending the form around a picker when there is none to choose. */
export const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};
