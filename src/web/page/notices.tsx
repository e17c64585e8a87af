import { useDeclarations } from '../api/reading.ts';
import { useEdition } from '../state/edition.ts';
import classes from './notices.module.css';

/**
 * Shows the notices on a page, such as that the edition is withdrawn. A notice that the shell shows already appears
 * only on paper.
 */
export function Notices({ of }: { readonly of: readonly string[] }) {
  const said = useDeclarations().editions[useEdition()]?.notice;
  return of.map((notice) => (
    <p key={notice} role="note" className={classes['notice']} data-paper={notice === said || undefined}>
      {notice}
    </p>
  ));
}
