import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { apiLink, path } from '../api/request.ts';
import { registerPlural } from '../language/names.ts';
import type { RegisterSearch } from '../router/search.ts';
import { idOfRegister } from '../shell/navigation.ts';
import { usePins } from '../shell/use-pins.ts';
import { useAsOf } from '../state/as-of.ts';
import { ViewsOfRegister } from './views-of-register.tsx';

interface Props {
  readonly register: DeclaredRegister;
  readonly search: RegisterSearch;
  readonly onChange: (search: Partial<RegisterSearch>) => void;
}

/** Offers the seldom needed acts on a list. */
export function ListMenu({ register, search: { q, where, sort, retired }, onChange }: Props) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { ids, toggle } = usePins();
  const pin = idOfRegister(register.key);
  const query = { q, where, sort, retired, asOf, format: 'csv' };
  const choices = [
    [undefined, t('register.withoutRetired')],
    ['yes', t('register.withRetired')],
    ['only', t('register.onlyRetired')],
  ] as const;
  return (
    <Menu withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t('register.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(([value, text]) => (
          <Menu.Item
            key={text}
            aria-current={value === retired}
            leftSection={
              <IconCheck size={14} style={{ visibility: value === retired ? 'visible' : 'hidden' }} />
            }
            onClick={() => onChange({ retired: value })}
          >
            {text}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => toggle(pin)}>
          {t(ids.includes(pin) ? 'shell.unpin' : 'shell.pin', { title: registerPlural(register) })}
        </Menu.Item>
        <Menu.Item component="a" href={apiLink(path('registers', register.key), query)} download>
          {t('register.csv')}
        </Menu.Item>
        <ViewsOfRegister register={register} />
      </Menu.Dropdown>
    </Menu>
  );
}
