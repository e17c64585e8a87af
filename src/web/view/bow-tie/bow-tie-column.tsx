import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeadings } from '../../record/heading.ts';
import type { Look } from './bow-tie-look.ts';
import classes from './bow-tie.module.css';

/** What stands in one place of a column. */
export interface BowTieEntry {
  readonly key: string;
  /** As how many rows of the drawing it is high. */
  readonly rows: number;
  readonly look: Look;
  readonly content: ReactNode;
}

interface Props {
  readonly place: string;
  readonly title: string;
  readonly entries: readonly BowTieEntry[];
  /** How many more there are than these, and whether all of them are shown now. */
  readonly more?: number;
  readonly open?: boolean;
  readonly onFold?: () => void;
  /** Beside the title: how much of it is there. */
  readonly says?: string | undefined;
  readonly lit: ReadonlySet<string> | undefined;
  readonly onPoint: (key: string | undefined) => void;
  readonly children?: ReactNode;
}

/** One column of a bow-tie, or one part of the list it is where there is no room for a drawing. */
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
