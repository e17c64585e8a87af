import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { Markdown } from '../cells/markdown/markdown.tsx';
import { Fault } from '../page/fault.tsx';
import { decoded } from './decoded.ts';
import classes from './file.module.css';
import { FileNote } from './file-note.tsx';
import { useFileBytes } from './use-file-bytes.ts';

// Bytes, about several hundred pages. A larger text makes a phone unresponsive.
const mostShown = 1_000_000;

/** Shows the text of a file: Markdown formatted, anything else as it was typed. */
export function TextContent({ file }: { readonly file: FileValue }) {
  const { t } = useTranslation();
  return file.size > mostShown ? (
    <FileNote file={file}>{t('file.tooLarge')}</FileNote>
  ) : (
    <ShownText file={file} />
  );
}

function ShownText({ file }: { readonly file: FileValue }) {
  const { data, error, refetch } = useFileBytes(file);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height="12rem" />;
  const text = decoded(data);
  return file.type === 'text/markdown' ? (
    <Markdown isWrapped text={text} />
  ) : (
    <pre className={classes['text']}>{text}</pre>
  );
}
