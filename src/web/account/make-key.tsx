import { Input, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewKey, OwnKeys } from '#server/contract/contract.ts';
import { useMakeKey } from '../api/api-keys.ts';
import { KeyForm } from '../keys/key-form.tsx';
import { RegistersInput } from '../keys/registers-input.tsx';

interface Props extends Pick<OwnKeys, 'proof' | 'longest'> {
  readonly onMade: (key: string) => void;
  readonly onCancel: () => void;
}

/** Makes an API key that acts for the signed-in person. */
export function MakeKey({ onMade, onCancel, ...conditions }: Props) {
  const { t } = useTranslation();
  const make = useMakeKey();
  const label = useId();
  const [scope, setScope] = useState<NewKey['scope']>('read');
  const [registers, setRegisters] = useState<readonly string[]>([]);
  return (
    <KeyForm
      {...conditions}
      nameHelp={t('account.keys.nameHelp')}
      error={make.error}
      pending={make.isPending}
      onMake={(wanted) =>
        make.mutate(
          { ...wanted, scope, ...(registers.length > 0 && { registers: [...registers] }) },
          { onSuccess: ({ key }) => onMade(key) },
        )
      }
      onCancel={onCancel}
    >
      <Input.Wrapper label={t('account.keys.scope')} labelElement="div" labelProps={{ id: label }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={label}
          data={(['read', 'change'] as const).map((value) => ({
            value,
            label: t(`account.keys.scopes.${value}`),
          }))}
          value={scope}
          onChange={setScope}
        />
      </Input.Wrapper>
      <RegistersInput value={registers} onChange={setRegisters} />
    </KeyForm>
  );
}
