import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

interface Props {
  readonly words: string;
  readonly onChange: (words: string) => void;
  /** Whether nothing matches the words. */
  readonly isNothing: boolean;
}

/** Searches for a setting among many. */
export function FieldSearch({ words, onChange, isNothing }: Props) {
  const { t } = useTranslation();
  return (
    <search className={classes['search']}>
      <TextInput
        type="search"
        aria-label={t('form.findSetting')}
        placeholder={t('form.findSetting')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
          if (event.key !== 'Escape' || words === '') return;
          // Clears the search only, without closing the form around it.
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
        autoComplete="off"
      />
      <p role="status">{isNothing && t('form.noSetting', { words })}</p>
    </search>
  );
}
