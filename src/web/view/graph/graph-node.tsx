import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { levelLook } from '../../theme/level-look.ts';
import type { Node } from './graph-model.ts';
import { calledIn, type GraphWords } from './graph-words.ts';
import { box } from './layout.ts';
import classes from './graph.module.css';

interface Props {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly words: GraphWords;
  readonly isLit: boolean;
  /** Number of nodes that rely on it directly, and number it rests on. */
  readonly joined: readonly [number, number];
  readonly onPoint: (id: string | undefined) => void;
}

/** Shows a record in the drawing: its name and kind, on the colour of its value. */
export const GraphNode = memo(function GraphNode({ node, x, y, words, isLit, joined, onPoint }: Props) {
  const { t } = useTranslation();
  const { id, kind, value } = node;
  const look = value > 0 ? levelLook(value, words.values) : undefined;
  const [above, below] = joined;
  return (
    <div
      className={classes['node']}
      data-lit={isLit || undefined}
      style={{
        insetInlineStart: x - box.width / 2,
        insetBlockStart: y,
        inlineSize: box.width,
        blockSize: box.height,
      }}
      onPointerEnter={() => onPoint(id)}
      onFocus={() => onPoint(id)}
      onBlur={() => onPoint(undefined)}
    >
      <RecordAnchor
        register={words.register}
        id={id}
        code={words.names[id]?.code ?? id}
        className={classes['anchor']}
        peeks={false}
      >
        <span className={classes['stripe']} style={look && { background: look.ground }} aria-hidden />
        <bdi className={classes['name']}>{calledIn(words, id)}</bdi>
        <span className={classes['of']}>
          {[words.names[id]?.code ?? '', words.kindOf(kind)].filter((each) => each !== '').join(' · ')}
        </span>
        <VisuallyHidden>
          {words.valueOf(value)} {t('view.graph.joined', { above, below })}
        </VisuallyHidden>
      </RecordAnchor>
    </div>
  );
});
