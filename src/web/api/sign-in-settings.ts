import { useQuery } from '@tanstack/react-query';
import type { SignInSettings } from '#server/contract/sign-in.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** The ways to sign in, and where the organisation says what it asks for. */
export const useSignInSettings = () =>
  useQuery({
    queryKey: keys.signInSettings,
    queryFn: ({ signal }) => request<SignInSettings>('administration/sign-in', { signal }),
  });
