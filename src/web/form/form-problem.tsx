import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import type { Faults } from './fault-paths.ts';
import classes from './form.module.css';

interface Props {
  readonly problem: unknown;
  /** Faults of fields that are not shown. */
  readonly homeless: Faults;
}

const intoView = (shown: HTMLElement | null): void => shown?.scrollIntoView({ block: 'nearest' });

/** Says why nothing was saved, if no field can show it. The input stays. */
export function FormProblem({ problem, homeless }: Props) {
  const { t } = useTranslation();
  if (problem === undefined) return null;
  const placedElsewhere = isProblem(problem) && problem.faults.length > 0 && homeless.size === 0;
  const text = !isProblem(problem)
    ? t('common.fault.unexpected')
    : problem.kind === 'unreachable'
      ? t('form.unreachable')
      : problem.message;
  return (
    <p role="alert" className={classes['fault']} ref={intoView}>
      {placedElsewhere ? t('form.faultsAbove', { count: problem.faults.length }) : text}
    </p>
  );
}
