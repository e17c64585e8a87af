import { ActionIcon, Kbd } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { DayControl } from './day-control.tsx';
import { EditionSwitch } from './edition-switch.tsx';
import { OrganisationSwitch } from './organisation-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import { PlumbMark } from './plumb-mark.tsx';
import classes from './top-bar.module.css';

interface Props {
  readonly onFind: () => void;
  readonly onKeys: () => void;
  readonly onNavigation: () => void;
}

/** Shows the organisation, the edition and the day, the search, and the signed-in person. */
export function TopBar({ onFind, onKeys, onNavigation }: Props) {
  const { t } = useTranslation();
  const { organisation, organisations } = useSession();
  const isApple = ['macos', 'ios'].includes(useOs());
  return (
    <header className={classes['bar']}>
      <ActionIcon
        size="lg"
        className={classes['burger']}
        aria-label={t('shell.openNavigation')}
        onClick={onNavigation}
      >
        <IconMenu2 size={18} aria-hidden />
      </ActionIcon>
      <div className={classes['place']}>
        <Link
          to="/"
          className={classes['home']}
          aria-label={organisations > 1 ? t('shell.board') : undefined}
        >
          <PlumbMark />
          {organisations === 1 && <span className={classes['organisation']}>{organisation.name}</span>}
        </Link>
        {organisations > 1 && <OrganisationSwitch />}
      </div>
      <button type="button" className={classes['find']} onClick={onFind} aria-haspopup="dialog">
        <IconSearch size={16} aria-hidden />
        <span className={classes['word']}>{t('shell.find')}</span>
        <Kbd size="xs" className={classes['wide']} aria-hidden>
          {isApple ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </button>
      <div className={classes['edition']}>
        <EditionSwitch />
      </div>
      <DayControl />
      <PersonMenu onKeys={onKeys} />
    </header>
  );
}
