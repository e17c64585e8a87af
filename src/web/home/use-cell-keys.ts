import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { nearest } from './nearest.ts';

interface CellKeys {
  /** Id of the cell that the Tab key reaches. */
  readonly stop: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Moves the focus between the cells of the board with the arrow keys. Only one cell at a time is reached with the Tab
 * key.
 */
export function useCellKeys(
  board: RefObject<HTMLElement | null>,
  reachable: readonly { readonly id: string }[],
): CellKeys {
  const [last, setLast] = useState<string>();
  const stop = reachable.some(({ id }) => id === last) ? last : reachable[0]?.id;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const cells = [...(board.current?.querySelectorAll<HTMLElement>('[data-id]:not([data-faded])') ?? [])];
    const at = cells.findIndex((cell) => cell === event.target);
    if (at < 0) return;
    const to = destination(event.key, cells, at);
    if (to === undefined) return;
    event.preventDefault();
    cells[to]?.focus();
  };

  const onFocus = (event: FocusEvent) => {
    const { id } = (event.target as HTMLElement).dataset;
    if (id !== undefined) setLast(id);
  };

  return { stop, onKeyDown, onFocus };
}

function destination(key: string, cells: readonly HTMLElement[], at: number): number | undefined {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return Math.min(Math.max(at + (key === forward ? 1 : -1), 0), cells.length - 1);
    case 'ArrowUp':
    case 'ArrowDown':
      return nearest(
        cells.map((cell) => cell.getBoundingClientRect()),
        at,
        key === 'ArrowUp' ? 'up' : 'down',
      );
    case 'Home':
      return 0;
    case 'End':
      return cells.length - 1;
    default:
      return undefined;
  }
}
