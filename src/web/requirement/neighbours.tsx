import { Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Names } from '#server/contract/contract.ts';
import { ActionIconLink } from '../router/links.tsx';
import { beforeAndAfter } from './requirement-model.ts';
import classes from './requirement-head.module.css';

interface Props {
  /** Ids in the order of the standard. */
  readonly ids: readonly string[];
  readonly id: string;
  readonly names: Names;
  readonly label: string;
  readonly to: '/requirement/$id' | '/control/$id';
}

/** Links to the previous and the next one in the standard. */
export function Neighbours({ ids, id, names, label, to }: Props) {
  const { before, after } = beforeAndAfter(ids, id);
  return (
    <nav className={classes['steps']} aria-label={label}>
      {[
        { id: before, icon: <IconChevronLeft size={18} className={classes['arrow']} aria-hidden /> },
        { id: after, icon: <IconChevronRight size={18} className={classes['arrow']} aria-hidden /> },
      ].map(({ id: other, icon }) => {
        if (other === undefined) return null;
        const code = names[other]?.code ?? other;
        return (
          <Tooltip key={other} label={code}>
            <ActionIconLink to={to} params={{ id: other }} aria-label={code} size="lg">
              {icon}
            </ActionIconLink>
          </Tooltip>
        );
      })}
    </nav>
  );
}
