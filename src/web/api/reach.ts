/** Whether the last request reached the server, for the bar that says so. */
let reached = true;
const listeners = new Set<() => void>();

export function setReached(value: boolean): void {
  if (value === reached) return;
  reached = value;
  for (const listener of listeners) listener();
}

export const isReached = (): boolean => reached;

export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
