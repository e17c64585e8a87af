import { useTranslation } from 'react-i18next';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly selection: Selection;
  /** Number of rows that can be chosen. */
  readonly count: number;
}

/** Chooses every loaded row, or none if all are chosen. */
export function SelectAll({ selection: { chosen, toggleAll }, count }: Props) {
  const { t } = useTranslation();
  const all = count > 0 && chosen.length === count;
  return (
    <input
      type="checkbox"
      aria-label={t('register.selectAll')}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = chosen.length > 0 && !all;
      }}
      onChange={toggleAll}
    />
  );
}
