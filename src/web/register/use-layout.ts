import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { columnsOf, type Column } from './column.ts';
import { firstLayout, readLayout, type Layout } from './layout.ts';

interface TableLayout {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly setLayout: (layout: Layout) => void;
  readonly reset: () => void;
}

/** Reads and keeps this person's layout of a register: columns, their order and width, and the row height. */
export function useLayout(register: DeclaredRegister): TableLayout {
  const { t } = useTranslation();
  const [kept, keep, forget] = useLocalStorage<unknown>({
    key: `plumbline.layout.${register.key}`,
    getInitialValueInEffect: false,
  });
  const columns = useMemo(
    () => columnsOf(register, { createdAt: t('register.createdAt'), changedAt: t('register.changedAt') }),
    [register, t],
  );
  const layout = useMemo(
    () => readLayout(kept) ?? firstLayout(columns, register.columns),
    [kept, columns, register],
  );
  return { columns, layout, setLayout: keep, reset: forget };
}
