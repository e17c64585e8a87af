import { Drawer } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { useReturnFocus } from '../page/use-return-focus.ts';
import { ClauseNavigation } from './clause-navigation.tsx';
import { EditionSwitch } from './edition-switch.tsx';
import classes from './navigation-drawer.module.css';

/** Shows the navigation in a drawer where there is no room for it beside the content. */
export default function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = useRef(path);
  useReturnFocus();
  useEffect(() => {
    if (here.current !== path) onClose();
  }, [onClose, path]);
  return (
    <Drawer
      opened
      onClose={onClose}
      size="min(20rem, 88vw)"
      title={organisation.name}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ body: classes['body'] ?? '' }}
    >
      <div className={classes['edition']}>
        <EditionSwitch />
      </div>
      <ClauseNavigation />
    </Drawer>
  );
}
