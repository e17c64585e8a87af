import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly register: string;
  readonly where: readonly string[];
  readonly children: ReactNode;
}

/** Links to a register, filtered by conditions, on the day that is shown here. */
export function RegisterLink({ register, where, children }: Props) {
  return (
    <Link
      to="/register/$register"
      params={{ register }}
      search={(former) => ({ asOf: former.asOf, where: [...where] })}
    >
      {children}
    </Link>
  );
}
