import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shows the recovery codes for a lost phone. They are shown only once. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['form']}>
      <h3 className={classes['subheading']}>{t('account.recovery.title')}</h3>
      <p className={classes['text']}>{t('account.recovery.text')}</p>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes['buttons']}>
        <Button onClick={onKept}>{t('account.recovery.kept')}</Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('account.recovery.copied') : t('account.recovery.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
