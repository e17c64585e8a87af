import { Cell } from './cell.tsx';
import type { Row } from './cells-context.ts';
import type { Placed } from './placed.ts';
import { isEmpty } from './same.ts';
import classes from './field-change.module.css';
import { wordDifference } from './word-difference.ts';

interface Props {
  readonly placed: Placed;
  readonly before: unknown;
  readonly after: unknown;
  readonly rowBefore: Row;
  readonly rowAfter: Row;
}

/** What became of a field: words within a text, otherwise the old value and the new one. */
export function FieldChange({ placed, before, after, rowBefore, rowAfter }: Props) {
  const isText = placed.field.kind === 'prose' || placed.field.kind === 'line';
  const stretches =
    isText && typeof before === 'string' && typeof after === 'string' ? wordDifference(before, after) : [];
  if (stretches.some(({ is }) => is === 'same'))
    return (
      <p className={classes['words']}>
        {stretches.map(({ text, is }, index) =>
          is === 'same' ? (
            <span key={index}>{text}</span>
          ) : is === 'gone' ? (
            <del key={index} className={classes['gone']}>
              {text}
            </del>
          ) : (
            <ins key={index} className={classes['new']}>
              {text}
            </ins>
          ),
        )}
      </p>
    );
  return (
    <div className={classes['both']}>
      {!isEmpty(before) && (
        <del className={classes['gone']}>
          <Cell placed={placed} value={before} row={rowBefore} whole />
        </del>
      )}
      {!isEmpty(after) && (
        <ins className={classes['new']} data-alone={isEmpty(before) || undefined}>
          <Cell placed={placed} value={after} row={rowAfter} whole />
        </ins>
      )}
    </div>
  );
}
