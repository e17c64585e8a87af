import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import type { Row } from '../cells/cells-context.ts';
import { numberText } from '../language/dates.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerPlural, registerTitle } from '../language/names.ts';
import { PrintButton } from '../print/print-button.tsx';
import { PrintedPart } from '../print/printed-part.tsx';
import type { RegisterSearch } from '../router/search.ts';
import { codeColumn, type Column } from './column.ts';
import { FilterSentence } from './filter/filter-sentence.tsx';
import type { Layout } from './layout.ts';
import { isNarrowed } from './listing.ts';
import { ListMenu } from './list-menu.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { ViewsMenu } from './views-menu.tsx';
import classes from './listing-bar.module.css';
import type { Listing } from './use-listing.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly search: RegisterSearch;
  readonly listing: Listing;
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly rows: readonly Row[];
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onSearch: (q: string) => void;
  readonly onChange: (search: Partial<RegisterSearch>) => void;
  readonly onLayout: (layout: Layout) => void;
  readonly onReset: () => void;
  readonly onNew: (() => void) | undefined;
}

/** Shows what is listed, how many records there are, and the controls that change it. */
export function ListingBar({ register, search, listing, columns, layout, rows, searchField, ...on }: Props) {
  const { t } = useTranslation();
  const asked = search.q ?? '';
  const [{ words, of: former }, setTyped] = useState({ words: asked, of: asked });
  // A link or the back button changes the query as well. The answer to what is being typed must not change the field.
  if (former !== asked) setTyped({ words: words.trim() === asked ? words : asked, of: asked });
  const say = (q: string) => {
    setTyped({ words: q, of: asked });
    on.onSearch(q.trim());
  };
  const fields = useMemo(() => ({ ...register.fields, ...register.derived }), [register]);
  const askable = useMemo(() => [codeColumn(t('register.code')), ...columns], [columns, t]);
  const { total, of } = listing;
  return (
    <header className={classes['bar']}>
      <div className={classes['line']}>
        <h1 className={classes['title']}>{registerPlural(register)}</h1>
        <span className={classes['count']}>
          {listing.isFirst
            ? ''
            : isNarrowed(search)
              ? t('register.count', { total: numberText(total), of: numberText(Math.max(of, total)) })
              : numberText(total)}
        </span>
        <span className={classes['tools']}>
          <ViewsMenu register={register} search={search} onChoose={on.onChange} />
          <ColumnMenu {...{ columns, layout }} onChange={on.onLayout} onReset={on.onReset} />
          <PrintButton />
          <ListMenu register={register} search={search} onChange={on.onChange} />
          {on.onNew && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} />}
              onClick={on.onNew}
              data-tip={t('register.newKey')}
            >
              {t('register.new', { title: inSentence(registerTitle(register)) })}
            </Button>
          )}
        </span>
      </div>
      <div className={classes['line']}>
        <TextInput
          ref={searchField}
          className={classes['search']}
          size="xs"
          aria-label={t('register.search')}
          placeholder={t('register.search')}
          leftSection={<IconSearch size={14} />}
          value={words}
          onChange={(event) => say(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (words) say('');
            else event.currentTarget.blur();
          }}
          rightSection={
            words ? (
              <CloseButton size="xs" aria-label={t('register.clearSearch')} onClick={() => say('')} />
            ) : (
              <kbd className={classes['key']}>/</kbd>
            )
          }
        />
        <FilterSentence
          columns={askable}
          fields={fields}
          where={search.where ?? []}
          rows={rows}
          onChange={(where) => on.onChange({ where: where.length > 0 ? where : undefined })}
        />
        {search.retired !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => on.onChange({ retired: undefined })}>
            {search.retired === 'only' ? t('register.onlyRetired') : t('register.withRetired')} ×
          </Button>
        )}
      </div>
      <p className={classes['printed']} aria-hidden>
        {asked !== '' && <span>{t('print.search', { words: asked })}</span>}
        {search.retired !== undefined && (
          <span>{t(search.retired === 'only' ? 'register.onlyRetired' : 'register.withRetired')}</span>
        )}
      </p>
      <PrintedPart here={listing.records.length} total={total} />
    </header>
  );
}
