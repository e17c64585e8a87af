import { Skeleton } from '@mantine/core';
import classes from './requirement-page.module.css';

/** Shows the outline of the page while it is loading. */
export function RequirementSkeleton() {
  return (
    <div className={classes['page']} aria-hidden>
      <Skeleton width="60%" height="1.5rem" mb="0.75rem" />
      <Skeleton width="80%" height="1.75rem" mb="1.5rem" />
      <Skeleton height="5rem" mb="2.5rem" />
      <div className={classes['columns']}>
        <Skeleton height="16rem" />
        <Skeleton height="16rem" />
      </div>
    </div>
  );
}
