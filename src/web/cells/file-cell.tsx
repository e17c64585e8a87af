import type { FileValue } from '#isms/kernel/field.ts';
import { apiLink, path } from '../api/request.ts';
import { numberText } from '../language/dates.ts';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** How large a file is, in the unit that keeps the number short. */
function sizeText(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const options = { style: 'unit', unit: units[power] ?? 'byte', maximumFractionDigits: 1 } as const;
  return numberText(bytes / 1000 ** power, options);
}

export function FileCell({ value, whole = false }: CellProps) {
  const { hash, name, type, size } = value as FileValue;
  return (
    <span className={whole ? undefined : classes['clip']}>
      <a href={apiLink(path('files', hash), { name, type })} target="_blank" rel="noreferrer">
        {name}
      </a>{' '}
      <span className={classes['quiet']}>{sizeText(size)}</span>
    </span>
  );
}
