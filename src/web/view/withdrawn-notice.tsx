import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeclarations } from '../api/reading.ts';
import { declaredText } from '../language/declared-text.ts';
import classes from './view.module.css';

/** Says that an edition is withdrawn; shows nothing if it is not. */
export function WithdrawnNotice({ edition }: { readonly edition: string }) {
  const { notice } = useDeclarations().editions[edition] ?? {};
  if (notice === undefined) return null;
  return (
    <p className={classes['notice']}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{declaredText(`edition.${edition}.notice`, notice)}</span>
    </p>
  );
}
