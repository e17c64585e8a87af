import { Cell } from '../field-kinds/cell.tsx';
import type { Row } from './cells-context.ts';
import type { Placed } from './placed.ts';
import { isEmpty, same } from './same.ts';
import classes from './field-change.module.css';
import { wordDifference } from './word-difference.ts';

interface Props {
  readonly placed: Placed;
  readonly before: unknown;
  readonly after: unknown;
  readonly rowBefore: Row;
  readonly rowAfter: Row;
}

/** Shows how a field changed: word by word within a text, otherwise the old value and the new one. */
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
  const [gone, fresh] = apart(before, after);
  return (
    <div className={classes['both']}>
      {!isEmpty(gone) && (
        <del className={classes['gone']}>
          <Cell placed={placed} value={gone} row={rowBefore} whole />
        </del>
      )}
      {!isEmpty(fresh) && (
        <ins className={classes['new']} data-alone={isEmpty(before) || undefined}>
          <Cell placed={placed} value={fresh} row={rowAfter} whole />
        </ins>
      )}
    </div>
  );
}

/** Returns only the entries that one list has and the other lacks. If only the order differs, returns both lists. */
function apart(before: unknown, after: unknown): readonly [gone: unknown, fresh: unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  const gone = before.filter((each: unknown) => !after.some((other: unknown) => same(each, other)));
  const fresh = after.filter((each: unknown) => !before.some((other: unknown) => same(each, other)));
  return gone.length + fresh.length === 0 ? [before, after] : [gone, fresh];
}
