import { Link, getRouteApi } from '@tanstack/react-router';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { NotFound } from '../page/not-found.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import classes from './administration.module.css';
import { areasOf, screens } from './areas.ts';

const route = getRouteApi('/signed-in/administration/$area');

/** What is looked after beside the records: accounts, ways in, keys, mail, and what has happened. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { area: asked } = route.useParams();
  const areas = areasOf(useSession());
  const area = areas.find((each) => each === asked);
  const screen = area && screens[area];
  usePageTitle(area ? t(`administration.area.${area}`) : t('administration.title'));
  if (!screen) return <NotFound />;
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>{t('administration.title')}</h1>
      <nav aria-label={t('administration.title')} className={classes['areas']}>
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
      </nav>
      {createElement(screen)}
    </div>
  );
}
