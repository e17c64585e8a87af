import type { BowTieLine } from './bow-tie-lines.ts';
import classes from './bow-tie.module.css';
import type { Look } from './bow-tie-look.ts';

interface Props {
  readonly lines: readonly BowTieLine[];
  readonly looks: ReadonlyMap<string, Look>;
  readonly lit: ReadonlySet<string> | undefined;
}

// A line has the look of the weakest element that it passes.
const weakest: readonly Look[] = ['missing', 'broken', 'planned'];

/**
 * Draws the lines between two columns. They are stretched to the space available, so that nothing has to be measured.
 */
export function LinesDrawn({ lines, looks, lit }: Props) {
  return (
    <svg className={classes['lines']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      {lines.map(({ key, ends, path }) => (
        <path
          key={key}
          d={path}
          data-look={weakest.find((look) => ends.some((end) => looks.get(end) === look))}
          data-lit={(lit && ends.every((end) => lit.has(end))) || undefined}
        />
      ))}
    </svg>
  );
}
