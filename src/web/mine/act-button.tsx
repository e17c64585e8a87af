import { Button } from '@mantine/core';
import { lazy, Suspense, use, useState } from 'react';
import type { OutlinedAction } from '../api/declared.ts';
import { actionTitle } from '../language/names.ts';
import { DoneReport } from './done-report.ts';
import { useReadOnly } from '../state/as-of.ts';

const DecisionDialog = lazy(async () => ({
  default: (await import('../decision/decision-dialog.tsx')).DecisionDialog,
}));

interface Props {
  readonly action: OutlinedAction;
  readonly record: string;
  readonly label: string;
  /** Less prominent than the act beside it. */
  readonly isQuiet?: boolean;
  readonly size?: 'xs' | 'sm';
}

/** Shows an action as a button with its title, which opens the decision dialog. */
export function ActButton({ action, record, label, isQuiet = false, size = 'sm' }: Props) {
  const [open, setOpen] = useState(false);
  const report = use(DoneReport);
  if (useReadOnly()) return null;
  return (
    <>
      <Button
        size={size}
        variant={isQuiet ? 'subtle' : 'default'}
        aria-label={`${actionTitle(action)}: ${label}`}
        onClick={() => setOpen(true)}
      >
        {actionTitle(action)}
      </Button>
      {open && (
        <Suspense>
          <DecisionDialog
            action={action}
            record={record}
            onClose={(done) => {
              setOpen(false);
              if (done) report({ action, label, done });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
