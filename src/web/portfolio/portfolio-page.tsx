import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePortfolio } from '../api/organisations.ts';
import { useSession } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { FoundForm } from './found-form.tsx';
import { OrganisationCard } from './organisation-card.tsx';
import classes from './portfolio.module.css';

/** Shows today's state of each organisation the person is a member of, side by side. */
export function PortfolioPage() {
  const { t } = useTranslation();
  const { founds } = useSession();
  const { data, error, refetch } = usePortfolio();
  usePageTitle(t('portfolio.title'));
  return (
    <div className={classes['page']}>
      <header>
        <h1 className={classes['title']}>{t('portfolio.title')}</h1>
        <p className={classes['intro']}>{t('portfolio.intro')}</p>
      </header>
      {error && <Fault error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height="9rem" />}
      {data && (
        <ul className={classes['list']}>
          {data.organisations.map((organisation) => (
            <li key={organisation.id}>
              <OrganisationCard organisation={organisation} />
            </li>
          ))}
        </ul>
      )}
      {founds && <FoundForm />}
    </div>
  );
}
