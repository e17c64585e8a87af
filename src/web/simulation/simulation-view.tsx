import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRiskSimulation, useSimulation } from '../api/reading.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { numberText } from '../language/dates.ts';
import { Fault } from '../page/fault.tsx';
import { Message } from '../page/message.tsx';
import type { Parts } from '../view/parts.ts';
import type { ViewProps } from '../view/view-props.ts';
import { ExceedanceCurve } from './exceedance-curve.tsx';
import { LossFigures } from './loss-figures.tsx';
import { RiskRanking } from './risk-ranking.tsx';
import { RunLine } from './run-line.tsx';
import { SimulationInputs } from './simulation-inputs.tsx';
import classes from './simulation.module.css';
import { TreatmentReturns } from './treatment-returns.tsx';
import { WantingFigures } from './wanting-figures.tsx';

interface Props extends ViewProps {
  readonly parts: Parts<'simulation'>;
}

/**
 * Shows what the records of a view may cost in a year, as simulated by the server: all together, or the one that is
 * asked for.
 */
export function SimulationView(props: Props) {
  const { view, asked, parts } = props;
  const to = view.columns[parts.record]?.to;
  const parameter = Object.keys(view.parameters).find((name) => view.parameters[name]?.to === to) ?? '';
  const one = asked[parameter];
  return one === undefined ? (
    <AllTogether view={view.key} parameter={parameter} />
  ) : (
    <OneRisk {...props} risk={String(one)} />
  );
}

function AllTogether({ view, parameter }: { readonly view: string; readonly parameter: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSimulation();
  if (!data) return error ? <Fault error={error} retry={() => void refetch()} /> : <Running />;
  const { total, curve, risks, without } = data;
  const all = risks.length + without.length;
  return (
    <div className={classes['simulation']}>
      {total && curve ? (
        <>
          <LossFigures
            before={total.before}
            after={risks.some(({ after }) => after) ? total.after : undefined}
            afterName={t('simulation.after')}
            of={
              without.length === 0
                ? t('simulation.of.all', { count: all })
                : t('simulation.of.some', { given: numberText(risks.length), all: numberText(all) })
            }
          />
          <ExceedanceCurve curve={curve} names={[t('simulation.before'), t('simulation.after')]} />
          <RiskRanking simulation={data} view={view} parameter={parameter} />
        </>
      ) : (
        <p className={classes['none']}>{t('simulation.wanting.nothing')}</p>
      )}
      <WantingFigures simulation={data} />
      <RunLine run={data} />
    </div>
  );
}

function OneRisk({ view, data: rows, parts, risk }: Props & { readonly risk: string }) {
  const { t } = useTranslation();
  const [row] = rows.rows;
  const isWanting = row?.cells[parts.state] === 'wanted';
  const { data, error, refetch } = useRiskSimulation(risk, !isWanting);
  const id = String(row?.cells[parts.record]);
  const name = rows.names[id];
  const everything = (
    <p className={classes['which']}>
      {name && <RecordChip id={id} name={name} wraps />}
      <Link to="/view/$view" params={{ view: view.key }}>
        {t('simulation.everyRisk')}
      </Link>
    </p>
  );
  if (isWanting)
    return (
      <div className={classes['simulation']}>
        {everything}
        <Message title={t('simulation.wanting.this')} text={t('simulation.wanting.alone')} />
      </div>
    );
  if (!data) return error ? <Fault error={error} retry={() => void refetch()} /> : <Running />;
  const afterNames = data.treatments.map(({ treatment, upon }) =>
    t(upon === undefined ? 'simulation.afterOne' : 'simulation.thenOne', {
      code: data.names[treatment]?.code ?? '',
    }),
  );
  return (
    <div className={classes['simulation']}>
      {everything}
      <LossFigures
        before={data.before}
        after={data.treatments.at(-1)?.after}
        afterName={afterNames.length === 1 ? (afterNames[0] ?? '') : t('simulation.after')}
      />
      <ExceedanceCurve curve={data.curve} names={[t('simulation.before'), ...afterNames]} />
      <TreatmentReturns simulation={data} />
      {row && <SimulationInputs view={view} cells={row.cells} names={parts.estimates} />}
      <RunLine run={data} />
    </div>
  );
}

function Running() {
  const { t } = useTranslation();
  return (
    <div className={classes['simulation']} aria-busy="true">
      <p className={classes['help']} role="status">
        {t('simulation.running')}
      </p>
      <Skeleton height={96} />
      <Skeleton height={320} />
    </div>
  );
}
