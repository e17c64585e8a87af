import { Loader, Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisations, useSwitch } from '../api/organisations.ts';
import { useSession } from '../api/reading.ts';
import { MenuItemLink } from '../router/links.tsx';
import classes from './top-bar.module.css';

/** Shows the current organisation, and switches to others that the person is a member of. */
export function OrganisationSwitch() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const [open, setOpen] = useState(false);
  const { data } = useOrganisations(open);
  const go = useSwitch();
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton
          className={classes['switch']}
          aria-label={t('shell.organisation.switch', { name: organisation.name })}
        >
          <span className={classes['organisation']}>{organisation.name}</span>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes['organisations']}>
        {!data && <Loader size="xs" m="xs" />}
        {data?.organisations.map(({ id, name }) => (
          <Menu.Item
            key={id}
            aria-current={id === organisation.id || undefined}
            leftSection={
              <IconCheck
                size={14}
                aria-hidden
                style={{ visibility: id === organisation.id ? 'visible' : 'hidden' }}
              />
            }
            onClick={() => (id === organisation.id ? setOpen(false) : go.mutate(id))}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <MenuItemLink to="/portfolio">{t('shell.organisation.all')}</MenuItemLink>
      </Menu.Dropdown>
    </Menu>
  );
}
