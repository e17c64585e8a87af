import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setupQuery } from '../../api/queries.ts';
import { useSession } from '../../api/reading.ts';
import { anyText } from '../../language/dates.ts';
import classes from './people.module.css';

/** Shows the ways to bring people in, while the administrator is still alone. */
export function BringingIn() {
  const { t } = useTranslation();
  const { ways = [] } = useQuery(setupQuery).data ?? {};
  const { administers } = useSession();
  return (
    <section className={classes['begin']} aria-labelledby="begin">
      <h2 id="begin">{t('administration.people.begin.title')}</h2>
      <ul>
        <li>
          <Link to="/register/$register" params={{ register: 'person' }} search={{ open: 'new' }}>
            {t('administration.people.begin.add')}
          </Link>{' '}
          {t('administration.people.begin.addText')}
        </li>
        <li>
          {t('administration.people.begin.elsewhere')}{' '}
          {ways.length > 0
            ? t('administration.people.begin.elsewhereText', { names: anyText(ways.map(({ name }) => name)) })
            : t('administration.people.begin.elsewhereOnce')}
        </li>
        {administers.includes('directory') && (
          <li>
            <Link to="/administration/$area" params={{ area: 'directory' }}>
              {t('administration.people.begin.directory')}
            </Link>{' '}
            {t('administration.people.begin.directoryText')}
          </li>
        )}
      </ul>
    </section>
  );
}
