import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeclarations } from '../api/reading.ts';
import { declaredText } from '../language/declared-text.ts';
import classes from './view.module.css';

/** That an edition no longer counts; nothing, if it does. */
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
