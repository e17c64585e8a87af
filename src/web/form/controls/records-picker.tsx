import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inputId } from '../control-props.ts';
import { RecordOptions } from './record-options.tsx';
import classes from './record-picker.module.css';
import { addOption, useAdding } from './use-adding.ts';
import { useCalled } from './use-called.ts';
import { useFirstOption } from './use-first-option.ts';
import { useRecordSearch, type FoundRecord } from './use-record-search.ts';

interface Props {
  readonly register: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly path: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
  /** Whether it is inside something that closes on a click outside. */
  readonly isInside?: boolean;
}

/** Chooses any number of records of a register. Backspace in the empty field removes the last one. */
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
  const [picked, setPicked] = useState<ReadonlyMap<string, FoundRecord>>(new Map());
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const field = useRef<HTMLInputElement>(null);
  const search = useRecordSearch(register, words, combobox.dropdownOpened);
  const { data, isCurrent } = search;
  const called = useCalled(register, value, picked);
  const offered = data?.found.filter(({ id }) => !value.includes(id));
  const isFound = (offered?.length ?? 0) > 0;
  const onKeyDown = useFirstOption(combobox, words, { isCurrent, isFound });
  const choose = (id: string, found: FoundRecord | undefined) => {
    if (found) setPicked(new Map([...picked, [found.id, found]]));
    setWords('');
    onChange([...value, id]);
  };
  const onAdded = (record: FoundRecord) => choose(record.id, record);
  const { offer, begin } = useAdding({ register, words, search, field, onAdded });
  return (
    // The group carries the description, because Mantine's field among pills takes none.
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
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
        withinPortal={!isInside}
      >
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
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  ref={field}
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
                    onKeyDown(event);
                    if (event.key === 'Backspace' && words === '') onChange(value.slice(0, -1));
                  }}
                  autoComplete="off"
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <RecordOptions
          {...{ register, words, offer }}
          found={offered}
          more={data?.more ?? 0}
          isNone={data?.isNone ?? false}
        />
      </Combobox>
    </div>
  );
}
