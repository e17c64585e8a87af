import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useReturnFocus } from '../../page/use-return-focus.ts';
import { Link } from '@tanstack/react-router';
import { AccountSection } from './account-section.tsx';
import classes from './panel.module.css';
import { RolesSection } from './roles-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

interface Props {
  readonly who: PersonAccess;
  readonly onClose: () => void;
}

/** Shows everything about the access of a person. */
export function PersonPanel({ who, onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Drawer
      opened
      position="right"
      size="min(34rem, 100%)"
      onClose={onClose}
      title={who.name}
      closeButtonProps={{ 'aria-label': t('administration.people.panel.close') }}
      classNames={{ title: classes['title'] ?? '', body: classes['body'] ?? '' }}
    >
      <p className={classes['who']}>
        <Link to="/record/$register/$code" params={{ register: 'person', code: who.code }}>
          {t('administration.people.panel.record', { code: who.code })}
        </Link>
        {who.email !== undefined && who.email.toLowerCase() !== who.account?.email && (
          <span>{who.email}</span>
        )}
      </p>
      <AccountSection who={who} />
      {who.account && <SessionsSection who={who} account={who.account} />}
      <RolesSection who={who} />
    </Drawer>
  );
}
