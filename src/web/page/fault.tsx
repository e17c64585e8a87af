import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { Message } from './message.tsx';
import { NoSuchRecord } from './not-found.tsx';

interface Props {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  /** Whether it replaces a whole page. */
  readonly isPage?: boolean;
}

/** Shows what went wrong, and what to do next. */
export function Fault({ error, retry, isPage = false }: Props) {
  const { t } = useTranslation();
  if (isProblem(error) && error.kind === 'not-found') return <NoSuchRecord />;
  const text = !isProblem(error)
    ? t('common.fault.unexpected')
    : error.kind === 'unreachable'
      ? t('common.fault.unreachable')
      : error.message;
  return (
    <Message title={t('common.fault.title')} text={text} isPage={isPage} urgent>
      {isPage && isProblem(error) && error.kind === 'forbidden' ? (
        // Opened as a new page, so that nothing remains of the organisation in which the person has no access.
        <Button component="a" href="/" variant="default">
          {t('common.fault.own')}
        </Button>
      ) : null}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('common.retry')}
        </Button>
      )}
    </Message>
  );
}
