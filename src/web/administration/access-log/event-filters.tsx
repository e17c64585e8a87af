import { Input, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordPicker } from '../../form/controls/record-picker.tsx';
import classes from './access-log.module.css';
import { eventGroups, type EventGroup } from './event-groups.ts';

/** Numbers of days back, today included. */
export const spans = { today: 1, week: 7, month: 30 } as const;
type Span = keyof typeof spans;

/** The filter of the access log; an absent field filters nothing. */
export interface EventFilter {
  readonly group?: EventGroup | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly span?: Span | undefined;
}

interface Props {
  readonly asked: EventFilter;
  readonly onChange: (asked: EventFilter) => void;
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

export function EventFilters({ asked, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['filters']}>
      <Select
        label={t('administration.accessLog.filter.what')}
        placeholder={t('administration.accessLog.filter.anything')}
        clearable
        data={keysOf(eventGroups).map((value) => ({
          value,
          label: t(`administration.accessLog.group.${value}`),
        }))}
        value={asked.group ?? null}
        onChange={(group) => onChange({ ...asked, group: group ?? undefined })}
      />
      <Select
        label={t('administration.accessLog.filter.days')}
        placeholder={t('administration.accessLog.since.all')}
        clearable
        data={keysOf(spans).map((value) => ({ value, label: t(`administration.accessLog.since.${value}`) }))}
        value={asked.span ?? null}
        onChange={(span) => onChange({ ...asked, span: span ?? undefined })}
      />
      <div>
        <Input.Label id="access-log-person" htmlFor="field-person">
          {t('administration.accessLog.filter.person')}
        </Input.Label>
        <RecordPicker
          register="person"
          path="person"
          labelledBy="access-log-person"
          value={asked.person}
          clearable
          onChange={(person) => onChange({ ...asked, person })}
        />
      </div>
      <Address
        key={asked.from === undefined ? 'none' : 'some'}
        value={asked.from}
        onChange={(from) => onChange({ ...asked, from })}
      />
    </div>
  );
}

/** Lets the person type an address, and passes it on once the typing pauses. */
function Address({
  value = '',
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const say = useDebouncedCallback(onChange, 300);
  return (
    <TextInput
      label={t('administration.accessLog.filter.from')}
      placeholder={t('administration.accessLog.filter.anything')}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        say(currentTarget.value.trim());
      }}
    />
  );
}
