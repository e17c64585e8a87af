import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface Props {
  /** What each is called, and what it is; those that are nothing are left out. */
  readonly of: readonly (readonly [title: string, value: ReactNode])[];
}

/** What is known of something, one below the other. */
export const Facts = ({ of }: Props) => (
  <dl className={classes['facts']}>
    {of
      .filter(([, value]) => value !== undefined)
      .map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
