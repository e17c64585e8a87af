import { useId, type ReactNode } from 'react';
import classes from './mine.module.css';

interface Props {
  readonly title: string;
  readonly count: number;
  /** Shown if there is nothing. */
  readonly empty?: string;
  readonly children: ReactNode;
}

/** Shows one section of My work, with the number of its entries. */
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
