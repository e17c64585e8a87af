import { durationText } from '#isms/kernel/values/regional-text.ts';
import { useTranslation } from 'react-i18next';
import type { CellProps } from './cell-props.ts';

export function DurationCell({ value }: CellProps) {
  const { i18n } = useTranslation();
  return <span>{durationText(String(value), i18n.language)}</span>;
}
