import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describing, inputId } from '../control-props.ts';
import { RecordOptions } from './record-options.tsx';
import classes from './record-picker.module.css';
import { addOption, useAdding } from './use-adding.ts';
import { useCalled } from './use-called.ts';
import { useFirstOption } from './use-first-option.ts';
import { useRecordSearch, type FoundRecord } from './use-record-search.ts';

interface Props {
  readonly register: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly path: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
  readonly clearable?: boolean;
  /** A condition that all records on offer meet, written as in the address of a register. */
  readonly within?: string | undefined;
}

/** Chooses one record of a register by typing part of its code or of its content. */
export function RecordPicker({
  register,
  value,
  onChange,
  path,
  wrong = false,
  clearable = false,
  within,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string>();
  const [picked, setPicked] = useState<ReadonlyMap<string, FoundRecord>>(new Map());
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const field = useRef<HTMLInputElement>(null);
  const search = useRecordSearch(register, words ?? '', combobox.dropdownOpened, within);
  const { data, isCurrent } = search;
  const isFound = (data?.found.length ?? 0) > 0;
  const onKeyDown = useFirstOption(combobox, words, { isCurrent, isFound });
  const called = useCalled(register, value === undefined ? [] : [value], picked);
  const { code, label } = value === undefined ? { code: '', label: '' } : called(value);
  const choose = (id: string | undefined, found?: FoundRecord) => {
    if (found) setPicked(new Map([...picked, [found.id, found]]));
    setWords(undefined);
    onChange(id);
    combobox.closeDropdown();
  };
  const onAdded = (record: FoundRecord) => choose(record.id, record);
  const { offer, begin } = useAdding({ register, words: words ?? '', search, field, onAdded });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) =>
        id === addOption
          ? begin()
          : choose(
              id,
              data?.found.find((each) => each.id === id),
            )
      }
      withinPortal
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field}
          id={inputId(path)}
          aria-labelledby={rest.labelledBy}
          {...describing(rest.describedBy)}
          value={words ?? label}
          placeholder={t('form.pick')}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={onKeyDown}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            // Emptying the text empties the field; other incomplete input is reset.
            if (words === '' && clearable) onChange(undefined);
            setWords(undefined);
          }}
          leftSection={
            words === undefined && code ? <span className={classes['code']}>{code}</span> : undefined
          }
          leftSectionWidth={words === undefined && code ? `calc(${code.length}ch + 1.25rem)` : undefined}
          rightSection={
            clearable && value !== undefined ? (
              <CloseButton size="sm" aria-label={t('form.clear')} onClick={() => choose(undefined)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={clearable && value !== undefined ? 'all' : 'none'}
          error={wrong}
          autoComplete="off"
        />
      </Combobox.Target>
      <RecordOptions
        {...{ register, offer }}
        found={data?.found}
        more={data?.more ?? 0}
        words={words ?? ''}
        isNone={data?.isNone ?? false}
      />
    </Combobox>
  );
}
