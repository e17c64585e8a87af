import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './copy-line.module.css';

interface Props {
  /** What the value is, for people who cannot see the text beside it. */
  readonly title: string;
  readonly value: string;
  /** The text on screen, if it is not the value itself. */
  readonly shown?: string;
}

/** Shows a value to be copied elsewhere unchanged, such as an address or a hash. */
export function CopyLine({ title, value, shown = value }: Props) {
  const { t } = useTranslation();
  return (
    <span className={classes['line']}>
      <code className={classes['value']}>{shown}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <ActionIcon
            size="sm"
            aria-label={copied ? t('administration.copied') : t('administration.copy', { title })}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
