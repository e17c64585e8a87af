import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../copy-line.tsx';
import { Facts } from '../facts.tsx';
import classes from './directory.module.css';

const providers = ['entra', 'okta', 'other'] as const;

/** Shows the values that an identity provider needs, and where the common providers ask for them. */
export function Connection({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const title = t('administration.directory.address');
  return (
    <>
      <Facts
        of={[
          [title, <CopyLine key="address" title={title} value={address} />],
          [
            t('administration.directory.key'),
            <Link key="key" to="/administration/$area" params={{ area: 'keys' }}>
              {t('administration.directory.makeKey')}
            </Link>,
          ],
        ]}
      />
      {providers.map((provider) => (
        <div key={provider}>
          <h3 className={classes['provider']}>{t(`administration.directory.provider.${provider}`)}</h3>
          <ol className={classes['steps']}>
            {t(`administration.directory.steps.${provider}`, { returnObjects: true }).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
