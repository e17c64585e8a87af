import type { KeyboardEvent } from 'react';

/** Moves with Left and Right through the links of a row and back to the row itself: the whole list is one tab stop. */
export function alongRow(event: KeyboardEvent): void {
  const { target, key, altKey } = event;
  if (altKey || (key !== 'ArrowRight' && key !== 'ArrowLeft') || !(target instanceof HTMLElement)) return;
  const row = target.closest<HTMLElement>('tr[data-index]');
  if (!row) return;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('td a')];
  const onward = (key === 'ArrowRight') !== (document.documentElement.dir === 'rtl');
  stops[stops.indexOf(target) + (onward ? 1 : -1)]?.focus();
  event.preventDefault();
}
