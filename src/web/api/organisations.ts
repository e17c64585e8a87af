import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { Organisations, Portfolio } from '#server/contract/contract.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

const organisationsQuery = queryOptions({
  queryKey: keys.organisations,
  queryFn: ({ signal }) => request<Organisations>('organisations', { signal }),
  staleTime: 60_000,
});

const portfolioQuery = queryOptions({
  queryKey: keys.portfolio,
  queryFn: ({ signal }) => request<Portfolio>('portfolio', { signal }),
  staleTime: 0,
});

/** The organisations somebody is a member of, once they are wanted. */
export const useOrganisations = (enabled: boolean) => useQuery({ ...organisationsQuery, enabled });

/** How each of them stands. */
export const usePortfolio = () => useQuery(portfolioQuery);

/** The page of an organisation: its own address, opened anew, since nothing that was fetched is of use there. */
export const placeOf = (organisation: string): string =>
  `/?${new URLSearchParams({ organisation }).toString()}`;

/** Remembers where somebody works from now on, and goes there. */
export const useSwitch = () =>
  useMutation({
    mutationFn: async (organisation: string) => {
      await request('session/organisation', { method: 'POST', body: { organisation } });
      globalThis.location.assign(placeOf(organisation));
    },
  });

/** Founds a further organisation and goes there. */
export const useFound = () =>
  useMutation({
    mutationFn: async (body: { readonly name: string; readonly timeZone: string }) => {
      const { id } = await request<{ id: string }>('organisations', { method: 'POST', body });
      await request('session/organisation', { method: 'POST', body: { organisation: id } });
      globalThis.location.assign(placeOf(id));
    },
  });
