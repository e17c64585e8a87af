import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Movement, MatrixPosition } from './matrix-model.ts';
import classes from './matrix.module.css';

interface Props {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly movements: readonly Movement[];
}

interface Drawn {
  readonly key: string;
  readonly path: string;
  readonly weight: number;
}

/** Draws arrows over a matrix from former to present positions; the list beside it says the same in words. */
export function Arrows({ frame, movements }: Props) {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  useLayoutEffect(() => {
    const table = frame.current;
    if (!table) return undefined;
    const most = Math.max(...movements.map(({ count }) => count));
    const observer = new ResizeObserver(() =>
      setDrawn(movements.flatMap((movement) => draw(table, movement, most) ?? [])),
    );
    observer.observe(table);
    return () => observer.disconnect();
  }, [frame, movements]);
  return (
    <svg className={classes['arrows']} aria-hidden>
      <defs>
        <marker
          id="arrow-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {drawn.map(({ key, path, weight }) => (
        <g key={key}>
          <path d={path} className={classes['halo']} strokeWidth={weight + 3} />
          <path d={path} className={classes['arrow']} strokeWidth={weight} markerEnd="url(#arrow-head)" />
        </g>
      ))}
    </svg>
  );
}

function draw(table: HTMLElement, { from, to, count }: Movement, most: number): Drawn | undefined {
  const centre = ({ up, across }: MatrixPosition): readonly [number, number] | undefined => {
    const cell = table.querySelector<HTMLElement>(`[data-place="${up} ${across}"]`);
    return cell
      ? [cell.offsetLeft + cell.offsetWidth / 2, cell.offsetTop + cell.offsetHeight / 2]
      : undefined;
  };
  const [start, end] = [centre(from), centre(to)];
  if (!start || !end) return undefined;
  const key = `${from.up} ${from.across} ${to.up} ${to.across}`;
  return { key, path: bow(start, end), weight: 1 + 2 * Math.sqrt(count / Math.max(most, 8)) };
}

// Curved to one side, so that arrows in opposite directions do not overlap, and ending short of the numbers.
function bow([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const clear = Math.min(12, length / 4);
  const [a, b] = [x1 + ux * clear, y1 + uy * clear];
  const [c, d] = [x2 - ux * clear, y2 - uy * clear];
  const [mx, my] = [(a + c) / 2 - uy * length * 0.12, (b + d) / 2 + ux * length * 0.12];
  return `M${a} ${b}Q${mx} ${my} ${c} ${d}`;
}
