import type { Link } from '#isms/kernel/field.ts';
import { useTranslation } from 'react-i18next';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { useCells } from './cells-context.ts';
import { isErasedValue } from './cell-props.ts';
import { RecordChip } from './record-chip.tsx';

// A column has room for a few; the rest is counted, and shown on the record's page.
const fit = 2;

/** One or several records that a value points to, as chips. */
export function LinksCell({ placed: { field }, value, whole = false }: CellProps) {
  const { t } = useTranslation();
  const { names } = useCells();
  const all = pointedTo(value);
  const shown = whole ? all : all.slice(0, fit);
  return (
    <span className={classes['chips']} data-whole={whole || undefined}>
      {shown.map((id) => {
        const name = names[id] ?? { register: field.to ?? '', code: '…', retired: false };
        return <RecordChip key={id} id={id} name={name} short={!whole} />;
      })}
      {all.length > shown.length && (
        <span className={classes['more']}>{t('cells.more', { count: all.length - shown.length })}</span>
      )}
    </span>
  );
}

/** Ids that a reference or link, or several of them, point to. */
function pointedTo(value: unknown): readonly string[] {
  return [value].flat().flatMap((each: unknown) => {
    if (typeof each === 'string') return [each];
    return typeof each === 'object' && each !== null && !isErasedValue(each) ? [(each as Link).id] : [];
  });
}
