import { ChoiceCell } from './choice-cell.tsx';
import { DateCell } from './date-cell.tsx';
import { DurationCell } from './duration-cell.tsx';
import { EmptyCell } from './empty-cell.tsx';
import { ErasedCell } from './erased-cell.tsx';
import { FileCell } from './file-cell.tsx';
import { WithheldCell } from './withheld-cell.tsx';
import { isErasedValue, isWithheldValue, type CellProps } from './cell-props.ts';
import { LineCell } from './line-cell.tsx';
import { LinksCell } from './links-cell.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { NumberCell } from './number-cell.tsx';
import { ProseCell } from './prose-cell.tsx';
import { isEmpty } from './same.ts';
import { StepCell } from './step-cell.tsx';
import { YesNoCell } from './yes-no-cell.tsx';

/** Shows a value that contains no other values. */
export function ValueCell(props: CellProps) {
  const { value } = props;
  if (isErasedValue(value)) return <ErasedCell />;
  if (isWithheldValue(value)) return <WithheldCell />;
  if (isEmpty(value)) return <EmptyCell />;
  switch (props.placed.field.kind) {
    case 'line':
      return <LineCell {...props} />;
    case 'prose':
      return <ProseCell {...props} />;
    case 'choice':
    case 'choices':
      return <ChoiceCell {...props} />;
    case 'yesNo':
      return <YesNoCell {...props} />;
    case 'date':
      return <DateCell {...props} />;
    case 'duration':
      return <DurationCell {...props} />;
    case 'number':
      return <NumberCell {...props} />;
    case 'step':
      return <StepCell {...props} />;
    case 'reference':
    case 'references':
    case 'link':
    case 'links':
      return <LinksCell {...props} />;
    case 'matrix':
      return <MatrixCell {...props} />;
    case 'file':
      return <FileCell {...props} />;
    case 'frozen':
    case 'list':
      return <EmptyCell />;
  }
}
