import { actionTitleOf, consequenceOf } from '#isms/kernel/declarations/titles.ts';
import { personName } from '#isms/07-support/people/person-names.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Committed } from '#journal/journal.ts';
import type { ApplicationContext } from '../http/application.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import { addressesOf } from '../accounts/management-addresses.ts';

/** Returns the ids of the people to whom an action is announced. To be read before the action changes the record. */
export function noticeRecipients({ announced, on }: Action, subject: Stored): readonly string[] {
  const field = announced === undefined ? undefined : on.fields[announced];
  return field && announced !== undefined ? targets(field, subject.fields[announced]) : [];
}

/** Mails people at once, at the addresses of their accounts, that an action was taken. Callers do not wait for it. */
export async function sendManagementNotice(
  service: OrganisationService,
  { mailer, accountService }: Pick<ApplicationContext, 'mailer' | 'accountService'>,
  action: Action,
  {
    by,
    to,
    versions,
  }: { readonly by: Id<'person'>; readonly to: readonly string[] } & Pick<Committed, 'versions'>,
): Promise<void> {
  if (to.length === 0 || !mailer.isOpen) return;
  const [first] = versions;
  const link = mailer.link(first ? `/record/${first.register}/${first.code}` : '/');
  const { reader } = await service.now();
  const others = to.filter((id) => id !== by);
  await mailer.announce(service, await addressesOf(service, accountService, others), {
    by: personName(by, reader),
    title: actionTitleOf(action),
    consequence: consequenceOf(action),
    link,
  });
}
