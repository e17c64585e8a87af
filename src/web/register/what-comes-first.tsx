import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '#server/contract/contract.ts';
import type { DeclaredRegister, OutlinedRegister } from '../api/declared.ts';
import { keys } from '../api/keys.ts';
import { useDeclarations } from '../api/reading.ts';
import { path, request } from '../api/request.ts';
import { declaredText } from '../language/declared-text.ts';
import { anyText, listText } from '../language/dates.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerPlural, registerTitle } from '../language/names.ts';
import { ButtonLink } from '../router/links.tsx';

/** Returns the empty registers that every record of this one has to refer to. */
export function useWhatComesFirst(register: DeclaredRegister): readonly OutlinedRegister[] {
  const { registers } = useDeclarations();
  const named = new Set(
    Object.values(register.fields).flatMap(({ kind, to, optional, byAction }) =>
      kind === 'reference' && to !== undefined && to !== register.key && !optional && !byAction ? [to] : [],
    ),
  );
  return useQueries({
    queries: [...named].map((key) => ({
      queryKey: keys.page(key, { limit: 1 }),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        request<Page>(path('registers', key), { query: { limit: 1 }, signal }),
    })),
    combine: (results) =>
      [...named].flatMap((key, index) => {
        const found = registers.get(key);
        return found && results[index]?.data?.total === 0 ? [found] : [];
      }),
  });
}

const title = (each: Pick<OutlinedRegister, 'key' | 'title'>): string => inSentence(registerTitle(each));

/** Says which records must exist before any can be added here, with links to their registers. */
export function WhatComesFirst({
  register,
  first,
}: {
  readonly register: DeclaredRegister;
  readonly first: readonly OutlinedRegister[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t('register.empty.first', {
          title: title(register),
          needs: listText(first.map((each) => inSentence(registerPlural(each)))),
        })}
      </p>
      <span>
        {first.map((each) => (
          <ButtonLink key={each.key} to="/register/$register" params={{ register: each.key }}>
            {t('register.empty.begin', { title: title(each) })}
          </ButtonLink>
        ))}
      </span>
    </>
  );
}

/** Names the templates that a first record can begin with. */
export function WhatIsReady({ register: { key, templates = [] } }: { readonly register: DeclaredRegister }) {
  const { t } = useTranslation();
  if (templates.length === 0) return null;
  const names = templates.map((each) =>
    declaredText(`register.${key}.templates.${each.key}.title`, each.title),
  );
  return <p>{t('register.empty.ready', { templates: anyText(names) })}</p>;
}
