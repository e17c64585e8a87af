import { useEffect, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

type Preparation = () => Promise<unknown>;

const listeners = new Set<() => void>();
const preparations = new Set<Preparation>();
// Tests import components where there is no page.
const isPage = typeof window !== 'undefined';
const paper = isPage ? window.matchMedia('print') : undefined;
let isBetweenEvents = false;
let printedAt: string | undefined;
let isPreparing = false;

function update(): void {
  const isPrinting = isBetweenEvents || paper?.matches === true;
  if (isPrinting === (printedAt !== undefined)) return;
  printedAt = isPrinting ? new Date().toISOString() : undefined;
  // A browser lays out the page as soon as its event returns, so everything has to be rendered by then.
  flushSync(tell);
}

// Milliseconds: an acceptable wait for ten thousand rows, but too long for a server that does not respond.
const patience = 15_000;

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const tell = (): void => listeners.forEach((listener) => listener());

function listen(): void {
  window.addEventListener('beforeprint', () => {
    isBetweenEvents = true;
    update();
    // Missing rows cannot be waited for here; they are there when the person prints again.
    for (const prepare of preparations) void prepare();
  });
  window.addEventListener('afterprint', () => {
    isBetweenEvents = false;
    update();
  });
  paper?.addEventListener('change', update);
  update();
}
if (isPage) listen();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Returns whether the page is being laid out for paper. A component that draws only a part on screen then draws all of
 * it.
 */
export const usePrinting = (): boolean => usePrintedAt() !== undefined;

/** Returns the moment when the page began to be laid out for paper; undefined while it is not. */
export const usePrintedAt = (): string | undefined => useSyncExternalStore(subscribe, () => printedAt);

/** Returns whether data to be printed is being fetched. */
export const usePreparing = (): boolean => useSyncExternalStore(subscribe, () => isPreparing);

/**
 * Registers a function that fetches data for paper that the screen does not show yet; it runs before printing.
 * Undefined if there is nothing to fetch.
 */
export function useBeforePrint(prepare: Preparation | undefined): void {
  useEffect(() => {
    if (!prepare) return;
    preparations.add(prepare);
    return () => void preparations.delete(prepare);
  }, [prepare]);
}

/** Returns whether data has to be fetched before the whole page can be printed. */
export const needsPreparation = (): boolean => preparations.size > 0;

/** Prints the page with all the rows it counts. The print says what could not be fetched. */
export async function printPage(): Promise<void> {
  if (isPreparing) return;
  if (needsPreparation()) {
    isPreparing = true;
    tell();
    const prepared = Promise.allSettled([...preparations].map((prepare) => prepare()));
    await Promise.race([prepared, after(patience)]);
    // Fetched data is rendered after its promise is settled.
    await after(50);
    isPreparing = false;
    tell();
  }
  window.print();
}
