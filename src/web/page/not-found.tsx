import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../router/links.tsx';
import { Message } from './message.tsx';
import { usePageTitle } from './use-page-title.ts';

/** An address that names nothing. */
export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('common.notFound.title'));
  return (
    <Message title={t('common.notFound.title')} text={t('common.notFound.text')} isPage>
      <ButtonLink to="/" variant="default">
        {t('common.notFound.home')}
      </ButtonLink>
    </Message>
  );
}
