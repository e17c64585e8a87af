import { useDeclarations } from '../api/reading.ts';
import { useEdition } from '../state/edition.ts';
import classes from './notices.module.css';

/** What has to be said beside what is shown, such as that its edition is withdrawn; on paper alone where the frame says it already. */
export function Notices({ of }: { readonly of: readonly string[] }) {
  const said = useDeclarations().editions[useEdition()]?.notice;
  return of.map((notice) => (
    <p key={notice} role="note" className={classes['notice']} data-paper={notice === said || undefined}>
      {notice}
    </p>
  ));
}
