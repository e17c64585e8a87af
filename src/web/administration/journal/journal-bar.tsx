import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitsLink } from '../../api/journal.ts';
import { numberText } from '../../language/dates.ts';
import { FilterSentence } from '../../register/filter/filter-sentence.tsx';
import type { AdministrationSearch } from '../../router/search.ts';
import { fieldsOf, useCommitColumns } from './commit-columns.ts';
import classes from './journal-bar.module.css';

interface Props {
  readonly search: AdministrationSearch;
  readonly onChange: (search: Partial<AdministrationSearch>) => void;
}

/** Shows the search of the journal and the link to a file with its results. */
export function JournalBar({ search, onChange }: Props) {
  const { t } = useTranslation();
  const columns = useCommitColumns();
  const fields = useMemo(() => fieldsOf(columns), [columns]);
  const link = useCommitsLink(search);
  const { where, upTo } = search;
  return (
    <div className={classes['bar']} role="search">
      <div className={classes['line']}>
        <Words search={search} onChange={onChange} />
        <Day name="from" search={search} onChange={onChange} />
        <Day name="to" search={search} onChange={onChange} />
        <Button
          component="a"
          href={link}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
          className={classes['file'] ?? ''}
        >
          {t('register.csv')}
        </Button>
      </div>
      <div className={classes['line']}>
        <FilterSentence
          columns={columns}
          fields={fields}
          where={where ?? []}
          rows={noRows}
          onChange={(next) => onChange({ where: next.length > 0 ? next : undefined })}
        />
        {upTo !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => onChange({ upTo: undefined })}>
            {t('administration.journal.upTo', { position: numberText(Number(upTo)) })} ×
          </Button>
        )}
      </div>
    </div>
  );
}

const noRows: readonly never[] = [];
// Milliseconds since the last key press.
const pause = 250;

/** Lets the person type words, and searches for them once the typing pauses. */
function Words({ search, onChange }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const asked = search.q ?? '';
  const [{ words, of }, setTyped] = useState({ words: asked, of: asked });
  // A link or the back button changes the query as well. The answer to what is being typed must not change the field.
  if (of !== asked) setTyped({ words: words.trim() === asked ? words : asked, of: asked });
  const ask = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), pause);
  const say = (q: string) => {
    setTyped({ words: q, of: asked });
    ask(q.trim());
  };
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      size="xs"
      className={classes['words'] ?? ''}
      label={t('administration.journal.words')}
      placeholder={t('administration.journal.wordsExample')}
      leftSection={<IconSearch size={14} />}
      value={words}
      maxLength={200}
      onChange={(event) => say(event.currentTarget.value)}
      rightSection={
        words && <CloseButton size="xs" aria-label={t('register.clearSearch')} onClick={() => say('')} />
      }
    />
  );
}

function Day({ name, search, onChange }: Props & { readonly name: 'from' | 'to' }) {
  const { t } = useTranslation();
  const asked = search[name] ?? '';
  const [{ day, of }, setTyped] = useState({ day: asked, of: asked });
  if (of !== asked) setTyped({ day: asked, of: asked });
  const ask = useDebouncedCallback((value: string) => onChange({ [name]: value || undefined }), pause);
  return (
    <TextInput
      type="date"
      size="xs"
      label={t(`administration.journal.${name}`)}
      value={day}
      max="9999-12-31"
      onChange={(event) => {
        setTyped({ day: event.currentTarget.value, of: asked });
        ask(event.currentTarget.value);
      }}
    />
  );
}
