/** The shapes of milestones, distinguishable without colour. An unknown kind is a square. */
const shapes: Readonly<Record<string, string>> = {
  audit: 'M0-4.5 4.5 3.5h-9z',
  review: 'M0-4.5 4.5 0 0 4.5-4.5 0z',
  certificate: 'M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0',
};

interface Props {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
}

/** Draws the mark of a milestone on the timeline and in its legend; to be used inside an SVG image. */
export const MilestoneMark = ({ kind, x, y }: Props) => (
  <path d={shapes[kind] ?? 'M-3.5-3.5h7v7h-7z'} transform={`translate(${x} ${y})`} />
);
