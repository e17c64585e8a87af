import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { viewTitle } from '../language/names.ts';
import { viewsOf } from '../record/views-of.ts';
import { MenuItemLink } from '../router/links.tsx';
import { opensAlone } from '../shell/navigation.ts';

/** The views of all records of a register that can be asked about one of them as well. */
export function ViewsOfRegister({ register }: { readonly register: DeclaredRegister }) {
  const { t } = useTranslation();
  const session = useSession();
  const views = viewsOf(register.key, useDeclarations().views.values(), session.views)
    .map(({ view }) => view)
    .filter(opensAlone);
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('register.seeIn')}</Menu.Label>
      {views.map((view) => (
        <MenuItemLink key={view.key} to="/view/$view" params={{ view: view.key }}>
          {viewTitle(view)}
        </MenuItemLink>
      ))}
    </>
  );
}
