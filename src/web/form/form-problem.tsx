import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { isProblem } from '../api/problem.ts';
import { segments, type Faults } from './fault-paths.ts';
import { placedIn, titleOf } from '../cells/placed.ts';
import classes from './form.module.css';

interface Props {
  readonly problem: unknown;
  /** Faults of fields that are not shown. */
  readonly homeless: Faults;
  /** The fields that these can be of, for their titles. */
  readonly register: DeclaredRegister;
}

const intoView = (shown: HTMLElement | null): void => shown?.scrollIntoView({ block: 'nearest' });

/** Says why nothing was saved, if no field can show it. The input stays. */
export function FormProblem({ problem, homeless, register }: Props) {
  const { t } = useTranslation();
  if (problem === undefined) return null;
  const placedElsewhere = isProblem(problem) && problem.faults.length > 0 && homeless.size === 0;
  const text = !isProblem(problem)
    ? t('common.fault.unexpected')
    : problem.kind === 'unreachable'
      ? t('form.unreachable')
      : homeless.size > 0
        ? [...homeless].map(([path, message]) => `${titleAt(register, path)} ${message}.`).join(' ')
        : problem.message;
  return (
    <p role="alert" className={classes['fault']} ref={intoView}>
      {placedElsewhere ? t('form.faultsAbove', { count: problem.faults.length }) : text}
    </p>
  );
}

/** Returns the title of the field that a path leads to, or the path if the register has no such field. */
function titleAt(register: DeclaredRegister, path: string): string {
  const placed = placedIn(register, String(segments(path)[0]));
  return placed ? titleOf(placed) : path;
}
