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

/** Reads the organisations that the person is a member of, once enabled. */
export const useOrganisations = (enabled: boolean) => useQuery({ ...organisationsQuery, enabled });

/** Reads the state of each organisation. */
export const usePortfolio = () => useQuery(portfolioQuery);

/**
 * Returns the address of an organisation's start page. It is opened as a new page, because nothing cached is of use
 * there.
 */
export const placeOf = (organisation: string): string =>
  `/?${new URLSearchParams({ organisation }).toString()}`;

/** Switches to another organisation, remembers that, and opens its start page. */
export const useSwitch = () =>
  useMutation({
    mutationFn: async (organisation: string) => {
      await request('session/organisation', { method: 'POST', body: { organisation } });
      globalThis.location.assign(placeOf(organisation));
    },
  });

/** Creates another organisation and opens its start page. */
export const useFound = () =>
  useMutation({
    mutationFn: async (body: { readonly name: string; readonly timeZone: string }) => {
      const { id } = await request<{ id: string }>('organisations', { method: 'POST', body });
      await request('session/organisation', { method: 'POST', body: { organisation: id } });
      globalThis.location.assign(placeOf(id));
    },
  });
