import { useEffect, useRef, useState } from 'react';

interface Pointed {
  readonly element: Element;
  /** Value of the attribute when the element was pointed at. */
  readonly says: string;
}

interface Options {
  /** The attribute that marks elements. */
  readonly attribute: string;
  /** Milliseconds before the pointer counts as resting. */
  readonly delay: number;
  /** Selector of the content shown, into which the pointer may move without ending it. */
  readonly within?: string;
}

/**
 * Returns the marked element that the pointer rests on or that has focus, and a function that ends it. One listener
 * serves a whole page: a table has hundreds of marked elements, and a component for each would slow down scrolling.
 * Escape, scrolling and a click end it.
 */
export function usePointed({
  attribute,
  delay,
  within,
}: Options): readonly [Pointed | undefined, () => void] {
  const [pointed, setPointed] = useState<Pointed>();
  const timer = useRef<number>(undefined);
  useEffect(() => {
    const settle = (next: Pointed | undefined, wait: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setPointed(next), wait);
    };
    const find = (target: EventTarget | null): Pointed | undefined => {
      const element = target instanceof Element ? target.closest(`[${attribute}]`) : null;
      return element ? { element, says: element.getAttribute(attribute) ?? '' } : undefined;
    };
    const isWithin = (target: EventTarget | null): boolean =>
      within !== undefined && target instanceof Element && target.closest(within) !== null;
    const enter = ({ target }: Event) => {
      if (isWithin(target)) return window.clearTimeout(timer.current);
      const next = find(target);
      settle(next, next ? delay : 120);
    };
    const focus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) settle(find(target), delay);
    };
    const end = () => settle(undefined, 0);
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    const listeners: readonly (readonly [string, (event: never) => void])[] = [
      ['pointerover', enter],
      ['focusin', focus],
      ['focusout', end],
      ['pointerdown', end],
      ['scroll', end],
      ['keydown', escape],
    ];
    for (const [name, listen] of listeners) document.addEventListener(name, listen as EventListener, true);
    return () => {
      window.clearTimeout(timer.current);
      for (const [name, listen] of listeners)
        document.removeEventListener(name, listen as EventListener, true);
    };
  }, [attribute, delay, within]);
  return [pointed, () => setPointed(undefined)];
}
