import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import { actorText } from '../cells/records/actor-text.ts';
import { titleOfRecord } from '../cells/records/title-of-record.ts';
import type { DeclaredRegister, OutlinedAction } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';
import { momentText } from '../language/dates.ts';
import { registerTitle } from '../language/names.ts';
import { useMay } from './abilities.ts';
import { useHeadings } from './heading.ts';
import { RecordMenu } from './record-menu.tsx';
import classes from './record.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
  readonly aside?: ReactNode;
  readonly onEdit?: () => void;
  readonly onAct?: (action: OutlinedAction) => void;
}

/** Shows which record this is, and what can be done with it as a whole. */
export function RecordHeader({ register, page, aside, onEdit, onAct }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { organisation } = useSession();
  const { Title } = useHeadings();
  const { record, names } = page;
  const by = actorText(t, record.changedBy, names);
  return (
    <header className={classes['header']}>
      <div className={classes['line']}>
        <p className={classes['kind']}>
          <span className={classes['code']}>{record.code}</span> {registerTitle(register)}
        </p>
        <span className={classes['buttons']}>
          {onEdit && may('amend', record) && (
            <Button variant="default" size="compact-sm" onClick={onEdit} data-tip={t('record.editKey')}>
              {t('record.edit')}
            </Button>
          )}
          {onEdit && <RecordMenu register={register} page={page} onAct={onAct} />}
          {aside}
        </span>
      </div>
      <Title className={classes['title']}>{titleOfRecord(register, record)}</Title>
      {record.retired && <p className={classes['retired']}>{t('record.isRetired')}</p>}
      <p className={classes['changed']}>
        {record.version === 0
          ? t('record.ships')
          : t('record.changed', {
              version: record.version,
              by,
              at: momentText(record.changedAt, organisation.timeZone),
            })}
      </p>
    </header>
  );
}
