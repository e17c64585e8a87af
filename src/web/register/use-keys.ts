import { useEffect, useEffectEvent } from 'react';

interface Bound {
  readonly count: number;
  readonly cursor: number;
  readonly isOpen: boolean;
  readonly move: (index: number) => void;
  readonly open: () => void;
  readonly edit: () => void;
  readonly begin: () => void;
  readonly close: () => void;
  readonly search: () => void;
  readonly select: () => void;
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
// Where keys have their own meaning: dialogs, menus, dropdowns, and the record in the panel.
const elsewhere =
  '[role=dialog], [role=menu], [role=listbox], [role=tablist], [role=radiogroup], [role=grid] table, aside';
// An open dropdown closes first when Escape is pressed.
const dropped =
  '.mantine-Popover-dropdown:not([data-floating]), .mantine-Menu-dropdown, .mantine-Combobox-dropdown';
const isDropped = (): boolean =>
  [...document.querySelectorAll(dropped)].some((each) => each.checkVisibility());
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 20,
  PageUp: -20,
};

/** Handles the keys of a list. They work anywhere on the page, except while the person types or a dialog is open. */
export function useKeys(bound: Bound): void {
  const press = useEffectEvent((event: KeyboardEvent, wasDropped: boolean) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const within = (selector: string) => target instanceof Element && target.closest(selector) !== null;
    if (within(typing) || document.querySelector('[role=dialog][aria-modal=true]')) return;
    const { count, cursor, isOpen, move, open, edit, begin, close, search, select } = bound;
    const go = (index: number) => move(Math.min(Math.max(index, 0), Math.max(count - 1, 0)));
    const step = steps[event.key];
    const inPlace = !within(elsewhere);
    if (step !== undefined && (inPlace || event.key === 'j' || event.key === 'k')) go(cursor + step);
    else if (event.key === 'Home' && inPlace) go(0);
    else if (event.key === 'End' && inPlace) go(count - 1);
    else if (event.key === 'Enter' && inPlace && !within('a, button')) open();
    else if (event.key === 'e') edit();
    else if (event.key === 'n') begin();
    else if (event.key === '/') search();
    else if (event.key === 'x' && inPlace) select();
    else if (event.key === 'Escape' && isOpen && !wasDropped) close();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    // When the key arrives here, the dropdown that it closed is gone already, so its presence is noted in the capture
    // phase.
    let wasDropped = false;
    const note = () => {
      wasDropped = isDropped();
    };
    const listen = (event: KeyboardEvent) => press(event, wasDropped);
    document.addEventListener('keydown', note, true);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', note, true);
      document.removeEventListener('keydown', listen);
    };
  }, []);
}
