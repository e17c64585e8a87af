import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../api/queries.ts';
import { useRegister, useRegisters } from '../api/reading.ts';
import { LevelMark } from '../cells/scales/level-mark.tsx';
import type { Placed } from '../cells/placed.ts';
import { scaleOf } from '../cells/scales/scale.ts';
import { holdersOf, levelAt, scoresOf, type Score } from '../cells/scales/score.ts';
import classes from './form.module.css';
import type { Values } from './values.ts';

interface Props {
  /** The field above the result. */
  readonly after: string;
  readonly fields: readonly Placed[];
  readonly values: Values;
}

/** Shows the level that a matrix yields from two steps while they are chosen, below the second of them. */
export function LevelResult({ after, fields, values }: Props) {
  const declared = Object.fromEntries(fields.map(({ name, field }) => [name, field]));
  const registers = useRegisters(declared[after]?.kind === 'step' ? holdersOf(declared) : []);
  if (declared[after]?.kind !== 'step') return null;
  const score = scoresOf(declared, registers).find(({ across, up }) => later(fields, across, up) === after);
  return score ? <Yield score={score} to={declared[score.through]?.to ?? ''} values={values} /> : null;
}

const later = (fields: readonly Placed[], a: string, b: string): string => {
  const order = fields.map(({ name }) => name);
  return order.indexOf(a) > order.indexOf(b) ? a : b;
};

function Yield({
  score,
  to,
  values,
}: {
  readonly score: Score;
  readonly to: string;
  readonly values: Values;
}) {
  const { t } = useTranslation();
  const register = useRegister(to);
  const id = values[score.through];
  const { data } = useQuery({ ...recordQuery(to, String(id)), enabled: typeof id === 'string' });
  if (!register || !data || typeof id !== 'string') return null;
  const level = levelAt(data.record.fields[score.matrix], values[score.up], values[score.across]);
  return (
    <p className={classes['level']} role="status">
      {level === undefined ? (
        t('form.noLevelYet')
      ) : (
        <>
          {t('form.yields')}
          <strong>
            <LevelMark level={level} scale={scaleOf(register, data.record.fields, score.steps)} />
          </strong>
        </>
      )}
    </p>
  );
}
