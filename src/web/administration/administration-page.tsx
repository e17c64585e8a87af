import { Link, getRouteApi } from '@tanstack/react-router';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useSession } from '../api/reading.ts';
import { NotFound } from '../page/not-found.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import classes from './administration.module.css';
import { areasOf, screens } from './areas.ts';
import './words.ts';

const route = getRouteApi('/signed-in/administration/$area');

/** Shows what is administered beside the records: accounts, ways to sign in, keys, mail, journal and access log. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { area: asked } = route.useParams();
  const session = useSession();
  const { registers } = useDeclarations();
  const areas = areasOf(session);
  // The settings, with every interval, are the register that holds a single record.
  const settings = session.administers.includes('sign-in')
    ? registers.values().find(({ singleton }) => singleton)
    : undefined;
  const area = areas.find((each) => each === asked);
  const screen = area && screens[area];
  usePageTitle(t(area ? `administration.area.${area}` : 'common.notFound.page.title'));
  if (!screen) return <NotFound />;
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>{t('shell.administration')}</h1>
      <nav aria-label={t('shell.administration')} className={classes['areas']}>
        {areas.map((each) => (
          <Link
            key={each}
            to="/administration/$area"
            params={{ area: each }}
            activeOptions={{ includeSearch: false }}
            className={classes['area']}
          >
            {t(`administration.area.${each}`)}
          </Link>
        ))}
        {settings && (
          <Link to="/register/$register" params={{ register: settings.key }} className={classes['area']}>
            {t('administration.settings')}
          </Link>
        )}
      </nav>
      {createElement(screen)}
    </div>
  );
}
