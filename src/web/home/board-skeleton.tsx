import { Skeleton } from '@mantine/core';
import classes from './board.module.css';

// Numbers of clauses and requirements in the 2022 edition, so that nothing moves when the board arrives.
const columns = [
  [
    [2, 3, 5, 2],
    [8, 8, 3],
  ],
  [
    [7, 12, 12, 14, 1],
    [1, 4, 3, 4, 2, 3, 7],
  ],
  [
    [7, 2, 2],
    [8, 4, 6, 1, 10, 2],
    [1, 11],
  ],
];
const themes = [37, 8, 14, 34];

/** Shows the outline of the board while it is loading. */
export function BoardSkeleton() {
  return (
    <div aria-hidden>
      <div className={classes['board']}>
        {columns.map((chapters, column) => (
          <div key={column} className={classes['column']}>
            {chapters.map((clauses, chapter) => (
              <div key={chapter} className={classes['chapter']}>
                <Groups of={clauses} />
              </div>
            ))}
          </div>
        ))}
        <ControlsSkeleton />
      </div>
    </div>
  );
}

/** Shows the outline of the controls while they are loading. */
export function ControlsSkeleton() {
  return (
    <div className={classes['controls']} aria-hidden>
      <Groups of={themes} />
    </div>
  );
}

const Groups = ({ of }: { readonly of: readonly number[] }) => (
  <>
    <div className={classes['heading']}>
      <Skeleton width="45%" height="1.25rem" />
    </div>
    {of.map((count, group) => (
      <div key={group} className={classes['clause']}>
        <Skeleton width="70%" height="0.75rem" my="0.125rem" />
        <div className={classes['skeleton']}>
          {Array.from({ length: count }, (_, cell) => (
            <Skeleton key={cell} width="1.25rem" height="1.25rem" />
          ))}
        </div>
      </div>
    ))}
  </>
);
