import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministeredKeys } from '#server/contract/contract.ts';
import { useMakeDirectoryKey } from '../../api/api-keys.ts';
import { KeyForm } from '../../keys/key-form.tsx';
import { MadeKey } from '../../keys/made-key.tsx';
import administration from '../administration.module.css';
import classes from './keys.module.css';

/** Makes a key with which a directory provisions people. */
export function DirectoryKeys(conditions: Pick<AdministeredKeys, 'proof' | 'longest'>) {
  const { t } = useTranslation();
  const make = useMakeDirectoryKey();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  return (
    <section className={classes['directory']}>
      <h2 className={classes['heading']}>{t('administration.keys.directoryTitle')}</h2>
      <p className={administration['intro']}>{t('administration.keys.directoryText')}</p>
      <div className={classes['making']}>
        {made !== undefined ? (
          <MadeKey value={made} onKept={() => setMade(undefined)} />
        ) : making ? (
          <KeyForm
            {...conditions}
            nameHelp={t('administration.keys.directoryNameHelp')}
            error={make.error}
            pending={make.isPending}
            onMake={(wanted) =>
              make.mutate(wanted, {
                onSuccess: ({ key }) => {
                  setMade(key);
                  setMaking(false);
                },
              })
            }
            onCancel={() => setMaking(false)}
          />
        ) : (
          <Button variant="default" onClick={() => setMaking(true)}>
            {t('administration.keys.makeDirectory')}
          </Button>
        )}
      </div>
    </section>
  );
}
