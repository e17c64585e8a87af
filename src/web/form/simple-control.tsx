import type { ControlProps } from './control-props.ts';
import { ChoiceControl } from './controls/choice-control.tsx';
import { ChoicesControl } from './controls/choices-control.tsx';
import { DateControl } from './controls/date-control.tsx';
import { DurationControl } from './controls/duration-control.tsx';
import { FileControl } from './controls/file-control.tsx';
import { LineControl } from './controls/line-control.tsx';
import { LinkControl } from './controls/link-control.tsx';
import { LinksControl } from './controls/links-control.tsx';
import { MatrixControl } from './controls/matrix-control.tsx';
import { NumberControl } from './controls/number-control.tsx';
import { ProseControl } from './controls/prose-control.tsx';
import { ReferenceControl } from './controls/reference-control.tsx';
import { StepControl } from './controls/step-control.tsx';
import { YesNoControl } from './controls/yes-no-control.tsx';

/** Shows the control of a field of any kind except a list, whose entries contain no lists themselves. */
export function SimpleControl(props: ControlProps) {
  switch (props.placed.field.kind) {
    case 'line':
      return <LineControl {...props} />;
    case 'prose':
      return <ProseControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'choices':
      return <ChoicesControl {...props} />;
    case 'yesNo':
      return <YesNoControl {...props} />;
    case 'date':
      return <DateControl {...props} />;
    case 'duration':
      return <DurationControl {...props} />;
    case 'number':
      return <NumberControl {...props} />;
    case 'step':
      return <StepControl {...props} />;
    case 'reference':
    case 'references':
      return <ReferenceControl {...props} />;
    case 'link':
      return <LinkControl {...props} />;
    case 'links':
      return <LinksControl {...props} />;
    case 'matrix':
      return <MatrixControl {...props} />;
    case 'file':
      return <FileControl {...props} />;
    case 'frozen':
    case 'list':
      return null;
  }
}
