import type { DeclaredView } from '../../api/declared.ts';
import { useCells } from '../../cells/cells-context.ts';
import { levelLook } from '../../theme/level-look.ts';
import type { Parts } from '../parts.ts';
import { along, isWithin, piecesOf, type Bar, type Range } from './timeline-model.ts';
import { useMarkWords } from './timeline-words.ts';
import classes from './timeline-bar.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'timeline'>;
  readonly bar: Bar;
  readonly range: Range;
}

/** Draws one row; the text beside it says the same. */
export function TimelineBar({ view, parts, bar, range }: Props) {
  const { today, scaleOf } = useCells();
  const { moved: wordsOfMoved, mark: wordsOfMark } = useMarkWords(view);
  const { cells } = bar.row;
  const level = view.columns[parts.level];
  const scale = level && scaleOf(level, cells);
  const step = cells[parts.level];
  const look = scale && typeof step === 'number' ? levelLook(step, scale.steps.length) : undefined;
  const at = (on: string) => ({ insetInlineStart: `${along(range, on)}%` });
  const { done, to } = bar;
  return (
    <div className={classes['track']} aria-hidden>
      {isWithin(range, today) && <i className={classes['nowHere']} style={at(today)} />}
      {piecesOf(bar, range, today).map(({ is, start, length }) => (
        <i
          key={is}
          className={classes['piece']}
          data-is={is}
          data-plain={look === undefined || undefined}
          style={{
            insetInlineStart: `${start}%`,
            inlineSize: `${length}%`,
            ...(look && is === 'past' && { background: look.ground }),
          }}
        />
      ))}
      {to !== undefined && done === undefined && isWithin(range, to) && (
        <i className={classes['due']} style={at(to)} />
      )}
      {bar.moved
        .filter(({ on }) => isWithin(range, on))
        .map((moved) => (
          <i
            key={moved.on}
            className={classes['moved']}
            style={at(moved.on)}
            data-tip={wordsOfMoved(moved)}
          />
        ))}
      {bar.marks
        .filter(({ on }) => isWithin(range, on))
        .map((mark) => (
          <i
            key={mark.column}
            className={classes['mark']}
            style={at(mark.on)}
            data-gone={mark.on < today || undefined}
            data-tip={wordsOfMark(mark)}
          />
        ))}
    </div>
  );
}
