/** Whether the last request reached the server. The banner about lost connections shows this. */
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
