import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';

interface PointedCell {
  /** The cell under the pointer or with focus; its card is shown. */
  readonly pointed: HTMLElement | undefined;
  readonly onMouseOver: (event: MouseEvent) => void;
  readonly onMouseLeave: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const cellOf = (target: EventTarget): HTMLElement | undefined =>
  (target as Element).closest<HTMLElement>('[data-id]') ?? undefined;

/** Follows the pointer and the focus over the cells of the board. Escape hides the card. */
export function usePointedCell(): PointedCell {
  const [pointed, setPointed] = useState<HTMLElement>();
  const away = () => setPointed(undefined);
  return {
    pointed,
    onMouseOver: ({ target }) => setPointed(cellOf(target)),
    onMouseLeave: away,
    onFocus: ({ target }) => setPointed(cellOf(target)),
    onBlur: away,
    onKeyDown: ({ key }) => {
      if (key === 'Escape') away();
    },
  };
}
