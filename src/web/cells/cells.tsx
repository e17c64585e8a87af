import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import type { DeclaredFields } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';
import { useAsOf } from '../state/as-of.ts';
import { CellsContext, type CellsKnowledge, type Row } from './cells-context.ts';
import { useScales } from './scales/use-scales.ts';

interface Props {
  /** The fields that the cells show, including those through which steps find their scale. */
  readonly fields: DeclaredFields;
  readonly rows: readonly Row[];
  readonly names: Names;
  readonly isGrid?: boolean;
  readonly children: ReactNode;
}

/** Provides the cells below with names, scales and the day. A table or a record needs one of these. */
export function Cells({ fields, rows, names, isGrid = false, children }: Props) {
  const { t } = useTranslation();
  const scaleOf = useScales(fields, rows);
  const asOf = useAsOf();
  const session = useSession();
  const today = asOf ?? session.today;
  const { currency } = session.organisation;
  const knowledge = useMemo<CellsKnowledge>(
    () => ({
      names,
      scaleOf,
      today,
      currency,
      asOf,
      isGrid,
      words: { empty: t('cells.empty'), yes: t('cells.yes'), no: t('cells.no') },
    }),
    [names, scaleOf, today, currency, asOf, isGrid, t],
  );
  return <CellsContext value={knowledge}>{children}</CellsContext>;
}
