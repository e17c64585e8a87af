import { useTranslation } from 'react-i18next';
import { useAdministeredKeys } from '../../api/api-keys.ts';
import { Fault } from '../../page/fault.tsx';
import classes from '../administration.module.css';
import { DirectoryKeys } from './directory-keys.tsx';
import { KeysTable } from './keys-table.tsx';

/** Lists every key of the organisation, and makes keys for a directory. */
export function KeysScreen() {
  const { t } = useTranslation();
  const { data, error } = useAdministeredKeys();
  return (
    <>
      <p className={classes['intro']}>{t('administration.keys.intro')}</p>
      {error && <Fault error={error} />}
      {data &&
        (data.keys.length > 0 ? (
          <KeysTable keys={data.keys} names={data.names} />
        ) : (
          <p className={classes['intro']}>{t('administration.keys.none')}</p>
        ))}
      {data && <DirectoryKeys proof={data.proof} longest={data.longest} />}
    </>
  );
}
