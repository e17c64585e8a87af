import type { ReactNode } from 'react';
import classes from './account.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Shows a section of the account page: what it is about on the left, what can be done on the right. */
export function Section({ title, text, children }: Props) {
  return (
    <section className={classes['section']}>
      <div>
        <h2 className={classes['heading']}>{title}</h2>
        <p className={classes['text']}>{text}</p>
      </div>
      <div className={classes['content']}>{children}</div>
    </section>
  );
}
