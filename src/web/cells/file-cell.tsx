import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { sizeText } from '#isms/kernel/values/regional-text.ts';
import { apiLink, path } from '../api/request.ts';
import { language } from '../language/language.ts';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';

export function FileCell({ value, whole = false }: CellProps) {
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
