import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './keys.module.css';

interface Props {
  readonly value: string;
  /** A command line to try the key with, if the key opens anything. */
  readonly example?: string;
  readonly onKept: () => void;
}

/** Shows a new key. It is shown only once. */
export function MadeKey({ value, example, onKept }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes['made']}>
      <h3 ref={heading} tabIndex={-1} className={classes['heading']}>
        {t('account.keys.madeTitle')}
      </h3>
      <p className={classes['text']}>{t('account.keys.madeText')}</p>
      <Copied label={t('account.keys.key')} act={t('account.keys.copyKey')} text={value} />
      {example !== undefined && (
        <Copied label={t('account.keys.example')} act={t('account.keys.copyExample')} text={example} />
      )}
      <div>
        <Button onClick={onKept}>{t('account.keys.kept')}</Button>
      </div>
    </div>
  );
}

interface CopiedProps {
  readonly label: string;
  readonly act: string;
  readonly text: string;
}

function Copied({ label, act, text }: CopiedProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p className={classes['label']}>{label}</p>
      <div className={classes['secret']}>
        <code>{text}</code>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" aria-label={act} onClick={copy}>
              {copied ? t('account.keys.copied') : t('account.keys.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
