import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredAction } from '../../api/declared.ts';
import { actionTitle } from '../../language/names.ts';

const DecisionDialog = lazy(async () => ({
  default: (await import('../../decision/decision-dialog.tsx')).DecisionDialog,
}));

interface Props {
  readonly action: DeclaredAction;
  readonly group: { readonly id: string; readonly name: string; readonly role: string | undefined };
}

/** Opens the action that sets the role of a group's members. */
export function SetRole({ action, group: { id, name, role } }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('administration.directory.setRole', { group: name })}
        onClick={() => setOpened(true)}
      >
        {actionTitle(action)}
      </Button>
      {opened && (
        <Suspense>
          <DecisionDialog
            action={action}
            record={id}
            {...(role !== undefined && { start: { role } })}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </>
  );
}
