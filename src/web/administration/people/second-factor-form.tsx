import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useRemoveSecondFactor } from '../../api/people.ts';
import { ReasonForm } from './reason-form.tsx';

interface Props {
  readonly who: PersonAccess;
  readonly account: NonNullable<PersonAccess['account']>;
  readonly onEnd: (said?: string) => void;
}

/** Removes a lost second factor, and asks which one if there are two kinds. */
export function SecondFactorForm({ who, account, onEnd }: Props) {
  const { t } = useTranslation();
  const remove = useRemoveSecondFactor(who.person);
  const has = { authenticator: account.authenticator, passkeys: account.passkeys > 0 };
  const [lost, setLost] = useState(has);
  return (
    <ReasonForm
      name={who.name}
      follows={t('administration.people.follows.secondFactor', { name: who.name })}
      act={t('administration.people.act.secondFactor')}
      error={remove.error}
      pending={remove.isPending}
      onConfirm={(why) =>
        remove.mutate(
          { why, ...lost },
          { onSuccess: () => onEnd(t('administration.people.done.secondFactor')) },
        )
      }
      onCancel={() => onEnd()}
    >
      {has.authenticator && has.passkeys && (
        <Checkbox.Group
          label={t('administration.people.which')}
          value={Object.entries(lost).flatMap(([kind, is]) => (is ? [kind] : []))}
          onChange={(kinds) =>
            setLost({ authenticator: kinds.includes('authenticator'), passkeys: kinds.includes('passkeys') })
          }
        >
          <Checkbox mt={8} value="authenticator" label={t('administration.people.whichApp')} />
          <Checkbox mt={8} value="passkeys" label={t('administration.people.whichPasskeys')} />
        </Checkbox.Group>
      )}
    </ReasonForm>
  );
}
