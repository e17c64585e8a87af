import { Combobox, useCombobox } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../column.ts';
import classes from './filter.module.css';

interface Props {
  readonly columns: readonly Column[];
  readonly onAdd: (column: string) => void;
}

/** Adds a clause: the person finds its field by typing. */
export function AddFilter({ columns, onAdd }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setWords('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const found = columns.filter(({ title }) =>
    title.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()),
  );
  return (
    <Combobox
      store={combobox}
      width={260}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(name) => {
        combobox.closeDropdown();
        onAdd(name);
      }}
    >
      <Combobox.Target targetType="button">
        <button type="button" className={classes['add']} onClick={() => combobox.toggleDropdown()}>
          <IconFilter size={14} aria-hidden />
          {t('register.addFilter')}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          placeholder={t('register.whichField')}
          aria-label={t('register.whichField')}
        />
        <Combobox.Options mah={320} className={classes['columns']}>
          {found.map(({ name, title }) => (
            <Combobox.Option key={name} value={name}>
              {title}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('form.nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
