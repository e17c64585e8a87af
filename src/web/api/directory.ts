import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Directory } from '#server/contract/contract.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

const directoryQuery = queryOptions({
  queryKey: keys.directory,
  queryFn: ({ signal }) => request<Directory>('administration/directory', { signal }),
});

/** Reads how the provisioning directory is connected, and what it has made. */
export const useDirectory = () => useQuery(directoryQuery);
