import { useQuery } from '@tanstack/react-query';
import type { FileValue } from '#isms/kernel/declarations/field.ts';
import { path, requestBytes } from '../api/request.ts';

/** The bytes of a file. They never change under its hash, so they are fetched once. */
export const useFileBytes = ({ hash, name, type }: FileValue) =>
  useQuery({
    queryKey: ['file', hash],
    queryFn: ({ signal }) => requestBytes(path('files', hash), { query: { name, type }, signal }),
    staleTime: Infinity,
  });
