import { Combobox, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './record-picker.module.css';
import type { Found } from './use-record-search.ts';

interface Props {
  readonly found: readonly Found[] | undefined;
  readonly more: number;
  readonly words: string;
}

/** What a picker offers: code and name of each record, and how many more there are. */
export function RecordOptions({ found, more, words }: Props) {
  const { t } = useTranslation();
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah={280} className={classes['options']}>
        {!found && (
          <Combobox.Empty>
            <Loader size="xs" />
          </Combobox.Empty>
        )}
        {found?.length === 0 && <Combobox.Empty>{t('form.noRecord', { words })}</Combobox.Empty>}
        {found?.map(({ id, code, label }) => (
          <Combobox.Option key={id} value={id}>
            <span className={classes['option']}>
              <span className={classes['code']}>{code}</span>
              <span className={classes['label']}>{label}</span>
            </span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {more > 0 && (
        <Combobox.Footer className={classes['footer']}>
          {t('form.moreRecords', { count: more })}
        </Combobox.Footer>
      )}
    </Combobox.Dropdown>
  );
}
