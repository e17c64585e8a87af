import { useEffect, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

type Preparation = () => Promise<unknown>;

const listeners = new Set<() => void>();
const preparations = new Set<Preparation>();
const paper = window.matchMedia('print');
let isBetweenEvents = false;
let printedAt: string | undefined;
let isPreparing = false;

function update(): void {
  const isPrinting = isBetweenEvents || paper.matches;
  if (isPrinting === (printedAt !== undefined)) return;
  printedAt = isPrinting ? new Date().toISOString() : undefined;
  // A browser lays the page out for paper as soon as its event returns, so that everything has to be drawn by then.
  flushSync(tell);
}

// So many milliseconds nobody minds waiting for ten thousand rows, and everybody for a server that is gone.
const patience = 15_000;

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const tell = (): void => listeners.forEach((listener) => listener());

window.addEventListener('beforeprint', () => {
  isBetweenEvents = true;
  update();
  // What is missing cannot be waited for here; it is there when the person prints again.
  for (const prepare of preparations) void prepare();
});
window.addEventListener('afterprint', () => {
  isBetweenEvents = false;
  update();
});
paper.addEventListener('change', update);
update();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the page is being laid out for paper. A component that draws only a part on screen then draws all of it. */
export const usePrinting = (): boolean => usePrintedAt() !== undefined;

/** The moment from which the page is being laid out for paper; undefined while it is not. */
export const usePrintedAt = (): string | undefined => useSyncExternalStore(subscribe, () => printedAt);

/** Whether something is being fetched that will be printed. */
export const usePreparing = (): boolean => useSyncExternalStore(subscribe, () => isPreparing);

/** Fetches what paper shows and the screen does not yet, before the page is printed. Undefined where all is there. */
export function useBeforePrint(prepare: Preparation | undefined): void {
  useEffect(() => {
    if (!prepare) return;
    preparations.add(prepare);
    return () => void preparations.delete(prepare);
  }, [prepare]);
}

/** Whether something has to be fetched before the page can be printed as a whole. */
export const needsPreparation = (): boolean => preparations.size > 0;

/** Prints the page with everything it counts. What cannot be fetched is said on paper. */
export async function printPage(): Promise<void> {
  if (isPreparing) return;
  if (needsPreparation()) {
    isPreparing = true;
    tell();
    const prepared = Promise.allSettled([...preparations].map((prepare) => prepare()));
    await Promise.race([prepared, after(patience)]);
    // What was fetched is drawn after the promise that brought it.
    await after(50);
    isPreparing = false;
    tell();
  }
  window.print();
}
