import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { comparisons, Compared } from './comparisons.ts';
import type { Side } from './pairs.ts';

interface Props {
  readonly side: Pick<Side, 'id' | 'edition'>;
  readonly page: (typeof comparisons)[Compared]['page'];
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Links to the page of a requirement or a control in its own edition. */
export const SideLink = ({ side: { id, edition }, page, label, className, children }: Props) => (
  <Link
    to={page === 'control' ? '/control/$id' : '/requirement/$id'}
    params={{ id }}
    search={(search: object) => ({ ...search, edition, of: undefined, show: undefined })}
    className={className}
    aria-label={label}
    title={label}
  >
    {children}
  </Link>
);
