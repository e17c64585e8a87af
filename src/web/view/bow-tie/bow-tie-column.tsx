import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeadings } from '../../record/heading.ts';
import type { Look } from './bow-tie-look.ts';
import classes from './bow-tie.module.css';

/** An entry in a column. */
export interface BowTieEntry {
  readonly key: string;
  /** Its height in rows of the drawing. */
  readonly rows: number;
  readonly look: Look;
  readonly content: ReactNode;
}

interface Props {
  readonly place: string;
  readonly title: string;
  readonly entries: readonly BowTieEntry[];
  /** Number of further entries, and whether all are shown now. */
  readonly more?: number;
  readonly open?: boolean;
  readonly onFold?: () => void;
  /** Text beside the title, such as how many of the entries exist. */
  readonly says?: string | undefined;
  readonly lit: ReadonlySet<string> | undefined;
  readonly onPoint: (key: string | undefined) => void;
  readonly children?: ReactNode;
}

/** Shows a column of a bow-tie or, on a narrow screen, a section of the list. */
export function BowTieColumn({
  place,
  title,
  entries,
  more = 0,
  open = false,
  onFold,
  says,
  lit,
  onPoint,
  children,
}: Props) {
  const { t } = useTranslation();
  const { Section } = useHeadings();
  return (
    <section className={classes['column']} data-place={place}>
      <Section className={classes['title']}>
        {title} {says !== undefined && <span>{says}</span>}
      </Section>
      <ul className={classes['cards']}>
        {entries.map(({ key, rows, look, content }) => (
          <li
            key={key}
            style={{ gridRowEnd: `span ${rows}` }}
            data-look={look}
            data-lit={lit?.has(key) || undefined}
          >
            <div
              className={classes['card']}
              onPointerEnter={() => onPoint(key)}
              onPointerLeave={() => onPoint(undefined)}
              onFocus={() => onPoint(key)}
              onBlur={() => onPoint(undefined)}
            >
              {content}
            </div>
          </li>
        ))}
        {children}
        {(more > 0 || open) && onFold && (
          <li className={classes['fold']} style={{ gridRowEnd: 'span 2' }}>
            <button type="button" aria-expanded={open} onClick={onFold}>
              {open ? t('view.bowTie.fewer') : t('view.bowTie.more', { count: more })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
