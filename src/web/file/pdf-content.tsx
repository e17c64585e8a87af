import { Skeleton } from '@mantine/core';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build makes an address of it
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { Fault } from '../page/fault.tsx';
import classes from './file.module.css';
import { FileNote } from './file-note.tsx';
import { PdfPage } from './pdf-page.tsx';
import { useFileBytes } from './use-file-bytes.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Shows the pages of a PDF as pictures, with their text for screen readers. Nothing inside is run or fetched. */
export default function PdfContent({ file }: { readonly file: FileValue }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useFileBytes(file);
  const opened = useOpened(data);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (opened === 'damaged') return <FileNote file={file}>{t('file.damaged')}</FileNote>;
  if (!opened) return <Skeleton height="20rem" />;
  return (
    <div className={classes['pages']}>
      {Array.from({ length: opened.numPages }, (_, index) => (
        <PdfPage key={index} document={opened} number={index + 1} />
      ))}
    </div>
  );
}

/** Returns the document in some bytes, `damaged` if they cannot be read, and undefined while it is being opened. */
function useOpened(bytes: ArrayBuffer | undefined): PDFDocumentProxy | 'damaged' | undefined {
  const [opened, setOpened] = useState<PDFDocumentProxy | 'damaged'>();
  useEffect(() => {
    if (!bytes) return undefined;
    let isGone = false;
    // A copy, because the bytes are transferred to the worker. Our pages do not allow WebAssembly.
    const opening = getDocument({ data: bytes.slice(0), useWasm: false, enableXfa: false });
    const settle = (found: PDFDocumentProxy | 'damaged') => {
      if (!isGone) setOpened(found);
    };
    opening.promise.then(settle, () => settle('damaged'));
    return () => {
      isGone = true;
      setOpened(undefined);
      void opening.destroy();
    };
  }, [bytes]);
  return opened;
}
