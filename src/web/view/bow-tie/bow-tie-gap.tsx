import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isTarget } from '../../cells/records/targets.ts';
import { ButtonLink } from '../../router/links.tsx';
import { BeginButtons, beginsFrom, useBeginnings } from '../begin-buttons.tsx';
import type { ViewProps } from '../view-props.ts';
import type { BowTie, Element } from './bow-tie-model.ts';

interface Props extends Pick<ViewProps, 'view' | 'data' | 'fill'> {
  readonly gap: Element;
  readonly event: BowTie['event'];
}

/** Offers what to do about a gap: begin the missing record, or complete the record itself. */
export function BowTieGap({ view, data, gap: { row }, event, fill }: Props) {
  const { t } = useTranslation();
  const begun = useBeginnings(view, data)(row);
  const isBegun = (view.begins ?? []).some((each) => beginsFrom(each, row));
  if (begun.length > 0) return <BeginButtons view={view} beginnings={begun} row={row} />;
  if (isBegun || fill === null) return null;
  if (fill)
    return (
      <Button size="compact-xs" variant="default" onClick={fill}>
        {t('view.bowTie.fill')}
      </Button>
    );
  const record = event && Object.values(event.row.cells).find(isTarget);
  return (
    record && (
      <ButtonLink
        to="/record/$register/$code"
        params={{ register: record.register, code: record.id }}
        size="compact-xs"
        variant="default"
      >
        {t('view.bowTie.toRecord')}
      </ButtonLink>
    )
  );
}
