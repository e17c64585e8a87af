import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { apiLink, path } from '../api/request.ts';
import classes from './file.module.css';
import { FileNote } from './file-note.tsx';
import { TextContent } from './text-content.tsx';

// Large, so it is loaded only when a PDF is shown.
const PdfContent = lazy(() => import('./pdf-content.tsx'));

const texts: ReadonlySet<string> = new Set([
  'text/plain',
  'text/markdown',
  'text/csv',
  'text/tab-separated-values',
]);
const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Shows the content of a file in place. If it cannot be shown, says so and offers to save it. */
export function FileContent({ file }: { readonly file: FileValue }) {
  const { t } = useTranslation();
  return (
    <section className={classes['content']} data-file aria-label={t('file.content', { name: file.name })}>
      <ContentOf file={file} />
    </section>
  );
}

function ContentOf({ file }: { readonly file: FileValue }) {
  const { t } = useTranslation();
  const { hash, name, type } = file;
  if (texts.has(type)) return <TextContent file={file} />;
  if (pictures.has(type))
    return (
      <img className={classes['picture']} src={apiLink(path('files', hash), { name, type })} alt={name} />
    );
  if (type === 'application/pdf')
    return (
      <Suspense fallback={<Skeleton height="20rem" />}>
        <PdfContent file={file} />
      </Suspense>
    );
  return <FileNote file={file}>{t('file.notShown')}</FileNote>;
}
