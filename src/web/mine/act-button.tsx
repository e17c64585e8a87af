import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeclaredAction } from '../api/declared.ts';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { actionTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';

interface Props {
  readonly action: DeclaredAction;
  readonly record: string;
  readonly label: string;
  /** Less visible than the act beside it. */
  readonly isQuiet?: boolean;
}

/** An act as a button in its own words, which opens what is decided. */
export function ActButton({ action, record, label, isQuiet = false }: Props) {
  const [open, setOpen] = useState(false);
  if (useReadOnly()) return null;
  return (
    <>
      <Button
        variant={isQuiet ? 'subtle' : 'default'}
        aria-label={`${actionTitle(action)}: ${label}`}
        onClick={() => setOpen(true)}
      >
        {actionTitle(action)}
      </Button>
      {open && <DecisionDialog action={action} record={record} onClose={() => setOpen(false)} />}
    </>
  );
}
