import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlumbMark } from '../shell/plumb-mark.tsx';
import classes from './entrance.module.css';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** Shows the column of the pages before signing in. */
export function Entrance({ title, intro, children }: Props) {
  const { t } = useTranslation();
  const column = useRef<HTMLDivElement>(null);
  // The page is its form: there is nothing before the first field that people would skip.
  useEffect(() => column.current?.querySelector('input')?.focus(), []);
  return (
    <main className={classes['page']}>
      <div ref={column} className={classes['column']}>
        <p className={classes['product']}>
          <PlumbMark size={24} />
          {t('common.product')}
        </p>
        <h1 className={classes['title']}>{title}</h1>
        {intro !== undefined && <p className={classes['intro']}>{intro}</p>}
        {children}
      </div>
    </main>
  );
}
