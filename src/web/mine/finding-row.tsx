import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mine } from '#server/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { ButtonLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';
import { EditButton } from './edit-button.tsx';
import classes from './mine.module.css';

/** What a rule found about a record for which somebody answers, and the way to mend it. */
export function FindingRow({ finding }: { readonly finding: Mine['findings'][number] }) {
  const { register, code, label, message, fix, adds, field, mayAmend } = finding;
  const { t } = useTranslation();
  const added = useDeclarations().registers.get(adds ?? '');
  const readOnly = useReadOnly();
  return (
    <li className={classes['row']}>
      <div className={classes['about']}>
        <Link to="/record/$register/$code" params={{ register, code }} className={classes['label']}>
          {message}
        </Link>
        <p className={classes['under']}>{fix}</p>
      </div>
      {added && !readOnly ? (
        <ButtonLink variant="default" to="/record/$register/$code" params={{ register, code }}>
          {t('form.add', { title: inSentence(registerTitle(added)) })}
        </ButtonLink>
      ) : (
        mayAmend && <EditButton register={register} code={code} label={label} field={field} />
      )}
    </li>
  );
}
