import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DigestTest, MailSettings, MailTest, OwnMail } from '#server/contract/mail.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** Reads whether mail is sent, and through which server. */
export const useMailSettings = () =>
  useQuery({
    queryKey: keys.mailSettings,
    queryFn: ({ signal }) => request<MailSettings>('administration/mail', { signal }),
  });

/** Sends a test mail to the signed-in person. */
export const useTestMail = () =>
  useMutation({ mutationFn: () => request<MailTest>('administration/mail/test', { method: 'POST' }) });

/** Sends the signed-in person their digest. */
export const useTestDigest = () =>
  useMutation({ mutationFn: () => request<DigestTest>('administration/mail/digest', { method: 'POST' }) });

/** Reads which notifications the signed-in person gets by mail. */
export const useOwnMail = () =>
  useQuery({
    queryKey: keys.ownMail,
    queryFn: ({ signal }) => request<OwnMail>('account/mail', { signal }),
  });

export function useChooseMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: OwnMail['choice']) =>
      request<OwnMail>('account/mail', { method: 'POST', body: { choice } }),
    onSuccess: (chosen) => client.setQueryData(keys.ownMail, chosen),
  });
}
