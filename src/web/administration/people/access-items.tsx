import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/people.ts';
import { MenuItemLink } from '../../router/links.tsx';
import { isInvitable } from './standing.ts';
import '../words.ts';

interface Props {
  /** Id of the person record. */
  readonly person: string;
  readonly code: string;
  readonly onInvite: () => void;
}

/** Offers the account actions of an administrator in the menu of a person's record. */
export function AccessItems({ person, code, onInvite }: Props) {
  const { t } = useTranslation();
  const who = usePeople().data?.people.find((each) => each.person === person);
  return (
    <>
      {who && isInvitable(who) && (
        <Menu.Item onClick={onInvite}>{t('administration.people.act.invite')}</Menu.Item>
      )}
      {who && (
        <MenuItemLink to="/administration/$area" params={{ area: 'people' }} search={{ open: code }}>
          {t('administration.people.invite.access')}
        </MenuItemLink>
      )}
    </>
  );
}
