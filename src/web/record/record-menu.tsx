import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { recordHref } from '../cells/record-href.ts';
import { useAsOf } from '../state/as-of.ts';
import { useMay } from './abilities.ts';
import { ViewsOfRecord } from './views-of-record.tsx';
import { RetireDialog } from './retire-dialog.tsx';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** What is done with a record once in a while. */
export function RecordMenu({ register, record }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const asOf = useAsOf();
  const [asking, { open, close }] = useDisclosure();
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
          {/* Browsers let a page write there over a secure connection only. */}
          {window.isSecureContext && (
            <Menu.Item onClick={() => void navigator.clipboard.writeText(address)}>
              {t('record.copyAddress')}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => window.print()}>{t('record.print')}</Menu.Item>
          <ViewsOfRecord register={register} record={record} />
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
      {asking && (
        <RetireDialog register={register} records={[record]} restore={record.retired} onClose={close} />
      )}
    </>
  );
}
