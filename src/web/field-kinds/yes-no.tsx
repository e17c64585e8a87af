import { inFilter, oneOf } from './in-filter.ts';
import type { FilterProps, WebKind } from './kind.ts';
import { useTranslation } from 'react-i18next';
import type { CellProps } from '../cells/cell-props.ts';
import { useCells } from '../cells/cells-context.ts';
import type { ControlProps } from '../form/control-props.ts';
import { OptionsControl } from '../form/controls/options-control.tsx';

function YesNoCell({ value }: CellProps) {
  const { words } = useCells();
  return <span>{value === true ? words.yes : words.no}</span>;
}

/** Shows two options rather than a switch, because an unanswered question is neither yes nor no. */
function YesNoControl({ placed, value, onChange, ...rest }: ControlProps) {
  const { t } = useTranslation();
  return (
    <OptionsControl
      {...rest}
      options={[
        { value: 'yes', text: t('cells.yes') },
        { value: 'no', text: t('cells.no') },
      ]}
      clearable={placed.field.optional === true}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
      onChange={(next) => onChange(next === undefined ? undefined : next === 'yes')}
    />
  );
}

function YesNoFilter({ values, onChange }: FilterProps) {
  const { t } = useTranslation();
  const options = ['true', 'false'].map((value) => ({
    value,
    text: value === 'true' ? t('cells.yes') : t('cells.no'),
  }));
  return <OptionsControl {...inFilter} options={options} value={values[0]} onChange={oneOf(onChange)} />;
}

export const yesNoKind: WebKind = {
  Cell: YesNoCell,
  Control: YesNoControl,
  filter: {
    operators: ['is'],
    Control: YesNoFilter,
    text: (value, { t }) => (value === 'true' ? t('cells.yes') : t('cells.no')),
  },
  inBulk: true,
  inExamples: true,
};
