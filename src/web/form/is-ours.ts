import type { KeyboardEvent } from 'react';

/** Whether Escape is meant for what surrounds a field: what drops down from the field goes first, and what hangs outside closes itself. */
export const isOurs = ({ target, currentTarget }: KeyboardEvent): boolean =>
  target instanceof Element &&
  currentTarget.contains(target) &&
  target.getAttribute('aria-expanded') !== 'true';
