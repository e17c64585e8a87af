import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useSession } from '../api/reading.ts';
import { seesBoard } from '../mine/sees-board.ts';
import { useEdition } from '../state/edition.ts';
import classes from './clause-navigation.module.css';
import { ClauseSection } from './clause-section.tsx';
import { sections } from './navigation.ts';
import { NavigationItem } from './navigation-item.tsx';
import { useOverdue } from './use-overdue.ts';
import { usePins } from './use-pins.ts';

/** Shows the navigation: the board, what the person has pinned, and the registers and views by clause. */
export function ClauseNavigation() {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const session = useSession();
  const edition = useEdition();
  const overdue = useOverdue();
  const pins = usePins();
  const all = useMemo(() => sections(declared, edition, session), [declared, edition, session]);
  const entries = all.flatMap((section) => section.entries);
  const pinned = pins.ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  return (
    <nav aria-label={t('shell.navigation')} className={classes['navigation']}>
      {seesBoard(session) && (
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={classes['board']}>
          {t('shell.board')}
        </Link>
      )}
      <Link to="/mine" activeOptions={{ includeSearch: false }} className={classes['board']}>
        {t('mine.title')}
      </Link>
      {pinned.length > 0 && (
        <ul className={classes['pinned']} aria-label={t('shell.pinned')}>
          {pinned.map((entry) => (
            <NavigationItem
              key={entry.id}
              entry={entry.isPart ? { ...entry, isPart: false } : entry}
              overdue={overdue}
              pins={pins}
            />
          ))}
        </ul>
      )}
      {all
        .filter((section) => section.entries.length > 0)
        .map((section) => (
          <ClauseSection key={section.number} section={section} overdue={overdue} pins={pins} />
        ))}
    </nav>
  );
}
