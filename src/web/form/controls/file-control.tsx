import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takenEndings } from '#isms/kernel/declarations/file-kinds.ts';
import { isProblem } from '../../api/problem.ts';
import { useUpload } from '../../api/writing.ts';
import { FileCell } from '../../cells/file-cell.tsx';
import { inputId, type ControlProps } from '../control-props.ts';
import classes from './file-control.module.css';

/** Uploads a file at once. The record refers to it once it is saved. */
export function FileControl({
  placed,
  path,
  value,
  onChange,
  labelledBy,
  describedBy,
  values,
}: ControlProps) {
  const { t } = useTranslation();
  const upload = useUpload();
  const put = (file: File | null) => {
    if (file) upload.mutate(file, { onSuccess: onChange });
  };
  return (
    <div
      className={classes['file']}
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
        <p role="alert" className={classes['fault']}>
          {isProblem(upload.error) ? upload.error.message : t('common.fault.unexpected')}
        </p>
      )}
    </div>
  );
}
