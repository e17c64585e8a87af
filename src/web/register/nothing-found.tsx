import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { registerPlural } from '../language/names.ts';
import { Message } from '../page/message.tsx';

interface Props {
  readonly register: DeclaredRegister;
  readonly onAll: () => void;
}

/** Says that no record matches, with a way back to all of them. */
export function NothingFound({ register, onAll }: Props) {
  const { t } = useTranslation();
  return (
    <Message
      title={t('register.nothing.title')}
      text={t('register.nothing.text', { plural: registerPlural(register) })}
    >
      <Button variant="default" onClick={onAll}>
        {t('register.nothing.all')}
      </Button>
    </Message>
  );
}
