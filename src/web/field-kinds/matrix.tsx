import type { WebKind } from './kind.ts';
import { MatrixControl } from '../form/controls/matrix/matrix-control.tsx';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../api/reading.ts';
import type { CellProps } from '../cells/cell-props.ts';
import { type Scale, scaleOf } from '../cells/scales/scale.ts';
import cellsCss from './cells.module.css';
import { levelLook } from '../theme/level-look.ts';

const nameless: Scale = { steps: [], isLevel: true };

/** Shows a matrix of levels as a table, with rows from the highest down, as matrices are usually drawn. */
function MatrixCell({ placed: { field, at }, value, row, whole = false }: CellProps) {
  const { t } = useTranslation();
  const register = useRegister(whole ? (at.split('.')[1] ?? '') : '');
  const rows = value as readonly (readonly number[])[];
  if (!whole) return <span>{t('cells.matrix', { rows: rows.length, columns: rows[0]?.length ?? 0 })}</span>;
  const scale = (list: string | undefined): Scale =>
    register && list !== undefined ? scaleOf(register, row, list) : nameless;
  const [up, across, levels] = [
    scale(field.matrix?.up),
    scale(field.matrix?.across),
    scale(field.matrix?.steps),
  ];
  return (
    <table className={cellsCss['matrix']}>
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {(rows[0] ?? []).map((_, column) => (
            <th key={column} scope="col">
              {across.steps[column]?.name ?? column + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows.entries()].toReversed().map(([index, steps]) => (
          <tr key={index}>
            <th scope="row">{up.steps[index]?.name ?? index + 1}</th>
            {steps.map((level, column) => {
              const { ground, ink } = levelLook(level, levels.steps.length);
              return (
                <td key={column} style={{ background: ground, color: ink }}>
                  {levels.steps[level - 1]?.name ?? level}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const matrixKind: WebKind = { Cell: MatrixCell, Control: MatrixControl };
