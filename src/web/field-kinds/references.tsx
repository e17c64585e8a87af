import type { ControlProps } from '../form/control-props.ts';
import { RecordsPicker } from '../form/controls/records-picker.tsx';
import type { WebKind } from './kind.ts';
import { LinksCell, recordsFilter } from './reference.tsx';

const ReferencesControl = ({ placed: { field }, path, value, onChange, faults, ...aria }: ControlProps) => (
  <RecordsPicker
    register={field.to ?? ''}
    path={path}
    labelledBy={aria.labelledBy}
    describedBy={aria.describedBy}
    wrong={faults.has(path)}
    value={Array.isArray(value) ? (value as readonly string[]) : []}
    onChange={onChange}
  />
);

export const referencesKind: WebKind = {
  Cell: LinksCell,
  Control: ReferencesControl,
  filter: recordsFilter,
  inBulk: true,
};
