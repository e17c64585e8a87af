import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record.module.css';

/** Shows the outline of a record while it is loading. */
export function RecordSkeleton({ aside }: { readonly aside?: ReactNode }) {
  return (
    <div className={classes['record']} aria-busy="true">
      <header className={classes['header']}>
        <div className={classes['line']}>
          <Skeleton height={14} width={140} />
          <span className={classes['buttons']}>{aside}</span>
        </div>
        <Skeleton height={22} width="70%" mt={8} />
      </header>
      <Skeleton height={12} width="40%" mt={24} />
      <Skeleton height={12} width="85%" mt={12} />
      <Skeleton height={12} width="60%" mt={12} />
    </div>
  );
}
