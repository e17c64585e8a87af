import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { viewTitle } from '../language/names.ts';
import { viewsMadeOf, viewsOf } from '../record/views-of.ts';
import { MenuItemLink } from '../router/links.tsx';
import { opensAlone } from '../shell/navigation.ts';

/** Links to the views of a register: those that take one of its records, and those made of them. */
export function ViewsOfRegister({ register }: { readonly register: DeclaredRegister }) {
  const { t } = useTranslation();
  const session = useSession();
  const all = useDeclarations().views;
  const asked = viewsOf(register.key, all.values(), session.views).map(({ view }) => view);
  const made = viewsMadeOf(register.key, all.values(), session.views);
  const views = [...new Set([...asked, ...made])].filter(
    (view) => opensAlone(view) && view.presentation.as !== 'board',
  );
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
