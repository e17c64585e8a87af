import { useTranslation } from 'react-i18next';
import { Message } from './message.tsx';
import { useVeiled } from './use-veiled.ts';
import { Veiled } from './veiled.tsx';

/** Shown in place of what is computed from all records, for people who may not read all of them, or not yet. */
export function WithheldAll({ isPage = false }: { readonly isPage?: boolean }) {
  const { t } = useTranslation();
  if (useVeiled().length > 0) return <Veiled what="computed" isPage={isPage} />;
  return <Message isPage={isPage} title={t('board.withheldAll.title')} text={t('board.withheldAll.text')} />;
}
