import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mine, Names } from '#server/contract/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { Cases } from '../requirement/finding-text.tsx';
import { ButtonLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';
import { ActButton } from './act-button.tsx';
import { EditButton } from './edit-button.tsx';
import classes from './mine.module.css';

type Finding = Mine['findings'][number];

interface Props {
  readonly finding: Finding;
  readonly names: Names;
}

/** Shows what a rule found about records that the person is responsible for, and how to correct it. */
export function FindingRow({ finding, names }: Props) {
  const { message, fix, count, records } = finding;
  const [first] = records;
  return (
    <li className={classes['row']}>
      <div className={classes['about']}>
        {first && count === 1 ? (
          <Link to="/record/$register/$code" params={first} className={classes['label']}>
            {message}
          </Link>
        ) : (
          <p className={classes['label']}>{message}</p>
        )}
        <p className={classes['under']}>{fix}</p>
        {count > 1 && (
          <Cases
            places={count}
            cases={records.map((record, n) => ({ key: String(n), message: record.message, record }))}
          />
        )}
      </div>
      <MendButton finding={finding} names={names} />
    </li>
  );
}

/**
 * Shows the action or the form that corrects a finding, if known; otherwise a link to its record, or to its requirement
 * if there are several records.
 */
function MendButton({ finding, names }: Props) {
  const { adds, field, action, count, records, requirement } = finding;
  const { t } = useTranslation();
  const { registers, actions } = useDeclarations();
  const readOnly = useReadOnly();
  const [record] = records;
  const added = registers.get(adds ?? '');
  const act = actions.get(action ?? '');
  if (record && added && !readOnly)
    return (
      <ButtonLink
        variant="default"
        to="/record/$register/$code"
        params={record}
        search={{ add: added.key }}
        aria-label={`${t('form.add', { title: inSentence(registerTitle(added)) })}: ${record.label}`}
      >
        {t('form.add', { title: inSentence(registerTitle(added)) })}
      </ButtonLink>
    );
  if (record && field !== undefined) return <EditButton {...record} field={field} />;
  if (act && requirement !== undefined)
    return <ActButton action={act} record={requirement} label={names[requirement]?.code ?? requirement} />;
  if (record && count === 1)
    return (
      <ButtonLink variant="default" to="/record/$register/$code" params={record}>
        {t('requirement.findings.open', { code: record.code })}
      </ButtonLink>
    );
  return requirement === undefined ? null : (
    <ButtonLink variant="default" to="/requirement/$id" params={{ id: requirement }}>
      {t('board.next.see', { ref: names[requirement]?.code ?? requirement })}
    </ButtonLink>
  );
}
