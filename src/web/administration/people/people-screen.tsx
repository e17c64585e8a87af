import { Button, VisuallyHidden } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { usePeople } from '../../api/people.ts';
import { Fault } from '../../page/fault.tsx';
import { Message } from '../../page/message.tsx';
import administration from '../administration.module.css';
import { BringingIn } from './bringing-in.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleBar } from './people-bar.tsx';
import { PeopleTable } from './people-table.tsx';
import classes from './people.module.css';
import { PersonPanel } from './person-panel.tsx';
import { isBeginning, isInvitable, left, type AccountFilter } from './standing.ts';

const route = getRouteApi('/signed-in/administration/$area');
const everybody: AccountFilter = { filter: 'all', role: null, words: '' };
/** Number of rows drawn before the person asks for more. */
const portion = 200;

/** Shows the people who work here or can sign in, with everything an administrator can do about their access. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = usePeople();
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState(everybody);
  const [drawn, setDrawn] = useState(portion);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [inviting, setInviting] = useState<readonly PersonAccess[]>();
  if (error && !data) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const found = left(data.people, asked);
  const shown = found.slice(0, drawn);
  const selected = data.people.filter((who) => chosen.has(who.person) && isInvitable(who));
  const opened = data.people.find(({ code }) => code === open);
  const show = (code: string | undefined) =>
    void navigate({ search: (former) => ({ ...former, open: code }), replace: open !== undefined });
  return (
    <>
      <p className={administration['intro']}>{t('administration.people.intro')}</p>
      {isBeginning(data.people) && <BringingIn />}
      <PeopleBar people={data.people} asked={asked} onAsk={setAsked} />
      {found.length === 0 ? (
        <Message
          title={t('administration.people.nothing.title')}
          text={t('administration.people.nothing.text')}
        >
          <Button variant="default" onClick={() => setAsked(everybody)}>
            {t('administration.people.nothing.all')}
          </Button>
        </Message>
      ) : (
        <PeopleTable people={shown} chosen={chosen} onChoose={setChosen} />
      )}
      {found.length > shown.length && (
        <div>
          <Button variant="default" onClick={() => setDrawn(drawn + portion)}>
            {t('common.more')}
          </Button>
        </div>
      )}
      {selected.length > 0 && (
        <div
          className={classes['selection']}
          role="group"
          aria-label={t('administration.people.selected', { count: selected.length })}
        >
          <span>{t('administration.people.selected', { count: selected.length })}</span>
          <Button size="compact-sm" onClick={() => setInviting(selected)}>
            {t('administration.people.act.invite')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setChosen(new Set())}>
            {t('administration.people.clearSelection')}
          </Button>
        </div>
      )}
      {opened && <PersonPanel key={opened.person} who={opened} onClose={() => show(undefined)} />}
      {inviting && (
        <InviteDialog
          people={inviting}
          onClose={() => {
            setInviting(undefined);
            setChosen(new Set());
          }}
        />
      )}
      <VisuallyHidden role="status">
        {t('administration.people.shown', { count: found.length })}
      </VisuallyHidden>
    </>
  );
}
