import { Menu, SegmentedControl, UnstyledButton, VisuallyHidden, useMantineColorScheme } from '@mantine/core';
import {
  IconBuildings,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconSettings,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { areasOf } from '../administration/areas.ts';
import { useSession } from '../api/reading.ts';
import { useSignOut } from '../api/signing.ts';
import { MenuItemLink } from '../router/links.tsx';
import { initials } from '../cells/records/initials.ts';
import classes from './person-menu.module.css';

/** Shows who is signed in, the settings of the appearance, and the sign-out. */
export function PersonMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const { name, email, person } = session;
  const areas = areasOf(session);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu width={240}>
      <Menu.Target>
        <UnstyledButton className={classes['target']}>
          <span aria-hidden>{initials(name)}</span>
          <VisuallyHidden>{t('shell.person.menu', { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
          <strong>{name}</strong>
          <span>{email}</span>
        </div>
        <div className={classes['scheme']}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('shell.scheme.label')}
            data={[
              { value: 'light', label: t('shell.scheme.light') },
              { value: 'dark', label: t('shell.scheme.dark') },
              { value: 'auto', label: t('shell.scheme.auto') },
            ]}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </div>
        <Menu.Divider />
        <MenuItemLink
          to="/record/$register/$code"
          params={{ register: 'person', code: person }}
          leftSection={<IconUser size={16} aria-hidden />}
        >
          {t('shell.person.record')}
        </MenuItemLink>
        <MenuItemLink to="/account" leftSection={<IconLock size={16} aria-hidden />}>
          {t('shell.person.account')}
        </MenuItemLink>
        {(session.founds || session.organisations > 1) && (
          <MenuItemLink to="/portfolio" leftSection={<IconBuildings size={16} aria-hidden />}>
            {t('portfolio.title')}
          </MenuItemLink>
        )}
        {areas[0] && (
          <MenuItemLink
            to="/administration/$area"
            params={{ area: areas[0] }}
            leftSection={<IconSettings size={16} aria-hidden />}
          >
            {t('shell.administration')}
          </MenuItemLink>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onKeys}>
          {t('shell.keyboard.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('shell.person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
