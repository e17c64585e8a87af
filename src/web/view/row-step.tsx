import { useCells } from '../cells/cells-context.ts';
import { NextStep } from './lanes/next-step.tsx';
import type { StepProps } from './view-props.ts';

/** Shows the next step of a table row to people who may take it. */
export function RowStep({ view, row, offer }: StepProps) {
  const { names } = useCells();
  const { next } = view;
  const on = next?.steps[String(row.cells[next.column])]?.on;
  const about = names[String(row.cells[on ?? ''])];
  return (
    <NextStep
      view={view}
      row={row}
      offer={offer}
      what={about?.code ?? row.key}
      called={about?.label ?? row.key}
    />
  );
}
