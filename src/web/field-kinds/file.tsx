import type { WebKind } from './kind.ts';
import { takenEndings } from '#isms/kernel/declarations/file-kinds.ts';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { sizeText } from '#isms/kernel/values/regional-text.ts';
import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { apiLink, path } from '../api/request.ts';
import { useUpload } from '../api/writing.ts';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import controlsCss from './controls.module.css';
import { type ControlProps, inputId } from '../form/control-props.ts';
import { language } from '../language/language.ts';

function FileCell({ value, whole = false }: CellProps) {
  const { hash, name, type, size } = value as FileValue;
  return (
    <span className={whole ? undefined : classes['clip']}>
      <a href={apiLink(path('files', hash), { name, type })} target="_blank" rel="noreferrer">
        {name}
      </a>{' '}
      <span className={classes['quiet']}>{sizeText(size, language.language)}</span>
    </span>
  );
}

/** Uploads a file at once. The record refers to it once it is saved. */
function FileControl({ placed, path, value, onChange, labelledBy, describedBy, values }: ControlProps) {
  const { t } = useTranslation();
  const upload = useUpload();
  const put = (file: File | null) => {
    if (file) upload.mutate(file, { onSuccess: onChange });
  };
  return (
    <div
      className={controlsCss['file']}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        put(event.dataTransfer.files[0] ?? null);
      }}
    >
      {value !== undefined && value !== null && <FileCell placed={placed} value={value} row={values} whole />}
      <FileButton accept={takenEndings} onChange={put}>
        {(button) => (
          <Button
            {...button}
            id={inputId(path)}
            variant="default"
            size="xs"
            loading={upload.isPending}
            aria-labelledby={`${inputId(path)} ${labelledBy}`}
            aria-describedby={describedBy}
          >
            {value ? t('form.replaceFile') : t('form.chooseFile')}
          </Button>
        )}
      </FileButton>
      {value !== undefined && value !== null && placed.field.optional && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(undefined)}>
          {t('form.takeOutFile')}
        </Button>
      )}
      {upload.isError && (
        <p role="alert" className={controlsCss['fault']}>
          {isProblem(upload.error) ? upload.error.message : t('common.fault.unexpected')}
        </p>
      )}
    </div>
  );
}

export const fileKind: WebKind = { Cell: FileCell, Control: FileControl, filter: { operators: [] } };
