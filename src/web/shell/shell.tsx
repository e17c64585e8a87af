import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/queries.ts';
import { SessionContext } from '../api/session-context.ts';
import { AddingLayer } from '../form/adding-layer.tsx';
import { PrintHead } from '../print/print-head.tsx';
import { PrintSlot } from '../print/print-slot.ts';
import { needsPreparation, printPage } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import { ClauseNavigation } from './clause-navigation.tsx';
import { CommandPalette } from './command-palette.tsx';
import { FindContext } from './find-context.ts';
import { HeldBar } from './held-bar.tsx';
import { PageAnnouncer } from './page-announcer.tsx';
import { PastBar } from './past-bar.tsx';
import { ReachBar } from './reach-bar.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import { WithdrawnBar } from './withdrawn-bar.tsx';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx'));
const PeekLayer = lazy(async () => ({ default: (await import('../cells/peek/peek-layer.tsx')).PeekLayer }));
const NavigationDrawer = lazy(() => import('./navigation-drawer.tsx'));

/** Shows the frame around every page, for a signed-in person. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  const router = useRouter();
  const ended = session === null;
  useEffect(() => {
    if (!ended) return;
    const { href } = router.state.location;
    void router.navigate({ to: '/sign-in', search: { to: href }, replace: true });
  }, [ended, router]);
  return session ? (
    <SessionContext value={session}>
      <Frame />
    </SessionContext>
  ) : null;
}

function Frame() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [palette, { open: find, close: closePalette }] = useDisclosure();
  const [help, { open: showKeys, close: closeHelp }] = useDisclosure();
  const [drawer, { open: openDrawer, close: closeDrawer }] = useDisclosure();
  const isPast = useAsOf() !== undefined;
  useFocusOnNavigation(main);
  useHotkeys([['mod+K', find, { preventDefault: true }]], []);
  // The browser's own printing is enough when everything is loaded.
  useHotkeys([['mod+P', printAll, { preventDefault: false }]], []);
  useHotkeys([
    ['shift+?', showKeys],
    ['?', showKeys],
  ]);

  return (
    <div className={classes['shell']} data-past={isPast || undefined}>
      <a href="#main" className={classes['skip']}>
        {t('shell.skip')}
      </a>
      <TopBar onFind={find} onKeys={showKeys} onNavigation={openDrawer} />
      <div className={classes['side']}>
        <ClauseNavigation />
      </div>
      <div className={classes['content']}>
        <PageAnnouncer />
        <ReachBar />
        <PastBar />
        <WithdrawnBar />
        <HeldBar />
        <main id="main" ref={main} tabIndex={-1} className={classes['main']}>
          <PrintHead slot={setSlot} />
          <PrintSlot value={slot}>
            <FindContext value={find}>
              <AddingLayer>
                <Outlet />
              </AddingLayer>
            </FindContext>
          </PrintSlot>
        </main>
      </div>
      {palette && <CommandPalette onClose={closePalette} />}
      <Suspense>
        <PeekLayer />
      </Suspense>
      <Suspense>
        {drawer && <NavigationDrawer onClose={closeDrawer} />}
        {help && <KeyboardHelp onClose={closeHelp} />}
      </Suspense>
    </div>
  );
}

function printAll(event: KeyboardEvent): void {
  if (!needsPreparation()) return;
  event.preventDefault();
  void printPage();
}
