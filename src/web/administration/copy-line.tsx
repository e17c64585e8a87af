import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './copy-line.module.css';

interface Props {
  /** What it is, for whoever does not see what stands beside it. */
  readonly title: string;
  readonly value: string;
  /** What is shown of it. */
  readonly shown?: string;
}

/** Something to be copied elsewhere as it is: an address, a hash. */
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
