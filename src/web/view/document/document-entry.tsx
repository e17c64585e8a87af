import { IconAlertTriangle } from '@tabler/icons-react';
import type { DeclaredView } from '../../api/declared.ts';
import { Cell } from '../../field-kinds/cell.tsx';
import { place, titleOf, type Placed } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import type { Parts } from '../parts.ts';
import { Said } from '../said.tsx';
import classes from './document.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'document'>;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Shows a row of a document: its title and state, then its content without empty values. */
export function DocumentEntry({ view, parts, cells }: Props) {
  const column = (name: string): readonly Placed[] => {
    const field = view.columns[name];
    return field && !isEmpty(cells[name]) ? [place(`view.${view.key}.columns`, name, field)] : [];
  };
  const [heading] = column(parts.heading);
  const marks = parts.marks.flatMap(column);
  const facts = parts.facts.flatMap(column);
  const texts = parts.texts.flatMap(column);
  const [remark] = column(parts.remark);
  return (
    <section className={classes['entry']}>
      <header className={classes['entryHead']}>
        <h3>{heading && <Cell placed={heading} value={cells[heading.name]} row={cells} whole />}</h3>
        {marks.length > 0 && (
          <p className={classes['marks']}>
            {marks.map((mark) => (
              <span key={mark.name} className={classes['mark']} data-tip={titleOf(mark)}>
                <Cell placed={mark} value={cells[mark.name]} row={cells} computed whole />
              </span>
            ))}
          </p>
        )}
      </header>
      <div className={classes['said']}>
        {remark && !facts.includes(remark) && (
          <div className={classes['remark']}>
            <IconAlertTriangle size={16} aria-hidden />
            <p>
              <strong>{titleOf(remark)}:</strong> {String(cells[remark.name])}
            </p>
          </div>
        )}
        <Said className={classes['facts']} {...{ columns: facts, cells }} />
        <Said className={classes['texts']} {...{ columns: texts, cells }} />
      </div>
    </section>
  );
}
