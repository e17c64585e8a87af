import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './clause-navigation.module.css';
import type { Section } from './navigation.ts';
import { NavigationItem } from './navigation-item.tsx';
import { OverdueMark } from './overdue-mark.tsx';
import type { Pins } from './use-pins.ts';
import { useUnfolded } from './use-unfolded.ts';

interface Props {
  readonly section: Section;
  readonly overdue: ReadonlyMap<string, number>;
  readonly pins: Pins;
}

/** Shows a clause, folded to its title or with everything below it. */
export function ClauseSection({ section: { number, title, entries }, overdue, pins }: Props) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useUnfolded(number);
  const count = entries.reduce(
    (sum, entry) => sum + ('register' in entry ? (overdue.get(entry.register.key) ?? 0) : 0),
    0,
  );
  const [registers, views] = [
    entries.filter((entry) => 'register' in entry),
    entries.filter((entry) => 'view' in entry),
  ];
  return (
    <section className={classes['section']}>
      <h2 className={classes['heading']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <span className={classes['number']}>{number}</span>
          <span className={classes['title']}>{title}</span>
          {!unfolded && <OverdueMark count={count} />}
          <IconChevronRight size={14} className={classes['chevron']} aria-hidden />
        </button>
      </h2>
      {unfolded && (
        <>
          <Entries of={registers} overdue={overdue} pins={pins} />
          {registers.length > 0 && views.length > 0 && (
            <h3 className={classes['kind']}>{t('shell.views')}</h3>
          )}
          <Entries of={views} overdue={overdue} pins={pins} />
        </>
      )}
    </section>
  );
}

type EntriesProps = Pick<Props, 'overdue' | 'pins'> & { readonly of: Section['entries'] };

const Entries = ({ of, overdue, pins }: EntriesProps) =>
  of.length > 0 && (
    <ul className={classes['list']}>
      {of.map((entry) => (
        <NavigationItem key={entry.id} entry={entry} overdue={overdue} pins={pins} />
      ))}
    </ul>
  );
