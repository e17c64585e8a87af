import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../../api/reading.ts';
import { inSentence } from '../../language/in-sentence.ts';
import { registerPlural } from '../../language/names.ts';
import { inputId } from '../control-props.ts';
import { NoneYet } from '../none-yet.tsx';
import { keepEnter } from './keep-enter.ts';
import { RecordOptions } from './record-options.tsx';
import classes from './record-picker.module.css';
import { useCalled } from './use-called.ts';
import { useFirstOption } from './use-first-option.ts';
import { useRecordSearch, type Found } from './use-record-search.ts';

interface Props {
  readonly register: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly path: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
  /** Within something that closes when one presses outside of it. */
  readonly isInside?: boolean;
}

/** Picks any number of records of a register. Backspace in the empty field takes the last one back. */
export function RecordsPicker({
  register,
  value,
  onChange,
  path,
  labelledBy,
  describedBy,
  wrong = false,
  isInside = false,
}: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<ReadonlyMap<string, Found>>(new Map());
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, isCurrent } = useRecordSearch(register, words, combobox.dropdownOpened);
  useFirstOption(combobox, words, isCurrent);
  const declared = useDeclarations().registers.get(register);
  const none = data?.isNone && declared ? inSentence(registerPlural(declared)) : undefined;
  const called = useCalled(register, value, picked);
  const offered = data?.found.filter(({ id }) => !value.includes(id));
  const choose = (id: string) => {
    if (!isCurrent) return;
    const found = data?.found.find((each) => each.id === id);
    if (found) setPicked(new Map([...picked, [found.id, found]]));
    setWords('');
    onChange([...value, id]);
  };
  return (
    // The group is described, since a field among pills describes itself by nothing.
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={!isInside}>
        <Combobox.DropdownTarget>
          <PillsInput id={inputId(path)} onClick={() => combobox.openDropdown()} error={wrong}>
            <Pill.Group>
              {value.map((id) => {
                const { code, label } = called(id);
                return (
                  <Pill
                    key={id}
                    withRemoveButton
                    onRemove={() => onChange(value.filter((each) => each !== id))}
                    removeButtonProps={{
                      'aria-label': t('form.takeOut', { code }),
                      tabIndex: 0,
                      'aria-hidden': false,
                    }}
                  >
                    <span className={classes['code']}>{code}</span> {label}
                  </Pill>
                );
              })}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  aria-labelledby={labelledBy}
                  value={words}
                  placeholder={value.length === 0 ? t('form.pick') : undefined}
                  onChange={(event) => {
                    setWords(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onBlur={() => {
                    combobox.closeDropdown();
                    setWords('');
                  }}
                  onKeyDown={(event) => {
                    keepEnter(event);
                    if (event.key === 'Backspace' && words === '') onChange(value.slice(0, -1));
                  }}
                  autoComplete="off"
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <RecordOptions found={offered} more={data?.more ?? 0} words={words} none={none} />
      </Combobox>
      {data?.isNone && <NoneYet register={register} />}
    </div>
  );
}
