import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../../api/reading.ts';
import { inSentence } from '../../language/in-sentence.ts';
import { registerPlural } from '../../language/names.ts';
import { describing, inputId } from '../control-props.ts';
import { NoneYet } from '../none-yet.tsx';
import { keepEnter } from './keep-enter.ts';
import { RecordOptions } from './record-options.tsx';
import classes from './record-picker.module.css';
import { useCalled } from './use-called.ts';
import { useFirstOption } from './use-first-option.ts';
import { useRecordSearch, type Found } from './use-record-search.ts';

interface Props {
  readonly register: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly path: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
  readonly clearable?: boolean;
}

/** Picks one record of a register by typing some of its code or of anything in it. */
export function RecordPicker({
  register,
  value,
  onChange,
  path,
  wrong = false,
  clearable = false,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string>();
  const [picked, setPicked] = useState<ReadonlyMap<string, Found>>(new Map());
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, isCurrent } = useRecordSearch(register, words ?? '', combobox.dropdownOpened);
  useFirstOption(combobox, words, isCurrent);
  const declared = useDeclarations().registers.get(register);
  const none = data?.isNone && declared ? inSentence(registerPlural(declared)) : undefined;
  const called = useCalled(register, value === undefined ? [] : [value], picked);
  const { code, label } = value === undefined ? { code: '', label: '' } : called(value);
  const choose = (id: string | undefined) => {
    if (id !== undefined && !isCurrent) return;
    const found = data?.found.find((each) => each.id === id);
    if (found) setPicked(new Map([...picked, [found.id, found]]));
    setWords(undefined);
    onChange(id);
    combobox.closeDropdown();
  };
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
        <Combobox.Target>
          <TextInput
            id={inputId(path)}
            aria-labelledby={rest.labelledBy}
            {...describing(rest.describedBy)}
            value={words ?? label}
            placeholder={t('form.pick')}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onKeyDown={keepEnter}
            onClick={() => combobox.openDropdown()}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              combobox.closeDropdown();
              // Emptying the text empties the field; anything else half-typed is put back.
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
        <RecordOptions found={data?.found} more={data?.more ?? 0} words={words ?? ''} none={none} />
      </Combobox>
      {data?.isNone && <NoneYet register={register} />}
    </>
  );
}
