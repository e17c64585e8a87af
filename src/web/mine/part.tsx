import { useId, type ReactNode } from 'react';
import classes from './mine.module.css';

interface Props {
  readonly title: string;
  readonly count: number;
  /** Said where there is nothing. */
  readonly empty?: string;
  readonly children: ReactNode;
}

/** One of the things that are asked of somebody, and how many of them there are. */
export function Part({ title, count, empty, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <h2 id={id} className={classes['heading']}>
        {title}
        {count > 1 && <span className={classes['count']}>{count}</span>}
      </h2>
      {count > 0 ? (
        <ul className={classes['list']}>{children}</ul>
      ) : (
        <p className={classes['none']}>{empty}</p>
      )}
    </section>
  );
}
