import { Drawer } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseNavigation } from './clause-navigation.tsx';
import { EditionSwitch } from './edition-switch.tsx';
import classes from './navigation-drawer.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The navigation where there is no room beside the content. */
export function NavigationDrawer({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(onClose, [onClose, path]);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size="min(20rem, 88vw)"
      title={t('common.product')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ body: classes['body'] ?? '', content: classes['content'] ?? '' }}
    >
      <div className={classes['edition']}>
        <EditionSwitch />
      </div>
      <ClauseNavigation />
    </Drawer>
  );
}
