import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { filled } from '../form/filled.ts';
import { RecordForm } from '../form/record-form.tsx';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { DepthContext } from '../record/heading.ts';
import { RecordView } from '../record/record-view.tsx';
import { ActionIconLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';
import classes from './side-panel.module.css';

interface Props {
  readonly register: DeclaredRegister;
  /** Code of the record, or `new`. */
  readonly open: string;
  /** Initial values of a new record, as in the address. */
  readonly fill: readonly string[] | undefined;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onClose: () => void;
  readonly onAdded: (code: string) => void;
}

/** Shows a record beside its list, or the form for a new one. */
export function SidePanel({ register, open, fill, editing, onEdit, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const title = registerTitle(register);
  const close = (
    <ActionIcon aria-label={t('register.closePanel')} onClick={onClose} data-tip="Esc">
      <IconX size={16} />
    </ActionIcon>
  );
  if (open === 'new' && !readOnly)
    return (
      <aside className={classes['panel']} aria-label={t('form.new', { title: inSentence(title) })}>
        <div className={classes['head']}>
          <h2>{t('form.new', { title: inSentence(title) })}</h2>
          {close}
        </div>
        <RecordForm
          register={register}
          begun={filled(register.fields, fill)}
          onSaved={(record) => (record ? onAdded(record.code) : onClose())}
          onCancel={onClose}
        />
      </aside>
    );
  return (
    <aside className={classes['panel']} aria-label={`${open} ${title}`}>
      <DepthContext value={2}>
        <RecordView
          register={register}
          record={open}
          editing={editing}
          onEdit={onEdit}
          aside={
            <>
              <ActionIconLink
                to="/record/$register/$code"
                params={{ register: register.key, code: open }}
                aria-label={t('register.fullPage')}
                data-tip={t('register.fullPage')}
              >
                <IconArrowsDiagonal size={16} />
              </ActionIconLink>
              {close}
            </>
          }
        />
      </DepthContext>
    </aside>
  );
}
