import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DigestTest, MailSettings, MailTest, OwnMail } from '#server/contract/mail.ts';
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

/** Sends whoever is signed in their digest. */
export const useTestDigest = () =>
  useMutation({ mutationFn: () => request<DigestTest>('administration/mail/digest', { method: 'POST' }) });

/** Which mails whoever is signed in gets of what is asked of them. */
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
