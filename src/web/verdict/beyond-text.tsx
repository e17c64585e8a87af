import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import { listText } from '../language/dates.ts';
import type { BeyondRecords } from './beyond-records.ts';

interface Props {
  readonly beyond: BeyondRecords;
  /** Names of the records that the answer refers to. */
  readonly names: Names;
}

/** Says in a sentence why a verdict differs from what records show. */
export function BeyondText({ beyond: { why, computed, judged, open }, names }: Props) {
  const { t } = useTranslation();
  return t(`common.beyond.${why}`, {
    computed: t(`common.verdict.${computed}`),
    judged: judged ? t(`common.verdict.${judged}`) : '',
    open: listText(open.map((id) => names[id]?.code ?? id)),
    count: open.length,
  });
}
