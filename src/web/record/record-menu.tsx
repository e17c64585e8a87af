import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister, OutlinedAction } from '../api/declared.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { recordHref } from '../cells/records/record-href.ts';
import { printPage } from '../print/printing.ts';
import { actionTitle } from '../language/names.ts';
import { useAsOf } from '../state/as-of.ts';
import { useMay } from './abilities.ts';
import { offered } from './offered.ts';
import { ViewsOfRecord } from './views-of-record.tsx';
import { RetireDialog } from './retire-dialog.tsx';

const AccessItems = lazy(async () => ({
  default: (await import('../administration/people/access-items.tsx')).AccessItems,
}));
const InviteDialog = lazy(async () => ({
  default: (await import('../administration/people/invite-dialog.tsx')).InviteDialog,
}));

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
  readonly onAct?: ((action: OutlinedAction) => void) | undefined;
}

/** Offers the seldom needed acts on a record. */
export function RecordMenu({ register, page: { record, offers }, onAct }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const asOf = useAsOf();
  const { rare } = offered(offers, useDeclarations().actions);
  const [asking, { open, close }] = useDisclosure();
  const [inviting, { open: invite, close: endInviting }] = useDisclosure();
  const { administers } = useSession();
  // An account is not a record: the menu of the person register, and of no other, offers what is done about accounts.
  const hasAccess = register.key === 'person' && administers.includes('people') && asOf === undefined;
  const address = new URL(recordHref(register.key, record, asOf), window.location.href).href;
  return (
    <>
      <Menu withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('record.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {/* Browsers allow writing to the clipboard only over a secure connection. */}
          {window.isSecureContext && (
            <Menu.Item onClick={() => void navigator.clipboard.writeText(address)}>
              {t('record.copyAddress')}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => void printPage()}>{t('print.print')}</Menu.Item>
          <Suspense>
            {hasAccess && <AccessItems person={record.id} code={record.code} onInvite={invite} />}
          </Suspense>
          <ViewsOfRecord register={register} record={record} />
          {onAct && asOf === undefined && rare.length > 0 && (
            <>
              <Menu.Divider />
              {rare.map((action) => (
                <Menu.Item key={action.key} onClick={() => onAct(action)}>
                  {actionTitle(action)}
                </Menu.Item>
              ))}
            </>
          )}
          {may(record.retired ? 'restore' : 'retire', record) && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={open}>
                {record.retired ? t('record.restore') : t('record.retire')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {inviting && (
          <InviteDialog people={[{ person: record.id, name: record.label }]} onClose={endInviting} />
        )}
      </Suspense>
      {asking && (
        <RetireDialog register={register} records={[record]} restore={record.retired} onClose={close} />
      )}
    </>
  );
}
