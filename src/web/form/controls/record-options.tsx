import { Combobox, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './record-picker.module.css';
import type { Found } from './use-record-search.ts';

interface Props {
  readonly found: readonly Found[] | undefined;
  readonly more: number;
  readonly words: string;
  /** What the records are called, where there is none at all. */
  readonly none?: string | undefined;
}

/** What a picker offers: code and name of each record, and how many more there are. */
export function RecordOptions({ found, more, words, none }: Props) {
  const { t } = useTranslation();
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah={280} className={classes['options']}>
        {!found && (
          <Combobox.Empty>
            <Loader size="xs" />
          </Combobox.Empty>
        )}
        {found?.length === 0 && (
          <Combobox.Empty>
            {none !== undefined
              ? t('form.noneYet', { plural: none })
              : words.trim() === ''
                ? t('form.allChosen')
                : t('form.noRecord', { words })}
          </Combobox.Empty>
        )}
        {found?.map(({ id, code, label, state }) => (
          <Combobox.Option key={id} value={id}>
            <span className={classes['option']}>
              <span className={classes['code']}>{code}</span>
              <span className={classes['label']}>{label}</span>
              {state !== undefined && <span className={classes['state']}>{state}</span>}
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
