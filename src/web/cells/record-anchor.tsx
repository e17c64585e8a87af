import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useCells } from './cells-context.ts';
import { recordHref } from './record-href.ts';

interface Props {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly className?: string | undefined;
  /** Within another link: named, not linked to. */
  readonly plain?: boolean;
  /** Where pointing at it shows something else, the record does not peek. */
  readonly peeks?: boolean;
  readonly children: ReactNode;
}

/**
 * A link to a record that peeks on hover and focus (PeekLayer listens). A plain anchor, because a table has hundreds of
 * them and each of the router's own would watch the address.
 */
export function RecordAnchor({
  register,
  id,
  code,
  className,
  plain = false,
  peeks = true,
  children,
}: Props) {
  const router = useRouter();
  const { asOf, isGrid } = useCells();
  const href = recordHref(register, { id, code }, asOf);
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    router.history.push(href);
  };
  if (plain) return <span className={className}>{children}</span>;
  return (
    <a
      href={href}
      className={className}
      data-peek={peeks ? `${register}/${id}` : undefined}
      tabIndex={isGrid ? -1 : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
