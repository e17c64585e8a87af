import { Button } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionContext } from '../api/session-context.ts';
import { seesBoard } from '../mine/sees-board.ts';
import { ButtonLink } from '../router/links.tsx';
import { FindContext } from '../shell/find-context.ts';
import { Message } from './message.tsx';
import classes from './not-found.module.css';
import { usePageTitle } from './use-page-title.ts';

/** Shown in place of a page that does not exist, with links to go on. */
export const NotFound = () => <Absence of="page" />;

/** Shown in place of a record that does not exist or that the asker may not read, with links to go on. */
export const NoSuchRecord = () => <Absence of="record" />;

function Absence({ of }: { readonly of: 'page' | 'record' }) {
  const { t } = useTranslation();
  const session = use(SessionContext);
  const find = use(FindContext);
  const title = t(`common.notFound.${of}.title`);
  usePageTitle(title);
  return (
    <Message title={title} text={t(`common.notFound.${of}.text`)} isPage>
      <div className={classes['ways']}>
        {find && <Button onClick={find}>{t('common.notFound.find')}</Button>}
        {session && (
          <ButtonLink to="/mine" variant="default">
            {t('common.notFound.mine')}
          </ButtonLink>
        )}
        {(!session || seesBoard(session)) && (
          <ButtonLink to="/" variant="default">
            {t(session ? 'common.notFound.board' : 'common.notFound.home')}
          </ButtonLink>
        )}
      </div>
    </Message>
  );
}
