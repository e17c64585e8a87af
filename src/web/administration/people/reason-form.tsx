import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/people.ts';
import { FormFault } from '../../sign-in/form-fault.tsx';
import classes from './panel.module.css';

interface Props {
  /** Name of the person whose account it is. */
  readonly name: string;
  readonly follows: string;
  readonly act: string;
  readonly error: unknown;
  readonly pending: boolean;
  /** Further fields, above the reason. */
  readonly children?: ReactNode;
  readonly onConfirm: (why: string) => void;
  readonly onCancel: () => void;
}

/** States the consequences and asks for a reason before an intervention in another person's account. */
export function ReasonForm({ name, follows, act, error, pending, children, onConfirm, onCancel }: Props) {
  const { t } = useTranslation();
  const mails = usePeople().data?.mails ?? false;
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(why.trim() === '');
        if (why.trim() !== '') onConfirm(why.trim());
      }}
    >
      <p className={classes['text']}>{follows}</p>
      <FormFault error={error} />
      {children}
      <TextInput
        label={t('administration.people.why')}
        description={
          mails ? t('administration.people.whyTold', { name }) : t('administration.people.whyKept')
        }
        maxLength={2000}
        value={why}
        error={missing && t('administration.people.whyMissing')}
        onChange={(event) => setWhy(event.currentTarget.value)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
        autoFocus
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={pending}>
          {act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
