import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { numberText } from '../../language/dates.ts';
import filterButton from '../../page/filter-button.module.css';
import classes from './people.module.css';
import { counts, type AccountFilter } from './standing.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly people: readonly PersonAccess[];
  readonly asked: AccountFilter;
  readonly onAsk: (asked: AccountFilter) => void;
}

/** Filters the list by words, by state of the account, and by role. */
export function PeopleBar({ people, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const { roles, nameOf } = useWords();
  return (
    <div className={classes['bar']}>
      <TextInput
        className={classes['search']}
        size="xs"
        type="search"
        aria-label={t('administration.people.search')}
        placeholder={t('administration.people.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={asked.words}
        onChange={(event) => onAsk({ ...asked, words: event.currentTarget.value })}
      />
      <div className={classes['filters']} role="group" aria-label={t('administration.people.filters')}>
        {counts(people).map(([filter, count]) => (
          <button
            key={filter}
            type="button"
            className={filterButton['filter']}
            aria-pressed={asked.filter === filter}
            onClick={() => onAsk({ ...asked, filter })}
          >
            {t(`administration.people.filter.${filter}`)} <span data-numeric>{numberText(count)}</span>
          </button>
        ))}
      </div>
      <NativeSelect
        className={classes['role']}
        size="xs"
        aria-label={t('administration.people.role')}
        value={asked.role ?? ''}
        data={[
          { value: '', label: t('administration.people.anyRole') },
          ...roles.map((role) => ({ value: role, label: nameOf(role) })),
        ]}
        onChange={(event) => onAsk({ ...asked, role: event.currentTarget.value || null })}
      />
    </div>
  );
}
