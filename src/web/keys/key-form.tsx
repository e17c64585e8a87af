import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDate } from '#isms/kernel/values/calendar.ts';
import type { OwnKeys } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { ConfirmForm } from '../account/confirm-form.tsx';
import { dayText } from '../language/dates.ts';

interface Wanted {
  readonly name: string;
  readonly until: string;
  readonly password?: string;
}

interface Props extends Pick<OwnKeys, 'proof' | 'longest'> {
  readonly nameHelp: string;
  readonly error: unknown;
  readonly pending: boolean;
  /** Further fields for this kind of key. */
  readonly children?: ReactNode;
  readonly onMake: (wanted: Wanted) => void;
  readonly onCancel: () => void;
}

const usual = 90;

/** Asks for what every key needs: a name, a last day, and a confirmation of the person's identity. */
export function KeyForm({ proof, longest, nameHelp, error, pending, children, onMake, onCancel }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const last = addDays(today, longest);
  const [name, setName] = useState('');
  const [until, setUntil] = useState(addDays(today, Math.min(usual, longest)));
  const [tried, setTried] = useState(false);
  const isNamed = name.trim() !== '';
  const isDayRight = isDate(until) && until >= today && until <= last;
  const asksPassword = proof === 'password';
  return (
    <ConfirmForm
      act={t('account.keys.make')}
      {...(!asksPassword && { follows: t('account.keys.recent') })}
      error={error}
      pending={pending}
      asksPassword={asksPassword}
      onTry={() => setTried(true)}
      onConfirm={(password) => {
        if (isNamed && isDayRight) onMake({ name: name.trim(), until, ...(asksPassword && { password }) });
      }}
      onCancel={onCancel}
    >
      <TextInput
        label={t('account.keys.name')}
        description={nameHelp}
        maxLength={100}
        value={name}
        error={tried && !isNamed && t('signIn.required')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {children}
      <TextInput
        type="date"
        label={t('account.keys.until')}
        description={t('account.keys.untilHelp', { last: dayText(last) })}
        min={today}
        max={last}
        value={until}
        error={tried && !isDayRight && t('account.keys.untilWrong', { last: dayText(last) })}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ConfirmForm>
  );
}
