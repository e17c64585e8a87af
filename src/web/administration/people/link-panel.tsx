import { Button, CopyButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';
import { useWords } from './use-words.ts';

interface Props {
  readonly name: string;
  readonly path: string;
  readonly until: string;
  readonly onDone?: () => void;
}

/** Shows a one-time link to be handed over. It is shown only once. */
export function LinkPanel({ name, path, until, onDone }: Props) {
  const { t } = useTranslation();
  const { moment } = useWords();
  const address = new URL(path, window.location.href).href;
  return (
    <div className={classes['link']}>
      <TextInput
        readOnly
        label={t('administration.people.link.label', { name })}
        description={t('administration.people.link.text', { moment: moment(until) })}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes['buttons']}>
        {/* Browsers allow writing to the clipboard only over a secure connection. */}
        {window.isSecureContext && (
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant={onDone ? 'filled' : 'default'} onClick={copy}>
                {copied ? t('administration.people.link.copied') : t('administration.people.link.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        {onDone && (
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('administration.people.invite.done')}
          </Button>
        )}
      </div>
    </div>
  );
}
