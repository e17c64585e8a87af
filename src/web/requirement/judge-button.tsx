import { Button, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { actionTitle } from '../language/names.ts';

const DecisionDialog = lazy(async () => ({
  default: (await import('../decision/decision-dialog.tsx')).DecisionDialog,
}));

interface Props {
  readonly record: RecordAnswer;
  /** The obstacle to judging. */
  readonly obstacle: string | undefined;
  /** Whether a person has to judge it now. If records decide or a judgement is in force, people only may. */
  readonly isExpected: boolean;
}

const key = 'judge-requirement';

/** Opens the dialog in which a person judges whether the requirement is met. */
export function JudgeButton({ record, obstacle, isExpected }: Props) {
  const [opened, { open, close }] = useDisclosure();
  const action = useDeclarations().actions.get(key);
  if (!action) return null;
  return (
    <>
      <Tooltip label={obstacle} disabled={obstacle === undefined} multiline maw={320}>
        {/* Not `disabled`, so that the keyboard reaches it and its obstacle is announced. */}
        <Button
          variant={isExpected ? 'filled' : 'default'}
          onClick={() => obstacle === undefined && open()}
          {...(obstacle !== undefined && { 'data-disabled': true, 'aria-disabled': true })}
        >
          {actionTitle(action)}
        </Button>
      </Tooltip>
      <Suspense>
        {opened && <DecisionDialog action={action} record={record.id} onClose={() => close()} />}
      </Suspense>
    </>
  );
}
