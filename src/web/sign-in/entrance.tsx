import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlumbMark } from '../shell/plumb-mark.tsx';
import classes from './entrance.module.css';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** The calm column of the pages before one is signed in. */
export function Entrance({ title, intro, children }: Props) {
  const { t } = useTranslation();
  return (
    <main className={classes['page']}>
      <div className={classes['column']}>
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
