import { useQuery } from '@tanstack/react-query';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { path, requestBytes } from '../api/request.ts';

/** Reads the bytes of a file. The content under a hash never changes, so it is fetched once. */
export const useFileBytes = ({ hash, name, type }: FileValue) =>
  useQuery({
    queryKey: ['file', hash],
    queryFn: ({ signal }) => requestBytes(path('files', hash), { query: { name, type }, signal }),
    staleTime: Infinity,
  });
