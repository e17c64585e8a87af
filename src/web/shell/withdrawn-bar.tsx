import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { declaredText } from '../language/declared-text.ts';
import { useEdition } from '../state/edition.ts';
import classes from './bar.module.css';

/** Mentions that the edition shown is withdrawn. */
export function WithdrawnBar() {
  const { t } = useTranslation();
  const edition = useEdition();
  const facts = useDeclarations().editions[edition];
  if (facts?.notice === undefined) return null;
  return (
    <aside className={classes['bar']} aria-label={t('shell.edition.label')}>
      <p className={classes['text']}>{declaredText(`edition.${edition}.notice`, facts.notice)}</p>
    </aside>
  );
}
