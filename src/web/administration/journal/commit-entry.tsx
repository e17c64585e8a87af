import { ActionIcon } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import { useDeclarations, useSession } from '../../api/reading.ts';
import { actorText } from '../../cells/records/actor-text.ts';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { momentText, numberText, timeText } from '../../language/dates.ts';
import { actionTitle } from '../../language/names.ts';
import { CommitDetails } from './commit-details.tsx';
import classes from './commit.module.css';
import { didOf, type Commit } from './days.ts';

interface Props {
  readonly commit: Commit;
  readonly names: Names;
}

// With more records than this, the entry gives their number and names them once it is opened.
const mostNamed = 3;

/** Shows a commit: when, who, what and why. Opened, it shows the change of each field. */
export function CommitEntry({ commit, names }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const [opened, setOpened] = useState(false);
  const { position, at, recordedAt, by, why, imported, records, total, erased, hash } = commit;
  const named = total > mostNamed ? records.slice(0, mostNamed - 1) : records;
  const who = names[by];
  return (
    <li className={classes['entry']} data-opened={opened || undefined}>
      <div className={classes['line']}>
        <time dateTime={at} className={classes['time']}>
          {timeText(at, organisation.timeZone)}
        </time>
        <span className={classes['who']}>
          {who ? <RecordChip id={by} name={who} /> : <span>{actorText(t, by, names)}</span>}
        </span>
        <div className={classes['what']}>
          <p className={classes['did']}>
            <strong>
              <Did commit={commit} />
            </strong>
            {imported && (
              <span
                className={classes['imported']}
                data-tip={t('record.importedHelp', { at: momentText(recordedAt, organisation.timeZone) })}
              >
                {t('record.imported')}
              </span>
            )}
            {named.map(({ register, id, code }) => (
              <RecordChip key={id} id={id} name={names[id] ?? { register, code, retired: false }} />
            ))}
            {total > named.length && (
              <span className={classes['quiet']}>
                {t('administration.journal.further', {
                  count: total - named.length,
                  number: numberText(total - named.length),
                })}
              </span>
            )}
            {erased?.slice(0, mostNamed).map(({ register, id, code }) => (
              <RecordChip key={id} id={id} name={names[id] ?? { register, code, retired: false }} />
            ))}
          </p>
          {why !== undefined && <p className={classes['why']}>{why}</p>}
        </div>
        <code className={classes['hash']} aria-hidden>
          {hash.slice(0, 8)}
        </code>
        <ActionIcon
          size="sm"
          className={classes['toggle'] ?? ''}
          aria-expanded={opened}
          aria-label={t('administration.journal.open', { position: numberText(position) })}
          onClick={() => setOpened(!opened)}
        >
          <IconChevronDown size={16} />
        </ActionIcon>
      </div>
      {opened && <CommitDetails commit={commit} names={names} />}
    </li>
  );
}

/** Names the action of a commit, or what was done without an action. */
function Did({ commit }: { readonly commit: Commit }) {
  const { t } = useTranslation();
  const { actions } = useDeclarations();
  const { action, erased } = commit;
  if (erased) return t('administration.journal.did.erase');
  if (action === undefined) return t(`administration.journal.did.${didOf(commit)}`);
  const declared = actions.get(action);
  return declared ? actionTitle(declared) : action;
}
