/** A head of the chain that somebody keeps elsewhere. */
export interface Anchor {
  readonly position: number;
  readonly hash: string;
}

/** How a head is written down, to be kept elsewhere: `412:9f86…`. */
export const anchorText = ({ position, hash }: Anchor): string => `${position}:${hash}`;

/** A head as it was written down. */
export function readAnchor(text: string): Anchor | undefined {
  const parts = /^\s*(\d{1,9}):([0-9a-f]{64})\s*$/i.exec(text);
  return parts ? { position: Number(parts[1]), hash: (parts[2] ?? '').toLowerCase() } : undefined;
}
