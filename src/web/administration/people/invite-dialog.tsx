import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitedSeveral, PersonAccess } from '#server/contract/people.ts';
import { useInvite, usePeople } from '../../api/people.ts';
import { Dialog } from '../../page/dialog.tsx';
import { FormFault } from '../../sign-in/form-fault.tsx';
import { LinkPanel } from './link-panel.tsx';
import classes from './panel.module.css';
import '../words.ts';

type Invitee = Pick<PersonAccess, 'person' | 'name'>;

interface Props {
  readonly people: readonly Invitee[];
  readonly onClose: () => void;
}

/** Invites one or several people, and shows the result for each. */
export function InviteDialog({ people, onClose }: Props) {
  const { t } = useTranslation();
  const { people: known = [], mails = false } = usePeople().data ?? {};
  const [why, setWhy] = useState('');
  const invite = useInvite();
  const count = people.length;
  const [first] = people;
  const email = known.find(({ person }) => person === first?.person)?.email ?? '';
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('administration.people.invite.title', { count, name: first?.name ?? '' })}
    >
      {invite.data ? (
        <Results people={people} results={invite.data} onClose={onClose} />
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate({ people: people.map(({ person }) => person), why: why.trim() });
          }}
        >
          <p className={classes['text']}>
            {mails
              ? t('administration.people.invite.mailed', { count, email })
              : t('administration.people.invite.handed')}
          </p>
          <FormFault error={invite.error} />
          <TextInput
            label={t('administration.people.why')}
            description={t('administration.people.whyOptional')}
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className={classes['buttons']}>
            <Button type="submit" loading={invite.isPending}>
              {t('administration.people.invite.submit', { count })}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

interface ResultsProps extends Props {
  readonly results: InvitedSeveral['results'];
}

function Results({ people, results, onClose }: ResultsProps) {
  const { t } = useTranslation();
  const nameOf = (id: string): string => people.find(({ person }) => person === id)?.name ?? id;
  const sent = results.filter(({ invitation }) => invitation?.mailed).length;
  return (
    <div className={classes['form']} role="status">
      {sent > 0 && (
        <p className={classes['text']}>{t('administration.people.invite.sent', { count: sent })}</p>
      )}
      {results.map(
        ({ person, invitation }) =>
          invitation?.path !== undefined && (
            <LinkPanel key={person} name={nameOf(person)} path={invitation.path} until={invitation.until} />
          ),
      )}
      {results.map(
        ({ person, problem }) =>
          problem !== undefined && (
            <p key={person} className={classes['refused']}>
              <strong>
                {nameOf(person)}: {t('administration.people.invite.refused')}
              </strong>{' '}
              {problem}
            </p>
          ),
      )}
      <div className={classes['buttons']}>
        <Button onClick={onClose}>{t('administration.people.invite.done')}</Button>
      </div>
    </div>
  );
}
