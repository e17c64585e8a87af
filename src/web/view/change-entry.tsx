import type { DeclaredView } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import type { Row } from '../cells/cells-context.ts';
import { optionOf, place } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { dayText } from '../language/dates.ts';
import { ChangedFields } from './changed-fields.tsx';
import { ChangeReasons } from './change-reasons.tsx';
import classes from './changes.module.css';
import type { Parts } from './parts.ts';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'changes'>;
  readonly cells: Row;
}

/** Shows a change: which record changed how, its effect, and who made it when. */
export function ChangeEntry({ view, parts, cells }: Props) {
  const placedPart = (part: keyof Parts<'changes'>) => {
    const field = view.columns[parts[part]];
    return field && place(`view.${view.key}.columns`, parts[part], field);
  };
  const cell = (part: keyof Parts<'changes'>, whole = false) => {
    const placed = placedPart(part);
    const value = cells[parts[part]];
    return placed && !isEmpty(value) ? (
      <Cell placed={placed} value={value} row={cells} computed whole={whole} />
    ) : null;
  };
  const change = placedPart('change');
  const [fields, why] = [placedPart('fields'), placedPart('why')];
  const is = String(cells[parts.change]);
  const on = cells[parts.on];
  return (
    <li className={classes['entry']}>
      <span className={classes['change']} data-change={is}>
        {change && optionOf(change, is)}
      </span>
      <div className={classes['what']}>
        {cell('record', true)}
        {!isEmpty(cells[parts.about]) && <div className={classes['about']}>{cell('about')}</div>}
        {!isEmpty(cells[parts.to]) && (
          <div className={classes['moved']}>
            {cell('from')} <span aria-hidden>→</span> {cell('to')}
          </div>
        )}
        {fields && <ChangedFields placed={fields} entries={entriesIn(cells[parts.fields])} />}
        {why && <ChangeReasons placed={why} entries={entriesIn(cells[parts.why])} />}
      </div>
      <span className={classes['when']}>
        {typeof on === 'string' && <time dateTime={on}>{dayText(on)}</time>}
        {cell('who')}
      </span>
    </li>
  );
}

const entriesIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);
