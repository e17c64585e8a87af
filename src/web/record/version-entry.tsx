import { useTranslation } from 'react-i18next';
import type { History, Names } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { actorText } from '../cells/records/actor-text.ts';
import { placedIn, titleOf } from '../cells/placed.ts';
import { listText, momentText } from '../language/dates.ts';
import { actionTitle } from '../language/names.ts';
import { changedFields, didWhat } from './changed-fields.ts';
import classes from './history.module.css';
import { VersionChanges } from './version-changes.tsx';

type Version = History['versions'][number];

interface Props {
  readonly register: DeclaredRegister;
  readonly version: Version;
  readonly before: Version | undefined;
  readonly names: Names;
}

/** Shows what a commit did to a record. */
export function VersionEntry({ register, version, before, names }: Props) {
  const { t } = useTranslation();
  const { actions } = useDeclarations();
  const { organisation } = useSession();
  const action = version.action === undefined ? undefined : actions.get(version.action);
  const did = didWhat(version, before);
  const changed = changedFields(version, before);
  const titles = changed.flatMap(({ name }) => {
    const placed = placedIn(register, name);
    return placed ? [titleOf(placed)] : [];
  });
  return (
    <li className={classes['entry']}>
      <p>
        <strong>{actorText(t, version.by, names)}</strong>{' '}
        {action ? actionTitle(action) : t(`record.did.${did}`)}
        {did === 'amended' &&
          !action &&
          (titles.length < 3 ? ` ${listText(titles)}` : ` ${t('record.fields', { count: titles.length })}`)}
      </p>
      <p className={classes['when']}>
        <time dateTime={version.at}>{momentText(version.at, organisation.timeZone)}</time> ·{' '}
        {t('record.version', { version: version.version })}
        {version.key !== undefined && ` · ${t('record.withKey', { key: version.key })}`}
        {version.imported && (
          <span
            data-tip={t('record.importedHelp', { at: momentText(version.recordedAt, organisation.timeZone) })}
          >
            {' '}
            · {t('record.imported')}
          </span>
        )}
      </p>
      {version.why !== undefined && <blockquote className={classes['why']}>{version.why}</blockquote>}
      {did === 'created' ? (
        <details>
          <summary>{t('record.beganWith', { count: changed.length })}</summary>
          <VersionChanges {...{ register, version, before }} />
        </details>
      ) : (
        <VersionChanges {...{ register, version, before }} />
      )}
    </li>
  );
}
