import { useQuery } from '@tanstack/react-query';
import type { SignInSettings } from '#server/contract/sign-in.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** Reads the ways to sign in, and where the organisation records what it requires. */
export const useSignInSettings = () =>
  useQuery({
    queryKey: keys.signInSettings,
    queryFn: ({ signal }) => request<SignInSettings>('administration/sign-in', { signal }),
  });
