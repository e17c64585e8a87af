import { useTranslation } from 'react-i18next';
import type { ControlProps } from '../control-props.ts';
import { OptionsControl } from './options-control.tsx';

/** Shows two options rather than a switch, because an unanswered question is neither yes nor no. */
export function YesNoControl({ placed, value, onChange, ...rest }: ControlProps) {
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
