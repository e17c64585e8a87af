import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { useDeclarations, useSession } from '../../api/reading.ts';
import { useCells } from '../../cells/cells-context.ts';
import { optionOf, place } from '../../cells/placed.ts';
import { actionTitle } from '../../language/names.ts';
import { useReadOnly } from '../../state/as-of.ts';
import type { ViewRow } from '../groups.ts';
import type { Offers } from './lanes-model.ts';
import classes from './lanes.module.css';
import { StepDialog } from './step-dialog.tsx';

const DecisionDialog = lazy(async () => ({
  default: (await import('../../decision/decision-dialog.tsx')).DecisionDialog,
}));

interface Props {
  readonly view: DeclaredView;
  readonly row: ViewRow;
  readonly offer: Offers[string] | undefined;
  /** The code of the record, which tells its button from others, and the record's name. */
  readonly what: string;
  readonly called: string;
  readonly onDone?: () => void;
}

/** Shows the next step of a row: a button for people who may take it, and for others whose turn it is. */
export function NextStep({ view, row: { cells }, offer, what, called, onDone }: Props) {
  const { t } = useTranslation();
  const { names } = useCells();
  const { person } = useSession();
  const { actions } = useDeclarations();
  const readOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  const { next } = view;
  const field = next && view.columns[next.column];
  const key = next && cells[next.column];
  const step = typeof key === 'string' ? next?.steps[key] : undefined;
  if (!next || !field || !step || typeof key !== 'string') return null;
  const action = actions.get(step.act ?? '');
  const said = optionOf(place(`view.${view.key}.columns`, next.column, field), key);
  const target = cells[step.on ?? ''];
  const on = typeof target === 'string' ? target : '';
  if (!readOnly && offer && offer.obstacle === undefined) {
    const title = action ? actionTitle(action) : said;
    const close = (done?: unknown) => {
      setOpen(false);
      if (done !== undefined) onDone?.();
    };
    return (
      <p className={classes['next']}>
        <Button
          variant="default"
          size="compact-sm"
          fullWidth
          aria-label={t('view.lanes.stepOf', { step: title, what })}
          onClick={() => setOpen(true)}
        >
          {title}
        </Button>
        {isOpen && action && (
          <Suspense>
            <DecisionDialog action={action} record={on} onClose={close} />
          </Suspense>
        )}
        {isOpen && !action && (
          <StepDialog
            view={view}
            step={step}
            cells={cells}
            title={t('view.lanes.stepOf', { step: said, what: called })}
            on={on}
            onClose={close}
          />
        )}
      </p>
    );
  }
  const by = cells[next.by];
  const who = typeof by === 'string' ? names[by]?.label : undefined;
  // The person whose turn it is explains enough, except to themselves or when nobody is named.
  const why = who === undefined || by === person ? offer?.obstacle : undefined;
  return (
    <p className={classes['turn']} data-tip={why === undefined ? offer?.obstacle : undefined}>
      {who === undefined || by === person
        ? t('view.lanes.next', { step: said })
        : t('view.lanes.nextBy', { step: said, who })}
      {why !== undefined && !readOnly && <span>{why}</span>}
    </p>
  );
}
