import { useState, type ReactNode } from 'react';
import type { Placed } from '../cells/placed.ts';
import { within } from './fault-paths.ts';
import classes from './form.module.css';
import type { FormState } from './use-form-state.ts';

interface Props {
  readonly title: string | undefined;
  readonly fields: readonly Placed[];
  readonly state: FormState;
  readonly children: ReactNode;
}

/** A group of fields that few change: closed until somebody opens it, or something in it is wrong. */
export function FoldedSection({ title, fields, state, children }: Props) {
  const [opened, setOpened] = useState(false);
  const isWrong = fields.some(({ name }) => within(state.faults, name).size > 0);
  return (
    <details
      className={classes['folded']}
      open={opened || isWrong}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className={classes['section']}>{children}</div>
    </details>
  );
}
