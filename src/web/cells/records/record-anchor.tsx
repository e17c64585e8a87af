import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useCells } from '../cells-context.ts';
import { recordHref } from './record-href.ts';

interface Props {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly className?: string | undefined;
  /** Whether it is inside another link: the record is then named, but not linked to. */
  readonly plain?: boolean;
  /** False where hovering shows something else than the preview. */
  readonly peeks?: boolean;
  readonly children: ReactNode;
}

/**
 * Links to a record with a preview on hover and focus (see PeekLayer). A plain anchor: a table has hundreds of them,
 * and each link of the router would watch the address.
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
