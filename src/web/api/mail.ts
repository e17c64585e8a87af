import { useMutation, useQuery } from '@tanstack/react-query';
import type { MailSettings, MailTest } from '#server/contract-mail.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** Whether mail is sent, and by what server. */
export const useMailSettings = () =>
  useQuery({
    queryKey: keys.mailSettings,
    queryFn: ({ signal }) => request<MailSettings>('administration/mail', { signal }),
  });

/** Sends a test mail to whoever is signed in. */
export const useTestMail = () =>
  useMutation({ mutationFn: () => request<MailTest>('administration/mail/test', { method: 'POST' }) });
