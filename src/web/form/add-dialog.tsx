import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useRegister } from '../api/reading.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { Dialog } from '../page/dialog.tsx';
import { useReturnFocus } from '../page/use-return-focus.ts';
import type { AddingRequest } from './adding.ts';
import classes from './form.module.css';
import { isOurs } from './is-ours.ts';
import { asLeast } from './narrowed.ts';
import { RecordForm } from './record-form.tsx';

interface Props {
  readonly asked: AddingRequest;
  /** Number of such forms below this one. */
  readonly depth: number;
  readonly onClose: () => void;
}

const named: ReadonlySet<string> = new Set(['line', 'prose']);

/**
 * Shows a small form for a record that a field is to name. It has only the fields needed to create it; the typed words
 * become its name.
 */
export function AddDialog({ asked, depth, onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus(asked.field);
  const outlined = useDeclarations().registers.get(asked.register);
  const register = useRegister(asked.register);
  const asks = useMemo(() => register && asLeast(register), [register]);
  if (!outlined) return null;
  return (
    <Dialog
      opened
      onClose={onClose}
      // Escape closes this form only, not the dialog or the panel below it.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOurs(event)) return;
        event.stopPropagation();
        onClose();
      }}
      closeOnClickOutside={false}
      size={asks && asks === register ? '60rem' : '34rem'}
      title={t('form.new', { title: inSentence(registerTitle(outlined)) })}
    >
      {register && asks ? (
        <Small {...{ register, asks, asked, onClose }} prefix={`new${depth}/`} />
      ) : (
        <Skeleton height="8rem" />
      )}
    </Dialog>
  );
}

interface SmallProps extends Omit<Props, 'depth'> {
  readonly register: DeclaredRegister;
  /** The same, with the fields to show. */
  readonly asks: DeclaredRegister;
  readonly prefix: string;
}

function Small({ register, asks, asked: { words, onAdded }, prefix, onClose }: SmallProps) {
  const { t } = useTranslation();
  const { label } = register;
  const isNamed = words !== '' && named.has(register.fields[label]?.kind ?? '');
  return (
    <>
      {asks !== register && <p className={classes['rest']}>{t('form.addRest')}</p>}
      <RecordForm
        register={asks}
        begun={isNamed ? { [label]: words } : {}}
        prefix={prefix}
        onSaved={(record) => {
          if (record) onAdded(record);
          onClose();
        }}
        onCancel={onClose}
      />
    </>
  );
}
