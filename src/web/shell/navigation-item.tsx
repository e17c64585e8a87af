import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerPlural, viewTitle } from '../language/names.ts';
import classes from './clause-navigation.module.css';
import type { NavigationEntry } from './navigation.ts';
import { OverdueMark } from './overdue-mark.tsx';
import type { Pins } from './use-pins.ts';

interface Props {
  readonly entry: NavigationEntry;
  readonly overdue: ReadonlyMap<string, number>;
  readonly pins: Pins;
}

/** Shows an entry of the navigation, with what is overdue there, and a pin that keeps it at the top. */
export function NavigationItem({ entry, overdue, pins: { ids, toggle } }: Props) {
  const { t } = useTranslation();
  const isRegister = 'register' in entry;
  const title = isRegister ? registerPlural(entry.register) : viewTitle(entry.view);
  const isPinned = ids.includes(entry.id);
  const Pin = isPinned ? IconPinnedOff : IconPin;
  const look = {
    activeOptions: { includeSearch: false },
    className: classes['item'],
    'data-part': entry.isPart || undefined,
  };
  const label = t(isPinned ? 'shell.unpin' : 'shell.pin', { title });
  return (
    <li className={classes['row']}>
      {isRegister ? (
        <Link to="/register/$register" params={{ register: entry.register.key }} {...look}>
          {title}
        </Link>
      ) : (
        <Link to="/view/$view" params={{ view: entry.view.key }} {...look}>
          {title}
        </Link>
      )}
      {isRegister && <OverdueMark count={overdue.get(entry.register.key) ?? 0} />}
      <button
        type="button"
        className={classes['pin']}
        aria-label={label}
        data-tip={label}
        onClick={() => toggle(entry.id)}
      >
        <Pin size={14} aria-hidden />
      </button>
    </li>
  );
}
