import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commitColumns, type CommitColumn } from '#isms/kernel/queries/commit-search.ts';
import type { DeclaredField, DeclaredFields } from '../../api/declared.ts';
import { useDeclarations } from '../../api/reading.ts';
import { place } from '../../cells/placed.ts';
import { actionTitle, registerPlural } from '../../language/names.ts';
import type { Column } from '../../register/column.ts';

/** Returns the columns by which commits can be filtered, in the form in which a register's filter takes its fields. */
export function useCommitColumns(): readonly Column[] {
  const { t } = useTranslation();
  const { registers, actions } = useDeclarations();
  return useMemo(() => {
    const more: Partial<Record<CommitColumn, Partial<DeclaredField>>> = {
      by: { to: 'person' },
      register: { options: titles([...registers.values()], registerPlural) },
      action: { options: titles([...actions.values()], actionTitle), optional: true },
    };
    return (Object.keys(commitColumns) as CommitColumn[]).map((name) => {
      const title = t(`administration.journal.column.${name}`);
      const field = { kind: commitColumns[name], title, help: '', ...more[name] };
      return { name, title, placed: place('journal', name, field), computed: false, naming: false, width: 0 };
    });
  }, [t, registers, actions]);
}

function titles<T extends { readonly key: string }>(
  all: readonly T[],
  titleOf: (one: T) => string,
): Readonly<Record<string, string>> {
  const named = all.map((each) => [each.key, titleOf(each)] as const);
  return Object.fromEntries(named.toSorted(([, one], [, other]) => one.localeCompare(other)));
}

export const fieldsOf = (columns: readonly Column[]): DeclaredFields =>
  Object.fromEntries(columns.map(({ name, placed }) => [name, placed.field]));
