import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface Props {
  /** Titles with their values; undefined values are left out. */
  readonly of: readonly (readonly [title: string, value: ReactNode])[];
}

/** Shows titles and values, one below the other. */
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
