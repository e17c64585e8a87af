import { ActionIcon, Button } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GraphNode } from './graph-node.tsx';
import { neighbours, reached, type Graph } from './graph-model.ts';
import { calledIn, type GraphWords } from './graph-words.ts';
import { layoutOf } from './layout.ts';
import { ValueMark } from './value-mark.tsx';
import classes from './graph.module.css';

interface Props {
  readonly graph: Graph;
  readonly words: GraphWords;
  /** Title of the values. */
  readonly title: string;
}

const step = 1.25;
const [smallest, largest] = [0.2, 1.5];
// Below this zoom nothing is readable: instead of fitting the whole, the drawing starts at this zoom and can be panned.
const legible = 0.7;

const within = (zoom: number): number => Math.min(Math.max(zoom, smallest), largest);

/** Draws the graph. A node that is pointed at is highlighted with all it rests on and all that rely on it. */
export function GraphCanvas({ graph, words, title }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(graph), [graph]);
  const [above, below] = useMemo(
    () => [neighbours(graph.edges, 'to'), neighbours(graph.edges, 'from')],
    [graph],
  );
  const [zoom, setZoom] = useState(1);
  const [at, setAt] = useState<string>();
  const fitting = () => within(((frame.current?.clientWidth ?? layout.width) - 32) / layout.width);
  useLayoutEffect(() => {
    setZoom(Math.min(1, Math.max(fitting(), legible)));
    // The size of the frame is read once for each drawing, not at every change of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [layout]);
  const up = useMemo(() => (at === undefined ? undefined : reached(at, above)), [at, above]);
  const down = useMemo(() => (at === undefined ? undefined : reached(at, below)), [at, below]);
  const isLit = (id: string): boolean => id === at || up?.has(id) === true || down?.has(id) === true;
  const lightOf = (from: string, to: string): 'up' | 'down' | undefined => {
    if ((from === at || up?.has(from)) && up?.has(to)) return 'up';
    return (to === at || down?.has(to)) && down?.has(from) ? 'down' : undefined;
  };
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <section className={classes['drawing']}>
      <div className={classes['bar']}>
        <span className={classes['legend']}>
          <span className={classes['quiet']}>{title}</span>
          {Array.from({ length: words.values }, (_, n) => (
            <ValueMark key={n} value={n + 1} words={words} />
          ))}
        </span>
        <span className={classes['zoom']}>
          <ActionIcon aria-label={t('view.graph.smaller')} onClick={() => setZoom(within(zoom / step))}>
            <IconMinus size={16} />
          </ActionIcon>
          <ActionIcon aria-label={t('view.graph.larger')} onClick={() => setZoom(within(zoom * step))}>
            <IconPlus size={16} />
          </ActionIcon>
          <Button size="compact-xs" variant="default" onClick={() => setZoom(Math.min(1, fitting()))}>
            {t('view.graph.fit')}
          </Button>
        </span>
      </div>
      <p className={classes['said']} aria-live="polite">
        {at === undefined
          ? t('view.graph.key')
          : t('view.graph.said', { name: calledIn(words, at), up: up?.size ?? 0, down: down?.size ?? 0 })}
      </p>
      <div ref={frame} className={classes['frame']} data-pointed={at !== undefined || undefined}>
        <div
          className={classes['sheet']}
          style={{ inlineSize: layout.width * zoom, blockSize: layout.height * zoom }}
        >
          <div
            className={classes['scaled']}
            style={{ transform: `scale(${zoom})`, inlineSize: layout.width, blockSize: layout.height }}
            onPointerLeave={() => setAt(undefined)}
          >
            <svg width={layout.width} height={layout.height} className={classes['lines']} aria-hidden>
              {layout.lines.map(({ from, to, direct, path }) => (
                <path
                  key={`${from} ${to}`}
                  d={path}
                  data-indirect={!direct || undefined}
                  data-light={at === undefined ? undefined : lightOf(from, to)}
                />
              ))}
            </svg>
            {layout.apart !== undefined && (
              <p className={classes['apart']} style={{ insetBlockStart: layout.apart }}>
                {t('view.graph.apart')}
              </p>
            )}
            {[...layout.places].map(([id, { x, y }]) => {
              const node = nodes.get(id);
              return (
                node && (
                  <GraphNode
                    key={id}
                    node={node}
                    x={x}
                    y={y}
                    words={words}
                    isLit={isLit(id)}
                    joined={[above(id).length, below(id).length]}
                    onPoint={setAt}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}
