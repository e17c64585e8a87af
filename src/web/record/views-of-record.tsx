import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { viewTitle } from '../language/names.ts';
import { MenuItemLink } from '../router/links.tsx';
import { viewsOf } from './views-of.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/**
 * Links to the views that can be asked about one record, such as the Statement as issued, or the treatment plan of a
 * person.
 */
export function ViewsOfRecord({ register, record }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  // Views that the page links to elsewhere are left out.
  const views = viewsOf(register.key, useDeclarations().views.values(), session.views).filter(
    ({ view, parameter }) => view.foundOn !== parameter,
  );
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('record.seeIn')}</Menu.Label>
      {views.map(({ view, parameter }) => (
        <MenuItemLink
          key={view.key}
          to="/view/$view"
          params={{ view: view.key }}
          search={{ with: [`${parameter}:${record.code}`] }}
        >
          {viewTitle(view)}
        </MenuItemLink>
      ))}
    </>
  );
}
