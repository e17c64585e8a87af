import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { apiLink, path } from '../api/request.ts';
import classes from './file.module.css';

interface Props {
  readonly file: FileValue;
  /** Why the file is not shown. */
  readonly children: ReactNode;
}

/** Says why a file is not shown, with a button to save it. */
export function FileNote({ file: { hash, name, type }, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['note']}>
      <p>{children}</p>
      <Button
        component="a"
        href={apiLink(path('files', hash), { name, type })}
        download={name}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('file.download', { name })}
      </Button>
    </div>
  );
}
