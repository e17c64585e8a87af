import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './mine.module.css';

interface Props {
  readonly register: string;
  readonly code: string;
  readonly label: string;
  /** What kind of record it is, or what has to be done about it. */
  readonly what: string;
  readonly when?: ReactNode;
  /** Why nothing can be done about it here yet. */
  readonly obstacle?: string | undefined;
  readonly children?: ReactNode;
}

/** Shows a record that the person has to deal with: what it is, by when, and the button for it. */
export function Row({ register, code, label, what, when, obstacle, children }: Props) {
  return (
    <li className={classes['row']}>
      <div className={classes['about']}>
        <Link to="/record/$register/$code" params={{ register, code }} className={classes['label']}>
          {label}
        </Link>
        <p className={classes['under']}>
          <span>{what}</span>
          {when !== undefined && <> · {when}</>}
        </p>
        {obstacle !== undefined && <p className={classes['under']}>{obstacle}</p>}
      </div>
      {children}
    </li>
  );
}
