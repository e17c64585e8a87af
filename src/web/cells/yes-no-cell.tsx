import { useTranslation } from 'react-i18next';
import type { CellProps } from './cell-props.ts';

export function YesNoCell({ value }: CellProps) {
  const { t } = useTranslation();
  return <span>{value === true ? t('cells.yes') : t('cells.no')}</span>;
}
