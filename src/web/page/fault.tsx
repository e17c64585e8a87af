import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { Message } from './message.tsx';
import { NoSuchRecord } from './not-found.tsx';

interface Props {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  /** It stands in for a whole page. */
  readonly isPage?: boolean;
}

/** What went wrong, in words, and the way on. */
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
        // Opened anew, so that nothing is left of the place where nothing is theirs.
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
