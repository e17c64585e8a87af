import type { ReactNode } from 'react';
import classes from './section.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** Shows a titled section of the page. */
export function Section({ title, children }: Props) {
  return (
    <section className={classes['section']}>
      <h2 className={classes['title']}>{title}</h2>
      {children}
    </section>
  );
}
